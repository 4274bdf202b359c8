// What the tests share: the engine in Node, the page in a browser, and the program polaris.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const target = process.env.POLARIS_LIVE_TARGET ?? new URL("../../target", import.meta.url).pathname;
/** The page. */
export const page = join(target, "polaris-live.html");

/** An engine of its own in this process; a function that asks it. */
export async function engine() {
  const folder = join(target, "live/page");
  const { Engine, initSync } = await import(pathToFileURL(join(folder, "polaris_live.js")).href);
  initSync({ module: new WebAssembly.Module(readFileSync(join(folder, "polaris_live_bg.wasm"))) });
  const made = new Engine();
  return (/** @type {object} */ request) => {
    const answer = JSON.parse(made.ask(JSON.stringify(request)));
    if (answer.answer === "fault") throw new Error(answer.messages.join("\n"));
    return answer;
  };
}

/** The program polaris; `null` where there is none. */
export function program() {
  const places = [process.env.POLARIS_PROGRAM, join(target, "release/polaris")];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** A browser; `null`, with the reason, where there is none. */
export async function browser() {
  const places = [
    process.env.POLARIS_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ];
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) return { browser: null, reason: "no Chromium, nor POLARIS_CHROMIUM" };
  try {
    const { chromium } = await import("playwright-core");
    return { browser: await chromium.launch({ executablePath, args: ["--no-sandbox"] }), reason: "" };
  } catch (error) {
    return { browser: null, reason: `no browser could be started: ${error}` };
  }
}

/**
 * The page in a window of its own, with whatever it complained of and asked for.
 * @param {import("playwright-core").Browser} browser
 * @param {{ lang?: string, width?: number, look?: string, screen?: string }} [options]
 */
export async function opened(browser, { lang = "nl", width = 1280, look = "auto", screen = "begin" } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, locale: lang === "en" ? "en-GB" : "nl-NL", reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const tab = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  tab.on("pageerror", (error) => complaints.push(String(error)));
  context.on("request", (request) => requests.push(request.url()));
  await tab.goto(`${pathToFileURL(page).href}#${screen}`);
  await tab.waitForSelector("#main");
  if (look !== "auto") await tab.selectOption("#look", look);
  return { tab, complaints, requests, close: () => context.close() };
}

/** Scenarios for both sides: a size, and a culture that differs from the default. */
export const FORMS = [
  { inhabitants: 9000, sliders: [] },
  { inhabitants: 60000, sliders: [{ parameter: "culture.power_culture", value: 0.8 }] },
  { inhabitants: 350000, sliders: [{ parameter: "culture.norm_clarity", value: 0.2 }, { parameter: "environment.media_level", value: 0.7 }] },
];
export const SEEDS = [1, 2, 20261201];

/**
 * A form with three policies beside the baseline.
 * @param {any} first The form that the page begins with.
 * @param {object} change
 */
export function formOf(first, change) {
  const card = (/** @type {string} */ intervention, more = {}) => ({
    intervention, dose: 1, coverage: 1, from_year: 1, joint: false, repeated: false, ...more,
  });
  const policies = [
    { name: "one", label: "one", interventions: [card("inwerkprogramma")] },
    { name: "two", label: "two", interventions: [card("kennismaking", { dose: 2, coverage: 0.5 })] },
    { name: "three", label: "three", interventions: [card("collegiale_coaching"), card("toezicht", { from_year: 2 })] },
  ];
  return { ...first, title: "Test", copies: 2, replicates: 6, years: 3, policies, ...change };
}

/**
 * The counts of a scenario by the program: by policy in the order of the scenario, then outcome.
 * @param {string} program
 * @param {string} scenario
 * @returns {Record<string, number>[]}
 */
export function countsOf(program, scenario) {
  const folder = mkdtempSync(join(tmpdir(), "polaris-live-"));
  try {
    writeFileSync(join(folder, "scenario.toml"), scenario);
    execFileSync(program, ["run", "scenario.toml", "--out", "out", "--no-assumptions"], { cwd: folder, stdio: "pipe" });
    const [head, ...rows] = readFileSync(join(folder, "out/outcomes.csv"), "utf8").trim().split("\n").map((line) => line.split(","));
    /** @type {Map<string, Record<string, number>>} */
    const sums = new Map();
    const policy = head.indexOf("policy");
    for (const row of rows) {
      const sum = sums.get(row[policy]) ?? {};
      sums.set(row[policy], sum);
      head.forEach((name, place) => {
        sum[name] = (sum[name] ?? 0) + Number(row[place]);
      });
    }
    return [...sums.values()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
