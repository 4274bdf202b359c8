// The engine in workers: pieces of a question are spread over some of them, and one is kept for answers.

/** A question that was asked while a newer one took its place. */
export class Superseded extends Error {}
/** A question that cannot be answered, with a line for each reason. */
export class Refused extends Error {
  /** @param {string[]} messages */
  constructor(messages) {
    super(messages.join("\n"));
    this.messages = messages;
  }
}

/**
 * @typedef {object} Task
 * @property {string} question
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {AbortSignal} [signal]
 * @property {number} [home] The worker that may remember the burn-in of this piece.
 * @property {boolean} [background]
 */

/** A worker with what it is busy with. */
class Hand {
  /** @param {Pool} pool */
  constructor(pool) {
    this.pool = pool;
    /** @type {Task | null} */
    this.task = null;
    this.start();
  }

  start() {
    this.worker = new Worker(this.pool.url);
    this.worker.onmessage = ({ data }) => this.#done(data);
    this.worker.onerror = (event) => this.#done({ broken: event.message || "worker" });
    this.worker.postMessage({ module: this.pool.module });
  }

  /** @param {Task} task */
  give(task) {
    this.task = task;
    this.worker?.postMessage({ question: task.question });
  }

  /** @param {{ answer?: string, broken?: string }} data */
  #done(data) {
    const task = this.task;
    this.task = null;
    if (data.broken !== undefined) {
      // An engine that broke off cannot be asked again: a new one takes its place.
      this.worker?.terminate();
      this.start();
    }
    if (task) settle(task, data);
    this.pool.next();
  }
}

/**
 * @param {Task} task
 * @param {{ answer?: string, broken?: string }} data
 */
function settle(task, data) {
  if (task.signal?.aborted) return task.reject(new Superseded());
  if (data.answer === undefined) return task.reject(new Refused([data.broken ?? ""]));
  const answer = JSON.parse(data.answer);
  if (answer.answer === "fault") return task.reject(new Refused(answer.messages));
  // What is asked back with it, such as a part, is the answer without its tag.
  delete answer.answer;
  task.resolve(answer);
}

export class Pool {
  /**
   * @param {WebAssembly.Module} module
   * @param {string} url Script of the workers.
   * @param {number} count Workers for pieces; one more is kept for answers.
   */
  constructor(module, url, count) {
    this.module = module;
    this.url = url;
    /** @type {Task[]} */
    this.pieces = [];
    /** @type {Task[]} */
    this.questions = [];
    this.hands = Array.from({ length: count }, () => new Hand(this));
    this.answerer = new Hand(this);
    /** @type {Map<string, AbortController>} */
    this.latest = new Map();
  }

  /**
   * Asks a question. Of those of one name only the last is answered; earlier ones are superseded.
   * @template {keyof Answers} K
   * @param {Ask & { ask: K }} request
   * @param {string} [name]
   * @returns {Promise<Answers[K]>}
   */
  ask(request, name) {
    let signal;
    if (name) {
      this.latest.get(name)?.abort();
      const control = new AbortController();
      this.latest.set(name, control);
      signal = control.signal;
    }
    return this.#queue(this.questions, { question: JSON.stringify(request), signal });
  }

  /**
   * Has a piece of work done by whichever worker is free, best by the one whose number it names.
   * @template {keyof Answers} K
   * @param {Ask & { ask: K }} request
   * @param {{ signal: AbortSignal, home?: number, background?: boolean }} options
   * @returns {Promise<Answers[K]>}
   */
  work(request, options) {
    return this.#queue(this.pieces, { question: JSON.stringify(request), ...options });
  }

  /**
   * @param {Task[]} queue
   * @param {Omit<Task, "resolve" | "reject">} task
   * @returns {Promise<any>}
   */
  #queue(queue, task) {
    return new Promise((resolve, reject) => {
      queue.push({ ...task, resolve, reject });
      this.next();
    });
  }

  /** Gives work to whoever has none. */
  next() {
    this.questions = this.questions.filter(stillWanted);
    this.pieces = this.pieces.filter(stillWanted);
    if (!this.answerer.task && this.questions.length) {
      this.answerer.give(/** @type {Task} */ (this.questions.shift()));
    }
    this.hands.forEach((hand, number) => {
      if (hand.task || !this.pieces.length) return;
      // One worker always stays free of work in the background, so that a new question need not wait.
      const behind = this.hands.filter((it) => it.task?.background).length;
      const may = (/** @type {Task} */ task) => !task.background || behind < Math.max(1, this.hands.length - 1);
      const own = this.pieces.findIndex((task) => !task.background && (task.home ?? 0) % this.hands.length === number);
      const any = own >= 0 ? own : this.pieces.findIndex((task) => !task.background);
      const place = any >= 0 ? any : this.pieces.findIndex(may);
      if (place >= 0) hand.give(this.pieces.splice(place, 1)[0]);
    });
  }
}

/** @param {Task} task */
function stillWanted(task) {
  if (task.signal?.aborted) task.reject(new Superseded());
  return !task.signal?.aborted;
}

/** Unpacks the engine that the page carries, and starts its workers. */
export async function startPool() {
  const text = (/** @type {string} */ id) => document.getElementById(id)?.textContent?.trim() ?? "";
  const packed = Uint8Array.from(atob(text("engine")), (letter) => letter.charCodeAt(0));
  const bytes = await new Response(
    new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();
  const module = await WebAssembly.compile(bytes);
  const url = URL.createObjectURL(new Blob([text("worker")], { type: "text/javascript" }));
  const cores = navigator.hardwareConcurrency || 2;
  return new Pool(module, url, Math.min(8, Math.max(2, cores)));
}
