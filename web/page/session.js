// What the visitor has set, and the municipality that it comes to. One for the whole page.
import { Refused, Superseded } from "./engine/pool.js";
import { language, t } from "./texts.js";

/** @typedef {{ name: string, label: string, interventions: Card[] }} Policy A label that is empty is made of its interventions. */
/** @typedef {"form" | "municipality" | "run" | "refused" | "situation" | "story" | "week"} Topic */

/** Weeks in a year. */
const YEAR = 52;

/**
 * A number as TOML writes one with a fraction.
 * @param {number} value
 */
const decimal = (value) => (Number.isInteger(value) ? `${value}.0` : String(value));

/** What is compared at first. */
const FIRST = ["inwerkprogramma", "kennismaking"];

/**
 * A policy of one intervention.
 * @param {string} intervention
 * @returns {PolicyCard}
 */
const alone = (intervention) => ({
  name: intervention, label: "", interventions: [{ intervention, dose: 1, coverage: 1, from_year: 1, joint: false, repeated: false }],
});

/**
 * What of a scenario decides the numbers: without what it calls things in the language of the page.
 * @param {string} scenario
 */
export const essence = (scenario) => scenario.replace(/^\s*(title|question|label)(_nl)?\s*=.*$/gm, "");

/**
 * Whether names on the page come from an opened scenario. Of one that the controls can show, only labels remain.
 * @param {string} name
 * @param {string} text
 * @param {Form | null} form
 */
const isNamed = (name, text, form) => /\.toml$/i.test(name) &&
  (form ? form.policies.some((it) => it.label.trim()) : /^\s*(title|label)(_nl)?\s*=/m.test(text));

export class Session {
  /**
   * @param {import("./engine/pool.js").Pool} pool
   * @param {Record<Lang, PageInfo>} pages
   */
  constructor(pool, pages) {
    this.pool = pool;
    this.pages = pages;
    const first = pages.en.form;
    /** @type {Form} What was set; labels and title are filled in when it is asked about. */
    this.form = structuredClone(first);
    if (!this.form.policies.length) this.form.policies = FIRST.map(alone);
    for (const policy of this.form.policies) policy.label = "";
    /** @type {Municipality | null} The municipality of the form or of the opened file. */
    this.municipality = null;
    /**
     * A scenario that the form cannot say; where it has no policies of its own, those of the cards are added.
     * @type {{ name: string, text: string, open: boolean } | null}
     */
    this.opened = null;
    /** @type {{ name: string, named: boolean, remarks: string[] } | null} The file that was opened, whether it names things itself, and what was noted. */
    this.file = null;
    /** @type {Situation} */
    this.situation = "ordinary";
    /** @type {string | null} */
    this.lesson = null;
    /** @type {string[]} Why what was set cannot be simulated. */
    this.refused = [];
    /** @type {Map<Topic, Set<() => void>>} */
    this.listeners = new Map();
  }

  /** Texts, sliders and interventions in the language of the page. */
  get page() {
    return this.pages[language()];
  }

  /**
   * Calls a function whenever something changes, until the answer is called.
   * @param {Topic} topic
   * @param {() => void} listener
   */
  on(topic, listener) {
    const all = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, all.add(listener));
    return () => void all.delete(listener);
  }

  /** @param {Topic} topic */
  tell(topic) {
    for (const listener of [...(this.listeners.get(topic) ?? [])]) listener();
  }

  /**
   * Changes what was set.
   * @param {Partial<Form>} change
   */
  set(change) {
    Object.assign(this.form, change);
    // Policies go with an opened scenario that has none; anything else takes its place.
    if (!(this.opened?.open && Object.keys(change).every((key) => key === "policies"))) this.close();
    this.tell("form");
    void this.refresh();
  }

  /** Forgets the file that was opened. */
  close() {
    this.opened = null;
    this.file = null;
  }

  /** @param {string} parameter */
  slider(parameter) {
    const info = /** @type {SliderInfo} */ (this.page.sliders.find((it) => it.parameter === parameter));
    return this.form.sliders.find((it) => it.parameter === parameter)?.value ?? info.default;
  }

  /**
   * @param {string} parameter
   * @param {number | null} value `null` for the default.
   */
  setSlider(parameter, value) {
    const sliders = this.form.sliders.filter((it) => it.parameter !== parameter);
    if (value !== null) sliders.push({ parameter, value });
    this.set({ sliders });
  }

  /** @param {Lesson} lesson */
  take(lesson) {
    this.lesson = lesson.key;
    this.situation = lesson.situation;
    this.set({ inhabitants: lesson.inhabitants, sliders: structuredClone(lesson.sliders) });
    this.tell("situation");
  }

  /** @param {string} name */
  intervention(name) {
    return this.page.interventions.find((it) => it.name === name);
  }

  /**
   * The label of a policy: its own, or that of its interventions.
   * @param {PolicyCard} policy
   */
  label(policy) {
    if (policy.label.trim()) return policy.label.trim();
    const names = policy.interventions.map((it) => {
      const forms = [it.joint ? t("live-joint") : "", it.repeated ? t("live-repeated") : ""].filter(Boolean);
      const label = this.intervention(it.intervention)?.label ?? it.intervention;
      return forms.length ? `${label} (${forms.join(", ").toLowerCase()})` : label;
    });
    return names.join(" + ") || t("live-policy-empty");
  }

  /** The form as the engine reads it; policies without interventions are left out. */
  asked() {
    const policies = this.form.policies.filter((it) => it.interventions.length);
    const labels = policies.map((it) => this.label(it));
    const once = labels.map((label, place) => {
      const before = labels.slice(0, place).filter((it) => it === label).length;
      return before ? `${label} (${before + 1})` : label;
    });
    return {
      ...this.form,
      title: t("live-scenario-title"),
      policies: policies.map((it, place) => ({ ...it, label: once[place] })),
    };
  }

  /**
   * An opened scenario with the policies of the cards, if it has none of its own.
   * @param {{ text: string, open: boolean }} opened
   */
  #whole({ text, open }) {
    if (!open) return text;
    return text + this.asked().policies.map((policy) => {
      const interventions = policy.interventions.map((it) => `${it.intervention} = { dose = ${decimal(it.dose)}, ` +
        `coverage = ${decimal(it.coverage)}, start_week = ${(it.from_year - 1) * YEAR}` +
        `${it.joint ? ', audience = "joint"' : ""}${it.repeated ? ", repeated = true" : ""} }\n`);
      return `\n[[policies]]\nname = ${JSON.stringify(policy.name)}\nlabel = ${JSON.stringify(policy.label)}\n${interventions.join("")}`;
    }).join("");
  }

  /** Asks again for the municipality; of several questions only the last is answered. */
  async refresh() {
    const lang = language();
    try {
      this.municipality = this.opened
        ? await this.pool.ask({ ask: "import", lang, name: "scenario.toml", text: this.#whole(this.opened) }, "municipality")
        : await this.pool.ask({ ask: "municipality", lang, form: this.asked() }, "municipality");
      this.refused = [];
      this.tell("municipality");
    } catch (error) {
      this.#failed(error);
    }
  }

  /**
   * Opens a scenario or a table of municipalities; the answer is why it cannot be, and then everything stays as it was.
   * @param {string} name
   * @param {string} text
   * @returns {Promise<string[]>}
   */
  async open(name, text) {
    try {
      const answer = await this.pool.ask({ ask: "import", lang: language(), name, text }, "municipality");
      this.municipality = answer;
      this.refused = [];
      if (answer.form) {
        this.form = answer.form;
        this.opened = null;
      } else {
        // What was made of a table is a scenario from here on.
        this.opened = { name, text: answer.scenario, open: answer.policies.length < 2 };
      }
      this.file = { name, named: isNamed(name, text, answer.form), remarks: answer.remarks };
      this.tell("form");
      this.tell("municipality");
      if (this.opened?.open) void this.refresh();
      return [];
    } catch (error) {
      if (error instanceof Superseded) return [];
      return error instanceof Refused ? error.messages : [String(error)];
    }
  }

  /** @param {unknown} error */
  #failed(error) {
    if (error instanceof Superseded) return;
    this.refused = error instanceof Refused ? error.messages : [String(error)];
    this.tell("refused");
  }
}
