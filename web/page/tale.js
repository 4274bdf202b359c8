// The story that is being told or played: whose it is, how far it got, and what the group chose in it.
import { Refused, Superseded } from "./engine/pool.js";
import { essence } from "./session.js";
import { language } from "./texts.js";

/**
 * @typedef {object} Made A choice of the group.
 * @property {number} week
 * @property {number} dossier
 * @property {Stage} stage
 * @property {number} event Number of the event of the story in which it was made.
 * @property {string} option
 * @property {Dilemma} dilemma The choice with what the model would have done, or else with what it was next likely to do.
 */

/** @typedef {Pick<Choice, "week" | "dossier" | "stage">} Which What tells choices apart. */
/** @typedef {Pick<Choice, "week" | "event" | "stage">} Moment */

/** Weeks in a year. */
const YEAR = 52;
/** Stages of a dossier, in the order in which they happen. @type {Stage[]} */
const STAGES = ["request", "answer", "counter"];

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
  /** @type {Moment | null} The last dilemma that was skipped. */
  #skipped = null;
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
    return this.having(this.choices);
  }

  /**
   * The scenario with some of the choices of the group.
   * @param {Made[]} choices
   */
  having(choices) {
    return this.scenario + choices.map(({ week, dossier, stage, option }) => {
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
        this.#skipped = null;
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
   * Makes a choice of the group; those that came after it in an earlier story are dropped.
   * @param {Choice} choice
   * @param {string} option
   */
  async choose(choice, option) {
    const others = choice.options.filter((it) => it.code !== option).sort((one, other) => (other.odds ?? 0) - (one.odds ?? 0));
    const model = choice.forced ? others[0]?.code : choice.chosen;
    const other = model === option ? others[0]?.code : model;
    this.choices = this.choices.filter((it) => !isSame(it, choice) && isBefore(it, choice));
    this.choices.push({
      week: choice.week, dossier: choice.dossier, stage: choice.stage, event: choice.event, option,
      dilemma: { stage: choice.stage, request: choice.request, chosen: option, other: other ?? option },
    });
    this.week = choice.week;
    await this.ensure();
  }

  /**
   * Leaves a choice to the model.
   * @param {Choice} choice
   */
  skip(choice) {
    this.#skipped = choice;
  }

  /** Begins again without choices. */
  async restart() {
    this.choices = [];
    this.#skipped = null;
    this.week = this.first;
    await this.ensure();
  }

  /**
   * The next choice worth a discussion: the first behind the last one that the group made or skipped. A group that has
   * done neither begins at the week that is shown; one that has not chosen anything begins again at the first.
   */
  get dilemma() {
    const all = (this.story?.choices ?? []).filter(isOpen).sort((one, other) => (isBefore(one, other) ? -1 : 1));
    const passed = [this.choices.at(-1), this.#skipped].filter((it) => it !== undefined && it !== null);
    const next = passed.length
      ? all.find((it) => !this.made(it) && passed.every((one) => isBefore(one, it)))
      : all.find((it) => it.week >= this.week);
    return next ?? (this.choices.length ? null : all.find((it) => it.week >= this.first)) ?? null;
  }

  /**
   * What the group chose here, if it did.
   * @param {Which} choice
   */
  made(choice) {
    return this.choices.find((it) => isSame(it, choice));
  }

  /**
   * A choice of the group as the story has it.
   * @param {Made} made
   */
  told(made) {
    return this.story?.choices.find((it) => isSame(it, made));
  }

  /**
   * The option that the group chose, as the story calls it.
   * @param {Made} made
   */
  label(made) {
    return this.told(made)?.options.find((it) => it.code === made.option)?.label ?? made.option;
  }
}

/**
 * Whether it is the same choice.
 * @param {Which} one
 * @param {Which} other
 */
const isSame = (one, other) => one.week === other.week && one.dossier === other.dossier && one.stage === other.stage;

/**
 * Whether one choice comes before another: by week, then event, then stage.
 * @param {Moment} one
 * @param {Moment} other
 */
function isBefore(one, other) {
  const steps = [one.week - other.week, one.event - other.event, STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage)];
  return (steps.find((step) => step !== 0) ?? 0) < 0;
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
