// The story that is being told or played: whose it is, how far it got, and what the group chose in it.
import { Refused, Superseded } from "./engine/pool.js";
import { essence } from "./session.js";
import { language } from "./texts.js";

/**
 * @typedef {object} Made A choice of the group.
 * @property {number} week
 * @property {number} dossier
 * @property {Stage} stage
 * @property {string} option
 * @property {Dilemma} dilemma The choice with what the model would have done, or else with what it was next likely to do.
 */

/** Weeks in a year. */
const YEAR = 52;

export class Tale {
  /** @type {Story | null} */
  story = null;
  /** @type {string[]} */
  refused = [];
  /** @type {"idle" | "busy" | "ready"} */
  state = "idle";
  /** Name of the policy under which it happens. */
  policy = "baseline";
  replicate = 1;
  /** Week at which it begins. */
  first = 0;
  /** Week that is shown. */
  week = 0;
  /** Whether all is shown, or only what outsiders can see. */
  inside = true;
  /** @type {Made[]} */
  choices = [];
  /** @type {string} What it was found by. */
  #found = "";
  /** @type {string} What was told. */
  #told = "";

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
  }

  get scenario() {
    return this.session.municipality?.scenario ?? "";
  }

  /** The scenario with the choices of the group. */
  get chosen() {
    return this.scenario + this.choices.map(({ week, dossier, stage, option }) => {
      const at = when(week);
      return `\n[[choices]]\nreplicate = ${this.replicate}\nyear = ${at.year}\nweek = ${at.week}\ndossier = ${dossier}\n` +
        `stage = "${stage}"\noption = "${option}"\n`;
    }).join("");
  }

  /** Sees to it that the story is that of the municipality, the situation and the choices there are. */
  async ensure() {
    if (!this.scenario) return;
    const { pool, situation, municipality } = this.session;
    const lang = language();
    if (!municipality?.policies.some(([name]) => name === this.policy)) this.policy = municipality?.policies[0]?.[0] ?? "";
    const by = JSON.stringify([essence(this.scenario), situation]);
    try {
      if (by !== this.#found) {
        this.#found = by;
        this.#told = "";
        this.choices = [];
        this.story = null;
        this.#say("busy");
        const { replicate, week } = await pool.ask({ ask: "find", scenario: this.scenario, situation }, "find");
        this.replicate = replicate ?? 1;
        this.first = replicate === null ? 0 : week;
        this.week = this.first;
      }
      const told = JSON.stringify([by, this.policy, lang, this.choices]);
      if (told === this.#told) return;
      this.#told = told;
      this.#say("busy");
      this.story = await pool.ask({
        ask: "story", lang, scenario: this.chosen, municipality: 1, replicate: this.replicate, policy: this.policy,
      }, "story");
      this.refused = [];
      this.#say("ready");
    } catch (error) {
      if (error instanceof Superseded) return;
      this.refused = error instanceof Refused ? error.messages : [String(error)];
      this.#found = "";
      this.#say("idle");
    }
  }

  /** @param {Tale["state"]} state */
  #say(state) {
    this.state = state;
    this.session.tell("story");
  }

  /** @param {number} week */
  go(week) {
    const last = (this.story?.weeks ?? 1) - 1;
    this.week = Math.max(0, Math.min(last, week));
    this.session.tell("week");
  }

  /** @param {string} policy */
  under(policy) {
    this.policy = policy;
    void this.ensure();
  }

  /**
   * Makes a choice of the group; later ones of an earlier story are dropped.
   * @param {Choice} choice
   * @param {string} option
   */
  async choose(choice, option) {
    const others = choice.options.filter((it) => it.code !== option).sort((one, other) => (other.odds ?? 0) - (one.odds ?? 0));
    const model = choice.forced ? others[0]?.code : choice.chosen;
    const other = model === option ? others[0]?.code : model;
    this.choices = this.choices.filter((it) => it.week < choice.week);
    this.choices.push({
      week: choice.week, dossier: choice.dossier, stage: choice.stage, option,
      dilemma: { stage: choice.stage, request: choice.request, chosen: option, other: other ?? option },
    });
    this.week = choice.week;
    await this.ensure();
  }

  /** Begins again without choices. */
  async restart() {
    this.choices = [];
    this.week = this.first;
    await this.ensure();
  }

  /**
   * The next choice worth a discussion, at or behind the week that is shown, that the group has not made. A group that
   * has not chosen anything yet begins again at the first.
   */
  get dilemma() {
    const made = (/** @type {Choice} */ it) =>
      this.choices.some((one) => one.week === it.week && one.dossier === it.dossier && one.stage === it.stage);
    const all = (this.story?.choices ?? []).filter((it) => isOpen(it) && !made(it));
    const from = Math.max(this.week, this.choices.at(-1)?.week ?? 0);
    return all.find((it) => it.week >= from) ?? (this.choices.length ? null : all.find((it) => it.week >= this.first)) ?? null;
  }
}

/** A choice that the model makes more often than this is no dilemma. */
const PLAIN = 0.85;

/**
 * Whether a choice is worth a discussion: something improper was asked, or someone is torn and not sure to do one thing.
 * @param {Choice} choice
 */
function isOpen({ improper, torn, options }) {
  const most = Math.max(...options.map((it) => it.odds ?? 0));
  return options.length > 1 && (improper || (torn && most < PLAIN));
}

/**
 * Year and week of a week, from 1.
 * @param {number} week
 */
export const when = (week) => ({ year: Math.floor(week / YEAR) + 1, week: (week % YEAR) + 1 });
