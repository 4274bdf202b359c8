// The page in a browser: it asks nothing of anyone, is small, and can be used by everybody.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { after, test } from "node:test";
import { browser as start, opened, page } from "./tools.js";

const { browser, reason } = await start();
after(() => browser?.close());
const skip = browser ? false : reason;
const open = (/** @type {any} */ options) => opened(/** @type {any} */ (browser), options);

/**
 * Whether a whole element is on the screen.
 * @param {import("playwright-core").Page} tab
 * @param {string} selector
 */
const inView = (tab, selector) => tab.evaluate((name) => {
  const box = document.querySelector(name)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}, selector);

/** @type {string | null} */
let axe = null;
try {
  axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
} catch {
  // Said by the test that needs it.
}

test("the file is under 4 MB", () => {
  const { size } = statSync(page);
  assert.ok(size < 4_000_000, `${size} bytes`);
});

test("no request leaves the page", { skip }, async () => {
  const { tab, complaints, requests, close } = await open({ screen: "compare" });
  await tab.click("#skip-guess");
  await tab.waitForSelector(".saving");
  const own = requests.filter((url) => !/^(file|blob|data):/.test(url));
  assert.deepEqual(own, []);
  assert.equal(requests.filter((url) => url.startsWith("file:")).length, 1);
  assert.deepEqual(complaints, []);
  // And none could: the browser is told so.
  const refused = await tab.evaluate(async () => {
    try {
      await fetch("data:text/plain,x");
      return "fetched";
    } catch {
      return "refused";
    }
  });
  assert.equal(refused, "refused");
  assert.match(await tab.getAttribute("meta[http-equiv]", "content") ?? "", /default-src 'none'/);
  await close();
});

test("by keyboard alone from the beginning to a comparison", { skip }, async () => {
  const { tab, close } = await open({});
  /** @param {string} id */
  const reach = async (id) => {
    for (let presses = 0; presses < 120; presses++) {
      await tab.keyboard.press("Tab");
      const { at, seen } = await tab.evaluate(() => {
        const it = document.activeElement;
        const style = it && getComputedStyle(it);
        return { at: it?.id, seen: Boolean(style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) };
      });
      assert.ok(seen, `no visible focus at ${at}`);
      if (at === id) return;
    }
    assert.fail(`${id} is not reached by Tab`);
  };
  await reach("way-compare");
  await tab.keyboard.press("Enter");
  await tab.waitForSelector("main[data-screen=compare]");
  await reach("guess-0");
  for (let presses = 0; presses < 5; presses++) await tab.keyboard.press("ArrowLeft");
  await reach("reveal");
  await tab.keyboard.press("Enter");
  await tab.waitForSelector(".sentences .answer");
  assert.ok(await tab.locator(".dots .guess").count() >= 1, "the guess stays beside the answer");
  await close();
});

test("the language changes in place", { skip }, async () => {
  const { tab, close } = await open({ screen: "compare" });
  await tab.click("#skip-guess");
  await tab.waitForSelector(".sentences .answer");
  const before = await tab.textContent(".sentences .answer");
  await tab.click("#speak-en");
  await tab.waitForFunction((text) => {
    const now = document.querySelector(".sentences .answer")?.textContent;
    return now && now !== text;
  }, before);
  assert.equal(await tab.getAttribute("html", "lang"), "en");
  assert.equal(new URL(tab.url()).hash, "#compare");
  await close();
});

test("a newer question takes the place of older ones", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "compare" });
  await tab.click("#skip-guess");
  const last = await tab.evaluate(async () => {
    const { session, run } = /** @type {any} */ (window).polaris;
    for (let step = 1; step <= 40; step++) {
      session.set({ inhabitants: 5000 + step * 1000 });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    while (run.state !== "assumptions" && run.state !== "done") await new Promise((resolve) => setTimeout(resolve, 20));
    return { scenario: run.scenario, wanted: session.municipality.scenario, replicates: run.comparison.replicates, total: run.total };
  });
  assert.equal(last.scenario, last.wanted);
  assert.match(last.scenario, /45[_]?000/);
  assert.equal(last.replicates, last.total);
  assert.deepEqual(complaints, []);
  await close();
});

test("a group votes, chooses and looks back, by keyboard", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "dilemma" });
  await tab.waitForSelector("#vote-0");
  await tab.keyboard.press("2");
  await tab.keyboard.press("2");
  await tab.keyboard.press("1");
  assert.equal(await tab.locator(".votes").count(), 0, "votes are hidden at first");
  await tab.focus("#votes-show");
  await tab.keyboard.press("Enter");
  assert.match((await tab.textContent(".option:nth-child(2) .votes")) ?? "", /2/);
  const before = await tab.evaluate("polaris.tale.story.events.length");
  await tab.focus("#choose-1");
  await tab.keyboard.press("Enter");
  await tab.waitForSelector("#dilemma-next");
  const choice = await tab.evaluate(() => {
    const { tale } = /** @type {any} */ (window).polaris;
    const [made] = tale.choices;
    const it = tale.story.choices.find((/** @type {any} */ one) => one.week === made.week && one.dossier === made.dossier && one.stage === made.stage);
    return { made: made.option, told: it.chosen, forced: it.forced };
  });
  assert.deepEqual(choice, { made: choice.made, told: choice.made, forced: true });
  assert.ok(before);
  await tab.click("#go-debrief");
  await tab.waitForSelector(".sides tbody tr");
  assert.deepEqual(complaints, []);
  await close();
});

test("every choice stays, also where the next one falls in the same week", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "dilemma" });
  /** @typedef {{ week: number, event: number, dossier: number, stage: string, option?: string }} Moment */
  const stages = ["request", "answer", "counter"];
  const place = (/** @type {Moment} */ it) => [it.week, it.event, stages.indexOf(it.stage)];
  const name = (/** @type {Moment} */ it) => `${it.week}/${it.dossier}/${it.stage}`;
  /** @type {Moment[]} */
  const asked = [];
  for (let turn = 0; turn < 5; turn++) {
    await tab.waitForSelector("#vote-0");
    const now = /** @type {Moment & { options: { code: string }[] }} */ (await tab.evaluate("polaris.tale.dilemma"));
    const last = asked.at(-1);
    if (last) {
      const step = place(now).map((one, at) => one - place(last)[at]).find((one) => one !== 0) ?? 0;
      assert.ok(step > 0, `${name(now)} is asked after ${name(last)}`);
    }
    // Whoever refuses may be answered, in the same week.
    const refuse = now.options.findIndex((it) => it.code === "refuse");
    const chosen = Math.max(0, refuse);
    asked.push({ ...now, option: now.options[chosen].code });
    await tab.click(`#choose-${chosen}`);
    await tab.waitForSelector("#dilemma-next");
    const made = /** @type {Moment[]} */ (await tab.evaluate("polaris.tale.choices"));
    assert.deepEqual(made.map(name), asked.map(name), "an earlier choice is lost");
    const told = /** @type {string[]} */ (await tab.evaluate(
      "polaris.tale.story.choices.filter((it) => it.forced).map((it) => `${it.week}/${it.dossier}/${it.stage}/${it.chosen}`)"));
    assert.deepEqual(told, asked.map((it) => `${name(it)}/${it.option}`), "the story has every choice");
    await tab.click("#dilemma-next");
  }
  assert.ok(asked.some((it, at) => asked[at - 1]?.week === it.week), "two of them in one week");
  assert.equal(((await tab.evaluate("polaris.tale.chosen")).match(/^\[\[choices\]\]/gm) ?? []).length, asked.length);
  assert.deepEqual(complaints, []);
  await close();
});

test("on a wide screen every option of a dilemma is on it", { skip }, async () => {
  const { tab, close } = await open({ screen: "dilemma" });
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.waitForSelector("#vote-0");
  await tab.evaluate(() => scrollTo(0, 0));
  const options = await tab.locator("[id^=choose-]").count();
  assert.ok(options >= 2);
  const buttons = ["votes-show", "votes-clear", "odds-show", ...Array.from({ length: options }, (_, place) => [`vote-${place}`, `choose-${place}`]).flat()];
  for (const id of buttons) assert.ok(await inView(tab, `#${id}`), id);
  await close();
});

test("a number beside the squares has the interval of the table", { skip }, async () => {
  const { tab, close } = await open({ screen: "compare" });
  await tab.click("#skip-guess");
  await tab.waitForSelector(".squares-row small");
  const said = await tab.locator(".squares-row small").allTextContents();
  assert.equal(said.length, await tab.evaluate("polaris.run.comparison.marks.length"));
  for (const text of said) assert.match(text, /^\d+,\d tot \d+,\d /);
  await close();
});

test("a debriefing says that nothing went differently", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "dilemma" });
  await tab.waitForSelector("#vote-0");
  const model = await tab.evaluate(() => {
    const { dilemma } = /** @type {any} */ (window).polaris.tale;
    return dilemma.options.findIndex((/** @type {any} */ it) => it.code === dilemma.chosen);
  });
  await tab.click(`#choose-${model}`);
  await tab.click("#go-debrief");
  await tab.waitForSelector("#debrief-same");
  assert.equal(await tab.locator(".sides").count(), 0, "no table without rows");
  assert.deepEqual(complaints, []);
  await close();
});

test("a handout is about the choice that is wanted", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "handout" });
  await tab.waitForSelector("#go-dilemma");
  assert.equal(await tab.locator(".handout h2").count(), 0, "nothing before a choice");
  await tab.click("#go-dilemma");
  /** @type {string[]} */
  const questions = [];
  for (let dossier = 0; dossier < 2;) {
    await tab.waitForSelector("#vote-0");
    const stage = await tab.evaluate("polaris.tale.dilemma.stage");
    if (stage === "counter") {
      await tab.click("#dilemma-skip");
      continue;
    }
    questions.push((await tab.textContent(".dilemma h2")) + "/" + (await tab.textContent(".dilemma .question")));
    await tab.click("#choose-0");
    await tab.waitForSelector("#dilemma-next");
    await tab.click("#dilemma-next");
    dossier++;
  }
  assert.notEqual(questions[0], questions[1]);
  await tab.evaluate(() => { location.hash = "handout"; });
  await tab.waitForSelector("#handout-choice");
  for (const place of [0, 1]) {
    await tab.selectOption("#handout-choice", String(place));
    await tab.waitForFunction((wanted) => {
      const sheet = document.querySelector(".handout .sheet");
      const [text, question] = wanted.split("/");
      return sheet?.textContent?.includes(text) && sheet.querySelector(".question")?.textContent === question;
    }, questions[place]);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test("outsiders see less", { skip }, async () => {
  const { tab, close } = await open({ screen: "week" });
  await tab.waitForSelector("#play");
  await tab.evaluate("polaris.tale.go(polaris.tale.story.weeks - 1)");
  await tab.check("#log-all");
  const inside = await tab.locator(".log .event").count();
  await tab.click("#view-outside");
  const seen = await tab.evaluate("polaris.tale.story.events.filter((it) => it.seen_outside && it.week >= polaris.tale.first).length");
  assert.equal(await tab.locator(".log .event").count(), Math.min(60, seen));
  assert.ok(inside >= 1);
  assert.equal(await tab.locator(".log details").count(), 0, "outsiders see no reasons");
  await close();
});

test("what cannot be opened is refused in words", { skip }, async () => {
  const { tab, close } = await open({ screen: "municipality" });
  await tab.setInputFiles("#import", { name: "x.toml", mimeType: "text/plain", buffer: Buffer.from("run = [") });
  await tab.waitForSelector("#import-said .bad");
  assert.ok((await tab.textContent("#import-said li"))?.length);
  assert.equal(await tab.evaluate("document.activeElement.id"), "import-said", "the message has the focus");
  assert.ok(await inView(tab, "#import-said"), "and is on the screen");
  await close();
});

test("a scenario that is opened says so beside the button", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "municipality" });
  const scenario = /** @type {string} */ (await tab.evaluate("polaris.session.municipality.scenario"));
  await tab.setInputFiles("#import", { name: "eigen.toml", mimeType: "text/plain", buffer: Buffer.from(scenario) });
  await tab.waitForSelector("#import-said p");
  assert.match((await tab.textContent("#import-said")) ?? "", /Geopend: eigen\.toml/);
  assert.equal(await tab.evaluate("document.activeElement.id"), "import-said");
  assert.ok(await inView(tab, "#import-said"));
  assert.equal(await tab.evaluate("polaris.session.file.named"), true, "its policies have labels");
  assert.deepEqual(complaints, []);
  await close();
});

test("a table of municipalities is opened and compared", { skip }, async () => {
  const { tab, complaints, close } = await open({ screen: "municipality" });
  const table = "Gemeente;Inwoners\nEen;12000\nTwee;48000\nDrie;95000\n";
  await tab.setInputFiles("#import", { name: "gemeenten.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await tab.waitForSelector("#import-close");
  assert.match((await tab.textContent("#import-said")) ?? "", /gemeenten\.csv/);
  assert.ok((await tab.locator("#import-said li").count()) >= 1, "what was read is said");
  await tab.evaluate(() => { location.hash = "compare"; });
  await tab.click("#skip-guess");
  await tab.waitForSelector(".sentences .answer");
  assert.equal(await tab.evaluate("polaris.session.municipality.municipalities"), 3);
  assert.equal(await tab.locator(".sentences .answer").count(), await tab.evaluate("polaris.session.form.policies.length"));
  await tab.evaluate(() => { location.hash = "municipality"; });
  await tab.click("#import-close");
  await tab.waitForSelector("#import-close", { state: "detached" });
  assert.deepEqual(complaints, []);
  await close();
});

test("what is saved holds the caveat", { skip }, async () => {
  const { tab, close } = await open({ screen: "compare" });
  await tab.click("#skip-guess");
  await tab.waitForSelector(".saving");
  const early = await tab.evaluate(() => {
    const { run } = /** @type {any} */ (window).polaris;
    const slide = /** @type {HTMLButtonElement} */ (document.getElementById("save-slide"));
    return { complete: run.comparison.marks.some((/** @type {Mark} */ it) => it.assumptions), disabled: slide.disabled };
  });
  assert.equal(early.disabled, !early.complete, "no slide before the other assumptions");
  await tab.waitForSelector("#save-slide:enabled", { timeout: 120_000 });
  const band = (await tab.textContent(".band")) ?? "";
  /** @param {string} id */
  const saved = async (id) => {
    const [download] = await Promise.all([tab.waitForEvent("download"), tab.click(`#${id}`)]);
    return readFileSync(/** @type {string} */ (await download.path()));
  };
  for (const id of ["save-memo", "save-csv", "save-scenario"]) {
    const text = (await saved(id)).toString();
    assert.ok(text.includes(band), `${id} lacks the band`);
  }
  const slide = await saved("save-slide");
  assert.equal(slide.subarray(1, 4).toString(), "PNG");
  assert.deepEqual([slide.readUInt32BE(16), slide.readUInt32BE(20)], [1920, 1080]);
  await close();
});

/** Screens with what brings them to their fullest. @type {Record<string, (tab: import("playwright-core").Page) => Promise<void>>} */
const SCREENS = {
  begin: async () => {},
  municipality: async () => {},
  compare: async (tab) => {
    await tab.waitForSelector("#skip-guess");
  },
  week: async (tab) => {
    await tab.click("#week-event");
    await tab.waitForSelector(".log .event");
  },
  dilemma: async (tab) => {
    await tab.waitForSelector("#vote-0");
    await tab.click("#votes-show");
    await tab.click("#odds-show");
  },
  debrief: async (tab) => {
    await tab.waitForSelector("#go-dilemma");
  },
  handout: async (tab) => {
    await tab.waitForSelector("#go-dilemma");
  },
  assumptions: async () => {},
};

for (const lang of ["nl", "en"]) {
  for (const width of [1280, 390]) {
    for (const look of ["light", "dark", "projector"]) {
      if (look === "projector" && width === 390) continue;
      test(`every screen in ${lang}, ${width} px, ${look}`, { skip }, async (context) => {
        const { tab, complaints, close } = await open({ lang, width, look });
        /** @param {string} name */
        const looked = async (name) => {
          const { wide, screen } = await tab.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: innerWidth }));
          assert.ok(wide <= screen, `${name} is ${wide} px wide`);
          assert.doesNotMatch(await tab.innerText("#page"), /live-[a-z]|\{\$|undefined|NaN/, `${name} shows a key`);
          if (!axe) return context.diagnostic("axe-core is not there: no search for faults of access");
          await tab.evaluate(axe);
          const { tried, found } = await tab.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then((it) => ({
            tried: it.passes.length,
            found: it.violations.filter((one) => ["serious", "critical"].includes(one.impact)).map((one) =>
              one.id + ": " + one.nodes.slice(0, 3).map((node) => node.target + " " + node.failureSummary).join("; ")),
          }))`);
          assert.ok(tried > 10, `${tried} rules`);
          assert.deepEqual(found, [], name);
        };
        for (const [name, prepare] of Object.entries(SCREENS)) {
          await tab.evaluate((hash) => { location.hash = hash; }, name);
          await tab.waitForSelector(`main[data-screen=${name}]`);
          await prepare(tab);
          await looked(name);
        }
        await tab.evaluate(() => { location.hash = "compare"; });
        await tab.click("#skip-guess");
        await tab.waitForSelector(".saving");
        await tab.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
        await looked("a comparison, all unfolded");
        await tab.evaluate(() => { location.hash = "dilemma"; });
        await tab.click("#choose-1");
        await tab.waitForSelector("#dilemma-next");
        await looked("after a choice");
        await tab.click("#go-debrief");
        await tab.click("#elsewhere-start");
        await tab.waitForSelector("#elsewhere-result .caveats");
        await looked("a debriefing");
        await tab.click("#go-handout");
        await tab.waitForSelector(".handout h2");
        await looked("a handout");
        assert.deepEqual(complaints, []);
        await close();
      });
    }
  }
}
