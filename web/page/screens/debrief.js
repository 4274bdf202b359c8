// Debriefing: the group's story beside the model's, and the same choice in many municipalities.
import { save } from "../controls.js";
import { h, replace, table } from "../dom.js";
import { banded } from "../exports.js";
import { absent } from "../story.js";
import { Refused, Superseded } from "../engine/pool.js";
import { language, number, t } from "../texts.js";

/** Replicates in which the same choice is made. */
const MANY = 200;
/** Replicates of a piece of that. */
const PIECE = 10;

/** @type {import("../shell.js").Screen} */
export const debrief = {
  id: "debrief",
  title: () => t("live-debrief"),
  show({ session, tale }) {
    const stage = h("div");
    const many = h("div");
    let control = new AbortController();
    let told = "";
    const build = async () => {
      const missing = absent(tale);
      if (missing) return replace(stage, missing);
      if (!tale.choices.length) {
        replace(many);
        return replace(stage, h("p", null, t("live-debrief-none")), h("p", { class: "onward" },
          h("a", { class: "button", href: "#dilemma", id: "go-dilemma" }, t("live-go-dilemma"), " →")));
      }
      const key = tale.chosen + language();
      if (key === told || tale.state !== "ready") return;
      told = key;
      try {
        const both = await session.pool.ask({
          ask: "debrief", lang: language(), scenario: tale.chosen, municipality: 1, replicate: tale.replicate, policy: tale.policy,
        }, "debrief");
        replace(stage, side(both, tale));
        replace(many, elsewhere(session, tale, () => control.signal));
      } catch (error) {
        if (error instanceof Superseded) return;
        replace(stage, h("ul", { class: "messages" },
          (error instanceof Refused ? error.messages : [String(error)]).map((line) => h("li", null, line))));
      }
    };
    void build();
    void tale.ensure();
    const offs = [session.on("story", build), session.on("municipality", () => void tale.ensure())];
    return {
      body: [
        h("h1", null, t("live-debrief-title")),
        h("p", { class: "lead" }, t("live-debrief-lead")),
        stage, many,
      ],
      leave: () => {
        control.abort();
        control = new AbortController();
        offs.forEach((off) => off());
      },
    };
  },
};

/**
 * @param {Debriefing} both
 * @param {import("../tale.js").Tale} tale
 */
function side(both, tale) {
  return [
    h("p", { class: "caveats" }, both.caveat),
    table([[t("live-column-what"), ...both.sides], ...both.counts]),
    h("h2", null, t("live-debrief-weeks")),
    !both.rows.length ? h("p", { id: "debrief-same" }, t("live-debrief-same")) : h("div", { class: "scroll long", tabindex: 0, role: "region", "aria-label": t("live-debrief-weeks") },
      h("table", { class: "sides" },
        h("thead", null, h("tr", null, [t("live-moment-when"), ...both.sides].map((it) => h("th", { scope: "col" }, it)))),
        h("tbody", null, both.rows.map((row) => h("tr", null, h("th", { scope: "row" }, row.when),
          row.sides.map((texts, place) => h("td", { "data-label": both.sides[place] }, texts.length ? texts.map((it) => h("p", null, it)) : t("live-debrief-nothing")))))))),
    h("div", { class: "save" },
      h("button", {
        type: "button", id: "save-choices", onclick: () => save("polaris.toml", banded(tale.chosen, "# ")),
      }, t("live-save-choices")),
      h("button", {
        type: "button", id: "save-story", onclick: () => save("polaris.md", banded(tale.story?.markdown ?? "", "> ", "\n\n"), "text/markdown"),
      }, t("live-save-story"))),
    h("p", { class: "note" }, t("live-save-choices-note", { replicate: tale.replicate })),
  ];
}

/**
 * @param {import("../session.js").Session} session
 * @param {import("../tale.js").Tale} tale
 * @param {() => AbortSignal} until
 */
function elsewhere(session, tale, until) {
  const result = h("div", { role: "status", id: "elsewhere-result" });
  const bar = h("progress", { max: MANY, value: 0, "aria-hidden": "true", hidden: true });
  const options = tale.choices.map((it, place) => h("option", { value: place, selected: place === tale.choices.length - 1 },
    t("live-elsewhere-choice", { number: place + 1, option: tale.label(it) })));
  const which = h("select", { id: "elsewhere-choice" }, options);
  const start = async () => {
    const signal = until();
    const made = tale.choices[Number(which.value)];
    /** @type {Elsewhere[]} */
    const found = [];
    bar.hidden = false;
    bar.value = 0;
    replace(result, h("p", null, t("live-computing")));
    try {
      const pieces = Array.from({ length: MANY / PIECE }, (_, place) => 1 + place * PIECE);
      await Promise.all(pieces.map(async (from, home) => {
        found.push(await session.pool.work({
          ask: "elsewhere", scenario: tale.scenario, policy: tale.policy, dilemma: made.dilemma, from, to: from + PIECE,
        }, { signal, home }));
        bar.value += PIECE;
      }));
      const weighed = await session.pool.ask({ ask: "weigh", lang: language(), dilemma: made.dilemma, found }, "weigh");
      replace(result,
        h("p", { class: "answer" }, weighed.sentence),
        h("p", null, t("live-elsewhere-found", { found: number(weighed.found), all: number(weighed.looked_at) })),
        weighed.enough ? table(weighed.table) : h("p", null, t("live-elsewhere-few")),
        h("p", { class: "caveats" }, weighed.caveat));
    } catch (error) {
      if (error instanceof Superseded) return;
      replace(result, h("ul", null, (error instanceof Refused ? error.messages : [String(error)]).map((line) => h("li", null, line))));
    } finally {
      bar.hidden = true;
    }
  };
  return h("section", { "aria-labelledby": "elsewhere" },
    h("h2", { id: "elsewhere" }, t("live-elsewhere")),
    h("p", null, t("live-elsewhere-text", { many: MANY })),
    tale.choices.length > 1 ? h("p", { class: "row" }, h("label", { for: "elsewhere-choice" }, t("live-elsewhere-which")), which) : null,
    h("button", { type: "button", class: "button", id: "elsewhere-start", onclick: start }, t("live-elsewhere-start", { many: MANY })),
    bar, result,
    h("p", { class: "onward" }, h("a", { class: "button second", href: "#handout", id: "go-handout" }, t("live-go-handout"), " →")));
}
