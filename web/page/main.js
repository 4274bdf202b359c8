// Starts the page: the engine first, then its texts, then the screen that the address names.
import { h, replace } from "./dom.js";
import { startPool } from "./engine/pool.js";
import { Run } from "./run.js";
import { Session } from "./session.js";
import { Shell } from "./shell.js";
import { Tale } from "./tale.js";

async function start() {
  const pool = await startPool();
  const [en, nl] = await Promise.all([pool.ask({ ask: "page", lang: "en" }), pool.ask({ ask: "page", lang: "nl" })]);
  const session = new Session(pool, { en, nl });
  const run = new Run(session);
  const tale = new Tale(session);
  const shell = new Shell(session, run, tale);
  shell.speak(navigator.language.toLowerCase().startsWith("en") ? "en" : "nl");
  // Tests and the curious may ask the engine themselves.
  Object.assign(window, { polaris: { pool, session, run, tale, shell } });
  await session.refresh();
  shell.draw();
}

start().catch((error) => {
  const main = document.querySelector("main");
  if (!main) return;
  replace(main,
    h("p", { lang: "nl", role: "alert" }, "Polaris kan in deze browser niet starten. Gebruik een recente versie van Edge, Chrome, Firefox of Safari."),
    h("p", { lang: "en" }, "Polaris cannot start in this browser. Use a recent version of Edge, Chrome, Firefox or Safari."),
    h("pre", null, String(error)));
});
