// A worker: one engine, asked by its pool. It is told the module first, then questions.
import { Engine, initSync } from "polaris-engine";

/** @type {Engine | undefined} */
let engine;

self.onmessage = ({ data }) => {
  if (data.module) {
    initSync({ module: data.module });
    engine = new Engine();
    return;
  }
  try {
    self.postMessage({ answer: /** @type {Engine} */ (engine).ask(data.question) });
  } catch (error) {
    self.postMessage({ broken: String(error) });
  }
};
