// The page and the program count the same, to the last integer: in Node, and in a browser over its workers.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FORMS, SEEDS, browser as start, countsOf, engine, formOf, opened, program } from "./tools.js";

const found = program();
const skip = found ? false : "the program polaris is not built (cargo build --release)";
const { browser, reason } = await start();
after(() => browser?.close());

/**
 * @param {any[]} counts
 * @param {Record<string, number>[]} expected
 */
function same(counts, expected) {
  assert.equal(counts.length, expected.length);
  counts.forEach((of, policy) => {
    const names = Object.keys(of);
    assert.ok(names.length > 50, `${names.length} outcomes`);
    for (const name of names) assert.equal(of[name], expected[policy][name], `policy ${policy}, ${name}`);
    assert.ok(names.some((name) => of[name] > 0));
  });
}

test("in Node the counts are those of the program", { skip }, async () => {
  const ask = await engine();
  const first = ask({ ask: "page", lang: "en" }).form;
  for (const form of FORMS) {
    for (const seed of SEEDS) {
      const { scenario } = ask({ ask: "municipality", lang: "en", form: formOf(first, { ...form, seed }) });
      // In pieces of different size, and not in their order.
      const parts = [[4, 7], [1, 2], [2, 4]].map(([from, to]) => {
        const { answer, ...part } = ask({ ask: "simulate", scenario, from, to });
        assert.equal(answer, "part");
        return part;
      });
      const { counts } = ask({ ask: "compare", lang: "en", scenario, replicates: 6, parts, assumptions: [], whole: false });
      same(counts, countsOf(/** @type {string} */ (found), scenario));
    }
  }
});

test("in a browser the counts are those of the program", { skip: skip || reason || false }, async () => {
  const { tab, complaints, close } = await opened(/** @type {any} */ (browser));
  for (const form of FORMS) {
    for (const seed of SEEDS) {
      const first = await tab.evaluate("polaris.session.pages.en.form");
      const { scenario, counts } = await tab.evaluate(async (form) => {
        const { pool } = /** @type {any} */ (window).polaris;
        const { scenario } = await pool.ask({ ask: "municipality", lang: "en", form });
        const { signal } = new AbortController();
        const parts = await Promise.all([[1, 3], [3, 4], [4, 7]].map(([from, to], home) =>
          pool.work({ ask: "simulate", scenario, from, to }, { signal, home })));
        const { counts } = await pool.ask({ ask: "compare", lang: "en", scenario, replicates: 6, parts, assumptions: [], whole: false });
        return { scenario, counts };
      }, formOf(first, { ...form, seed }));
      same(counts, countsOf(/** @type {string} */ (found), scenario));
    }
  }
  assert.deepEqual(complaints, []);
  await close();
});
