// How long the page takes, beside what it may take: p50 and p95 in milliseconds over some rounds.
import { loadavg } from "node:os";
import { browser as start, opened } from "./tools.js";

const rounds = Number(process.argv[2] ?? 20);
const { browser, reason } = await start();
if (!browser) {
  console.log(`not measured: ${reason}`);
  process.exit(0);
}
const { tab } = await opened(browser, { screen: "compare" });
await tab.click("#skip-guess");
await tab.waitForSelector(".saving");

/**
 * @param {string} name
 * @param {number} budget
 * @param {(round: number) => Promise<number>} once
 */
async function measure(name, budget, once) {
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await once(round));
  times.sort((one, other) => one - other);
  const at = (/** @type {number} */ share) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]);
  console.log(`${name.padEnd(58)} p50 ${String(at(0.5)).padStart(5)} ms, p95 ${String(at(0.95)).padStart(5)} ms, budget ${budget} ms`);
}

/** Changes the form and waits: for the first mark, or for all replicates. */
const changed = (/** @type {object} */ change, /** @type {boolean} */ all) => tab.evaluate(async ([change, all]) => {
  const { session, run } = /** @type {any} */ (window).polaris;
  const began = performance.now();
  session.set(change);
  await new Promise((resolve) => {
    const off = session.on("run", () => {
      if (run.stale || !run.comparison || (all && run.done < run.total)) return;
      if (run.scenario !== session.municipality.scenario || session.form.inhabitants !== change.inhabitants) return;
      off();
      resolve(null);
    });
  });
  return performance.now() - began;
}, /** @type {any} */ ([change, all]));

console.log(`load of the machine: ${loadavg().map((it) => it.toFixed(2)).join(" ")}; ${rounds} rounds`);
const policies = await tab.evaluate("polaris.session.form.policies.slice(0, 2)");
const base = { copies: 1, replicates: 32, years: 8, policies };
await measure("a slider moved: first mark", 150, (round) => changed({ ...base, inhabitants: 20000 + round * 1000 }, false));
await measure("one municipality, two policies, 32 replicates", 500, (round) => changed({ ...base, inhabitants: 21500 + round * 1000 }, true));
await measure("20 municipalities, two policies, 32 replicates", 2000, (round) => changed({ ...base, copies: 20, inhabitants: 22200 + round * 1000 }, true));

/** Tells the story of a replicate, with a choice or without, and waits for it. */
const story = (/** @type {number} */ replicate, /** @type {boolean} */ forced) => tab.evaluate(async ([replicate, forced]) => {
  const { pool, session } = /** @type {any} */ (window).polaris;
  const { scenario } = session.municipality;
  const ask = (/** @type {string} */ text) =>
    pool.ask({ ask: "story", lang: "nl", scenario: text, municipality: 1, replicate, policy: session.municipality.policies[0][0] });
  if (!forced) {
    const began = performance.now();
    await ask(scenario);
    return performance.now() - began;
  }
  const { choices } = await ask(scenario);
  const choice = choices.find((/** @type {any} */ it) => it.options.length > 1);
  const option = choice.options.find((/** @type {any} */ it) => it.code !== choice.chosen);
  const began = performance.now();
  await ask(`${scenario}\n[[choices]]\nreplicate = ${replicate}\nyear = ${Math.floor(choice.week / 52) + 1}\nweek = ${(choice.week % 52) + 1}\ndossier = ${choice.dossier}\nstage = "${choice.stage}"\noption = "${option.code}"\n`);
  return performance.now() - began;
}, /** @type {any} */ ([replicate, forced]));
await changed({ ...base, copies: 1, inhabitants: 45000 }, true);
await measure("a story", 150, (round) => story(1 + (round % 30), false));
await measure("a forced choice", 200, (round) => story(1 + (round % 30), true));
await browser.close();
