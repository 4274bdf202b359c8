// Hand-out: the case without its outcome, questions, and the outcome, to be printed by the browser.
import { h, replace } from "../dom.js";
import { Refused, Superseded } from "../engine/pool.js";
import { absent } from "../story.js";
import { when } from "../tale.js";
import { language, t } from "../texts.js";

/** @typedef {import("../tale.js").Tale} Tale */
/** @typedef {import("../tale.js").Made} Made */

/** @type {import("../shell.js").Screen} */
export const handout = {
  id: "handout",
  title: () => t("live-handout"),
  show({ session, shell, tale }) {
    /** @type {{ of: Made | null }} */
    const memory = (shell.memory.handout ??= { of: null });
    const sheet = h("article", { class: "handout" });
    const which = h("div", { class: "controls" });
    let drawn = "";
    const build = async () => {
      const missing = absent(tale);
      if (missing || !tale.choices.length) {
        drawn = "";
        replace(which);
        return replace(sheet, missing ?? [h("p", null, t("live-handout-none")), h("p", { class: "onward" },
          h("a", { class: "button", href: "#dilemma", id: "go-dilemma" }, t("live-go-dilemma"), " →"))]);
      }
      if (tale.state !== "ready") return;
      const made = tale.choices.find((it) => it === memory.of) ?? /** @type {Made} */ (tale.choices.at(-1));
      const now = JSON.stringify([tale.chosen, tale.policy, language(), tale.choices.indexOf(made)]);
      if (now === drawn) return;
      drawn = now;
      replace(which, selector(tale, made, (it) => {
        memory.of = it;
        void build();
      }));
      try {
        const text = await handoutOf(session, tale, made);
        if (now !== drawn) return;
        if (text) sheet.innerHTML = text;
        else replace(sheet, h("p", { class: "messages" }, t("live-handout-after-others")));
      } catch (error) {
        if (error instanceof Superseded) return;
        replace(sheet, h("ul", { class: "messages" },
          (error instanceof Refused ? error.messages : [String(error)]).map((line) => h("li", null, line))));
      }
    };
    void build();
    void tale.ensure();
    const offs = [session.on("story", () => void build()), session.on("municipality", () => void tale.ensure())];
    return {
      body: [
        h("div", { class: "controls" },
          h("h1", null, t("live-handout-title")),
          h("p", { class: "lead" }, t("live-handout-lead")),
          h("p", { class: "onward" }, h("button", { type: "button", class: "button", id: "handout-print", onclick: () => print() }, t("live-save-print")))),
        which, sheet,
      ],
      leave: () => offs.forEach((off) => off()),
    };
  },
};

/**
 * Which of several choices it is about.
 * @param {Tale} tale
 * @param {Made} made
 * @param {(made: Made) => void} change
 */
function selector(tale, made, change) {
  if (tale.choices.length < 2) return null;
  const select = h("select", { id: "handout-choice", onchange: () => change(tale.choices[Number(select.value)]) },
    tale.choices.map((it, place) => h("option", { value: place, selected: it === made }, nameOf(tale, it, place))));
  return [
    h("p", { class: "row" }, h("label", { for: "handout-choice" }, t("live-handout-which")), select),
    h("p", { class: "note" }, t("live-handout-alone")),
  ];
}

/**
 * @param {Tale} tale
 * @param {Made} made
 * @param {number} place
 */
const nameOf = (tale, made, place) =>
  `${t("live-elsewhere-choice", { number: place + 1, option: tale.label(made) })} (${t("live-when", when(made.week))})`;

/**
 * The hand-out of a choice; empty where its case does not come up without other choices. The engine makes the hand-out of
 * the first choice that is forced, so only those stay that led up to this one in the same dossier.
 * @param {import("../session.js").Session} session
 * @param {Tale} tale
 * @param {Made} made
 */
async function handoutOf(session, tale, made) {
  const choices = tale.choices.slice(0, tale.choices.indexOf(made) + 1)
    .filter((it) => it.week === made.week && it.dossier === made.dossier);
  const [first] = choices;
  const played = tale.told(first);
  /** @type {Story} */
  let story;
  try {
    story = await session.pool.ask({
      ask: "story", lang: language(), scenario: tale.having(choices), municipality: 1, replicate: tale.replicate, policy: tale.policy,
    }, "handout");
  } catch (error) {
    // Alone it may never come up, which is refused; all together do.
    if (error instanceof Refused && choices.length < tale.choices.length) return "";
    throw error;
  }
  const found = story.choices.find((it) => it.forced);
  const same = found && played && JSON.stringify([found.case, found.question]) === JSON.stringify([played.case, played.question]);
  return same ? story.handout : "";
}
