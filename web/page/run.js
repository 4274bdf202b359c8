// A comparison that is being computed: pieces are simulated, and what there is so far is compared.
import { Refused, Superseded } from "./engine/pool.js";
import { essence } from "./session.js";
import { language } from "./texts.js";

/** @typedef {{ from: number, to: number }} Piece Replicates from the first to the one before the last. */

/**
 * The pieces in which so many replicates are simulated: small ones first, so that there is something to see and a newer
 * question need not wait; then larger ones, as each costs a little besides.
 * @param {number} replicates
 * @param {number} municipalities
 * @returns {Piece[]}
 */
export function pieces(replicates, municipalities) {
  const sizes = [1, 1, 2];
  const usual = municipalities > 50 ? 1 : 4;
  const list = [];
  for (let from = 1; from <= replicates;) {
    const to = Math.min(replicates + 1, from + Math.min(usual, sizes[list.length] ?? usual));
    list.push({ from, to });
    from = to;
  }
  return list;
}

export class Run {
  /** @type {Comparison | null} What is known so far. */
  comparison = null;
  /** Whether what is shown belongs to what was set before. */
  stale = false;
  /** @type {string[]} Why it cannot be computed. */
  refused = [];
  /** Replicates that were simulated. */
  done = 0;
  /** Replicates that are to be simulated. */
  total = 0;
  /** @type {"idle" | "running" | "assumptions" | "done"} */
  state = "idle";
  /** The scenario that it is about. */
  scenario = "";
  /** @type {Map<number, { to: number, part: Part }>} By first replicate. */
  parts = new Map();
  /** @type {Part[]} What was simulated under other sets of assumptions. */
  assumptions = [];

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    this.control = new AbortController();
    session.on("municipality", () => this.#municipalityChanged());
  }

  /** Sets of assumptions that were simulated. */
  get worlds() {
    return this.assumptions.length;
  }

  #clear() {
    this.refused = [];
    this.done = 0;
    this.total = 0;
    this.state = "idle";
    this.parts = new Map();
    this.assumptions = [];
  }

  /** Whether results may be shown, or a guess comes first. */
  revealed = false;

  /** Shows results from now on. */
  reveal() {
    this.revealed = true;
    this.start();
  }

  stop() {
    this.control.abort();
  }

  #municipalityChanged() {
    const scenario = this.session.municipality?.scenario ?? "";
    if (!this.revealed) return;
    if (scenario === this.scenario) return;
    if (essence(scenario) !== essence(this.scenario)) return this.start();
    this.scenario = scenario;
    this.retell();
  }

  /** Simulates the scenario of the session from the start; whatever was being computed is dropped. */
  start() {
    const municipality = this.session.municipality;
    this.stop();
    this.#clear();
    if (!municipality) return;
    // The old answer stays until there is a new one, so that nothing flickers.
    this.stale = this.comparison !== null;
    this.scenario = municipality.scenario;
    if (municipality.policies.length < 2) {
      this.comparison = null;
      this.session.tell("run");
      return;
    }
    this.control = new AbortController();
    this.total = municipality.replicates;
    this.state = "running";
    this.session.tell("run");
    void this.#simulate(municipality, this.control.signal);
  }

  /**
   * @param {Municipality} municipality
   * @param {AbortSignal} signal
   */
  async #simulate(municipality, signal) {
    const { pool, pages } = this.session;
    const scenario = municipality.scenario;
    /** @param {Promise<unknown>[]} all */
    const finish = async (all) => {
      try {
        await Promise.all(all);
      } catch (error) {
        this.#failed(error, signal);
      }
      return !signal.aborted && !this.refused.length;
    };
    const simulated = pieces(this.total, municipality.municipalities).map(async ({ from, to }, home) => {
      const part = await pool.work({ ask: "simulate", scenario, from, to }, { signal, home });
      if (signal.aborted) return;
      this.parts.set(from, { to, part });
      this.#compareSoon(signal);
    });
    if (!(await finish(simulated))) return;
    await this.#settled;
    this.state = "assumptions";
    this.session.tell("run");
    const assumed = Array.from({ length: pages.en.worlds }, async (_, world) => {
      const part = await pool.work({ ask: "assume", scenario, world }, { signal, home: world, background: true });
      if (signal.aborted) return;
      this.assumptions.push(part);
      this.session.tell("run");
    });
    if (!(await finish(assumed))) return;
    this.#compareSoon(signal);
    await this.#settled;
    if (signal.aborted) return;
    this.state = "done";
    this.session.tell("run");
  }

  /** @type {Promise<void>} */
  #settled = Promise.resolve();
  #again = false;
  #comparing = false;

  /**
   * Compares what was simulated so far; while one comparison is made, only the newest of the next waits.
   * @param {AbortSignal} signal
   */
  #compareSoon(signal) {
    this.#again = true;
    if (this.#comparing) return;
    this.#comparing = true;
    this.#settled = (async () => {
      while (this.#again) {
        this.#again = false;
        await this.compare(this.control.signal);
      }
      this.#comparing = false;
    })();
    void signal;
  }

  /** Asks again for the texts, such as in another language. */
  retell() {
    if (this.parts.size) this.#compareSoon(this.control.signal);
  }

  /** @param {AbortSignal} signal */
  async compare(signal) {
    /** @type {Part[]} Those without a gap from the first on. */
    const parts = [];
    let next = 1;
    for (let piece = this.parts.get(next); piece; piece = this.parts.get(next)) {
      parts.push(piece.part);
      next = piece.to;
    }
    if (!parts.length) return;
    const assumptions = this.assumptions.length === this.session.pages.en.worlds ? this.assumptions : [];
    try {
      const answer = await this.session.pool.ask(
        {
          ask: "compare", lang: language(), scenario: this.scenario, replicates: next - 1, parts, assumptions,
          // Until all replicates are there, no more is shown than marks and sentences.
          whole: next > this.total,
        },
        "compare",
      );
      if (signal.aborted) return;
      this.comparison = answer;
      this.stale = false;
      this.done = next - 1;
      this.session.tell("run");
    } catch (error) {
      this.#failed(error, signal);
    }
  }

  /**
   * @param {unknown} error
   * @param {AbortSignal} signal
   */
  #failed(error, signal) {
    if (error instanceof Superseded || signal.aborted) return;
    this.refused = error instanceof Refused ? error.messages : [String(error)];
    this.state = "idle";
    this.session.tell("run");
  }
}
