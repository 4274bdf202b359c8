// Compare: policies against no policy, first guessed and then computed.
import { inhabitants, slider } from "../controls.js";
import { folded, h, replace, table } from "../dom.js";
import { dots, reachOf } from "../figures/dots.js";
import { colour } from "../figures/marks.js";
import { exports } from "../exports.js";
import { squares } from "../figures/squares.js";
import { policyCards, sign } from "../policies.js";
import { essence } from "../session.js";
import { settings } from "../settings.js";
import { change, number, t } from "../texts.js";

/** @typedef {import("../figures/dots.js").Row} Row */

/** @type {import("../shell.js").Screen} */
export const compare = {
  id: "compare",
  title: () => t("live-compare"),
  show({ session, run, shell }) {
    /** @type {{ guesses: Record<string, number>, reach: number, open: Record<string, boolean> }} */
    const memory = (shell.memory.compare ??= { guesses: {}, reach: 0, open: {} });
    const answer = h("div", { class: "answer-box" });
    const cards = policyCards(session);
    const size = h("p", { class: "size" });
    const controls = h("div", { class: "controls" });
    const fill = () => replace(controls,
      session.opened ? h("p", { class: "messages" }, t("live-import-whole", { name: session.opened.name })) : null,
      !session.opened || session.opened.open ? [h("h2", null, t("live-policies")), cards.box] : null,
      session.opened ? null : [
        kept(memory, "municipality", h("details", { class: "part" },
          h("summary", { id: "compare-municipality" }, t("live-compare-municipality"), size),
          inhabitants(session),
          session.page.sliders.map((info) => slider(session, info)))),
        kept(memory, "settings", settings(session, run)),
      ]);
    const paintSize = () => {
      size.textContent = session.municipality?.told ?? "";
    };
    fill();
    paintSize();
    const result = results({ session, run, memory });
    const guess = guesses({ session, run, memory, done: () => show() });
    const refused = h("div", { class: "messages", role: "status" });
    const show = () => {
      replace(answer, refused, run.revealed ? result.box : guess.draw());
      paint();
    };
    const paint = () => {
      const lines = session.refused.length ? session.refused : run.refused;
      replace(refused, lines.length ? [h("p", { class: "bad" }, t("live-refused")), h("ul", null, lines.map((it) => h("li", null, it)))] : null);
      if (run.revealed) result.paint();
    };
    show();
    if (run.revealed && essence(run.scenario) !== essence(session.municipality?.scenario ?? "")) run.start();
    let policies = session.form.policies.map((it) => it.name).join();
    const offs = [
      session.on("run", paint),
      session.on("refused", paint),
      session.on("municipality", () => {
        paintSize();
        paint();
      }),
      session.on("form", () => {
        const now = session.form.policies.map((it) => it.name).join();
        if (now !== policies && !run.revealed) show();
        policies = now;
      }),
    ];
    return {
      body: [
        h("h1", null, t("live-compare-title")),
        h("p", { class: "lead" }, t("live-compare-lead")),
        h("div", { class: "split wide-right" }, controls, answer),
      ],
      leave: () => offs.forEach((off) => off()),
    };
  },
};

/**
 * Something folded that stays as it was when the screen is drawn again.
 * @param {{ open: Record<string, boolean> }} memory
 * @param {string} name
 * @param {HTMLDetailsElement} details
 */
function kept(memory, name, details) {
  details.open = memory.open[name] ?? false;
  details.addEventListener("toggle", () => {
    memory.open[name] = details.open;
  });
  return details;
}

/**
 * The guess of a group, before anything is shown.
 * @param {{ session: import("../session.js").Session, run: import("../run.js").Run, memory: { guesses: Record<string, number> }, done: () => void }} parts
 */
function guesses({ session, run, memory, done }) {
  const row = (/** @type {[string, string]} */ [name, label], /** @type {number} */ place) => {
    const id = `guess-${place}`;
    const says = () => (name in memory.guesses ? t("live-guess-is", { change: change(memory.guesses[name]) }) : t("live-guess-none"));
    const shown = h("output", { for: id, class: "shown" }, says());
    const input = h("input", {
      type: "range", id, min: -50, max: 50, step: 1, value: Math.round((memory.guesses[name] ?? 0) * 100),
      "aria-valuetext": says(), class: name in memory.guesses ? "" : "untouched",
      oninput: () => {
        memory.guesses[name] = Number(input.value) / 100;
        shown.textContent = says();
        input.setAttribute("aria-valuetext", says());
        input.classList.remove("untouched");
      },
    });
    return h("div", { class: "slider guess-row" },
      h("div", { class: "slider-head" }, sign(place + 1), h("label", { for: id }, label), shown),
      input,
      h("div", { class: "ends" }, h("span", null, `−50% ${t("live-plot-fewer")}`), h("span", null, `+50% ${t("live-plot-more")}`)));
  };
  const draw = () => {
    const policies = session.opened && !session.opened.open
      ? (session.municipality?.policies ?? []).slice(1)
      : session.form.policies.map((it) => /** @type {[string, string]} */ ([it.name, session.label(it)]));
    return h("section", { class: "guess-box", "aria-labelledby": "guess-title" },
      h("h2", { id: "guess-title" }, t("live-guess")),
      h("p", null, t("live-guess-text")),
      policies.map(row),
      h("p", { class: "onward" },
        h("button", { type: "button", class: "button", id: "reveal", onclick: () => reveal(true) }, t("live-guess-show")),
        h("button", { type: "button", class: "quiet", id: "skip-guess", onclick: () => reveal(false) }, t("live-guess-skip"))));
  };
  const reveal = (/** @type {boolean} */ keep) => {
    if (!keep) memory.guesses = {};
    run.reveal();
    done();
    document.getElementById("result-title")?.focus();
  };
  return { draw };
}

/**
 * What came out, painted again whenever there is more of it.
 * @param {{ session: import("../session.js").Session, run: import("../run.js").Run, memory: { guesses: Record<string, number>, reach: number, open: Record<string, boolean> } }} parts
 */
function results({ session, run, memory }) {
  const sentence = h("div", { class: "sentences" });
  const progress = h("p", { class: "progress", role: "status" });
  const bar = h("progress", { max: 1, value: 0, "aria-hidden": "true" });
  const plot = h("div", { class: "plot" });
  const values = h("div");
  const key = h("div", { class: "plot-key note" });
  const more = h("div", { class: "more" });
  const save = exports(session, run);
  let painted = "";

  /** @param {Comparison} comparison @returns {Row[]} */
  const rows = (comparison) => comparison.marks.map((mark, place) => ({
    label: mark.policy, mean: mark.mean, chance: wide(mark.chance), assumptions: mark.assumptions,
    guess: memory.guesses[policyName(session, place)] ?? null, verdict: mark.verdict,
  }));

  const paint = () => {
    const { comparison } = run;
    box.classList.toggle("stale", run.stale);
    bar.hidden = run.state === "done" || run.state === "idle";
    if (run.state === "running") bar.value = run.total ? run.done / run.total : 0;
    else bar.value = run.worlds / session.page.worlds;
    replace(progress, says(run, session));
    if (!comparison) {
      const none = (session.municipality?.policies.length ?? 2) < 2;
      replace(sentence, h("p", null, none ? t("live-no-policy") : run.refused.length ? "" : t("live-computing")));
      replace(plot);
      replace(more);
      painted = "";
      return;
    }
    replace(sentence, comparison.enough
      ? comparison.sentences.map((text, place) => h("p", { class: "answer", style: `--sign:${colour(place + 1)}` },
        h("strong", null, comparison.marks[place]?.policy ?? "", ": "), text))
      : h("p", null, t("live-too-few", { fewest: session.page.fewest_replicates })));
    const all = rows(comparison);
    memory.reach = reachOf(all, comparison.matters, run.state === "running" ? memory.reach : 0);
    draw(plot, all, comparison, memory.reach);
    replace(values, plotTable(all, comparison));
    replace(key, keys(all, comparison));
    const settled = run.state === "done" || run.state === "assumptions";
    // Whether the other sets of assumptions are in, or there is nothing that they could say.
    const complete = all.some((row) => row.assumptions) || run.state === "done";
    const now = JSON.stringify([comparison.replicates, comparison.marks, comparison.heading, settled, complete]);
    if (now === painted) return;
    painted = now;
    // What is long is drawn once the replicates are there, and again with the sets of assumptions.
    if (!settled || !comparison.enough) return replace(more);
    const open = [...more.querySelectorAll("details[open]")].map((it) => it.id);
    replace(more, details(comparison), save.draw(all, memory.reach, complete));
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  };
  const box = h("section", { class: "result", "aria-labelledby": "result-title" },
    h("h2", { id: "result-title", tabindex: -1 }, t("live-result")),
    sentence, progress, bar,
    h("figure", { class: "plot-figure" }, plot, h("figcaption", null, key),
      h("details", { class: "data" }, h("summary", { id: "plot-table" }, t("live-as-table")), values)),
    more);
  return { box, paint };
}

/**
 * An interval, unless it has no width: then there was too little to estimate one.
 * @param {[number, number] | null} ends
 */
const wide = (ends) => (ends && ends[0] < ends[1] ? ends : null);

/**
 * @param {import("../session.js").Session} session
 * @param {number} place
 */
function policyName(session, place) {
  return session.municipality?.policies[place + 1]?.[0] ?? "";
}

/**
 * @param {import("../run.js").Run} run
 * @param {import("../session.js").Session} session
 */
function says(run, session) {
  const count = number(run.done);
  switch (run.state) {
    case "running": return t("live-progress-running", { done: count, all: number(run.total) });
    case "assumptions":
      return t("live-progress-assumptions", { done: number(run.worlds), all: number(session.page.worlds), replicates: count });
    case "done": return t("live-progress-done", { replicates: count, worlds: number(session.page.worlds) });
    default: return "";
  }
}

/**
 * @param {Element} plot
 * @param {Row[]} rows
 * @param {Comparison} comparison
 * @param {number} reach
 */
function draw(plot, rows, comparison, reach) {
  const width = plot.clientWidth && plot.clientWidth < 520 ? 350 : 720;
  const { inside, height } = dots({ rows, matters: comparison.matters, enough: comparison.enough, reach, width });
  plot.innerHTML = `<svg class="dots" viewBox="0 0 ${width} ${height}" role="img" aria-label="${t("live-plot-alt")}">${inside}</svg>`;
}

/**
 * @param {Row[]} rows
 * @param {Comparison} comparison
 */
function keys(rows, comparison) {
  const item = (/** @type {string} */ name, /** @type {string} */ text) =>
    h("span", null, h("i", { class: `key-${name}` }), text);
  return [
    item("chance", t("live-key-chance")),
    rows.some((row) => row.assumptions) ? item("assumed", t("live-key-assumed")) : null,
    rows.some((row) => row.guess !== null) ? item("guess", t("live-key-guess")) : null,
    item("zone", t("live-plot-zone", { share: change(comparison.matters).replace("+", "") })),
  ];
}

/**
 * @param {Row[]} rows
 * @param {Comparison} comparison
 */
function plotTable(rows, comparison) {
  const range = (/** @type {[number, number] | null} */ ends) =>
    ends && comparison.enough ? t("live-range", { low: change(ends[0], true), high: change(ends[1], true) }) : "–";
  const guessed = rows.some((row) => row.guess !== null);
  return table([
    [t("live-policy"), ...(guessed ? [t("live-your-guess")] : []), t("live-difference"), t("live-key-chance"), t("live-key-assumed"), t("live-verdict")],
    ...rows.map((row, place) => [
      row.label, ...(guessed ? [row.guess === null ? "–" : change(row.guess)] : []),
      comparison.enough && row.mean !== null && row.chance ? change(row.mean, true) : "–", range(row.chance), range(row.assumptions),
      comparison.enough ? comparison.marks[place].verdict : "–",
    ]),
  ]);
}

/**
 * Everything below the plot.
 * @param {Comparison} comparison
 */
function details(comparison) {
  const [first, ...others] = comparison.figures;
  return [
    h("div", { class: "caveats" }, comparison.shared.map((text) => h("p", null, text))),
    comparison.table.length > 1 ? table(comparison.table, comparison.heading) : h("p", null, comparison.heading),
    squares(comparison),
    first ? picture(first) : null,
    others.length ? h("h3", null, t("live-more-figures")) : null,
    others.map((it) => h("details", { class: "figure", id: `figure-${it.name}` },
      h("summary", { id: `open-${it.name}` }, it.title), picture(it))),
  ];
}

/** @param {Picture} it */
export function picture(it) {
  const card = h("div", { class: "card", tabindex: 0, role: "group", "aria-label": it.alt });
  card.innerHTML = it.svg;
  const values = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": it.alt });
  values.innerHTML = it.table;
  // On a small screen these are wider than it, as their letters would become too small.
  const swipe = () => h("p", { class: "swipe note" }, "↔ ", t("live-swipe"));
  return h("figure", { id: `picture-${it.name}` }, swipe(), card, h("figcaption", null, it.caption),
    folded(t("live-as-table"), swipe(), values));
}
