// Dilemma: the group votes on what someone who is torn should do, and the story goes on with its choice.
import { h, replace } from "../dom.js";
import { absent, dated, told, whose } from "../story.js";
import { odds, t } from "../texts.js";

/** @type {import("../shell.js").Screen} */
export const dilemma = {
  id: "dilemma",
  title: () => t("live-dilemma"),
  show({ session, shell, tale }) {
    /** @type {{ votes: Record<string, number>, shown: boolean, odds: boolean, of: string, after: Choice | null }} */
    const memory = (shell.memory.dilemma ??= { votes: {}, shown: false, odds: false, of: "", after: null });
    const stage = h("div", { class: "stage" });
    /** @type {Choice | null} */
    let choice = null;
    const build = () => {
      const focused = document.activeElement?.id;
      const missing = absent(tale);
      if (missing || !tale.story) return replace(stage, missing);
      if (memory.after) return replace(stage, after(tale, tale.story, memory, build));
      choice = tale.dilemma;
      if (!choice) {
        return replace(stage, h("p", null, t("live-dilemma-none")), h("p", { class: "onward" },
          tale.choices.length ? h("a", { class: "button", href: "#debrief", id: "go-debrief" }, t("live-go-debrief"), " →") : null,
          h("button", { type: "button", id: "dilemma-again", onclick: () => void tale.restart() }, t("live-dilemma-again"))));
      }
      const name = `${choice.week}/${choice.dossier}/${choice.stage}`;
      if (memory.of !== name) Object.assign(memory, { votes: {}, shown: false, odds: false, of: name });
      replace(stage, question(tale, choice, memory, build));
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    };
    const vote = (/** @type {KeyboardEvent} */ event) => {
      const target = /** @type {Element} */ (event.target);
      if (!choice || memory.after || event.ctrlKey || event.altKey || event.metaKey || target.matches("input, select, textarea")) return;
      const option = choice.options[Number(event.key) - 1];
      if (!option) return;
      memory.votes[option.code] = (memory.votes[option.code] ?? 0) + 1;
      build();
    };
    addEventListener("keydown", vote);
    build();
    void tale.ensure();
    const offs = [session.on("story", build), session.on("municipality", () => {
      memory.after = null;
      void tale.ensure();
    })];
    return {
      body: [
        h("h1", null, t("live-dilemma-title")),
        h("p", { class: "lead" }, t("live-dilemma-lead")),
        whose(session, tale),
        stage,
      ],
      leave: () => {
        removeEventListener("keydown", vote);
        offs.forEach((off) => off());
      },
    };
  },
};

/**
 * @param {import("../tale.js").Tale} tale
 * @param {Choice} choice
 * @param {{ votes: Record<string, number>, shown: boolean, odds: boolean, after: Choice | null }} memory
 * @param {() => void} again
 */
function question(tale, choice, memory, again) {
  const cast = Object.values(memory.votes).reduce((sum, one) => sum + one, 0);
  const most = Math.max(1, ...Object.values(memory.votes));
  const choose = async (/** @type {string} */ option) => {
    await tale.choose(choice, option);
    memory.after = choice;
    again();
    document.getElementById("after-title")?.focus();
  };
  const skip = () => {
    tale.skip(choice);
    again();
  };
  return h("section", { class: "dilemma asked", "aria-labelledby": "dilemma-case" },
    h("div", { class: "asked-case" },
      h("p", { class: "event-when" }, h("span", null, dated(choice.week)),
        choice.improper ? h("span", { class: "tone" }, t("live-dilemma-improper")) : null,
        choice.torn ? h("span", { class: "tone" }, t("live-dilemma-torn")) : null),
      h("h2", { id: "dilemma-case", class: "case" }, choice.case[0] ?? ""),
      choice.case.slice(1).map((text) => h("p", { class: "case" }, text)),
      h("p", { class: "question" }, choice.question)),
    h("ol", { class: "options" }, choice.options.map((option, place) => {
      const votes = memory.votes[option.code] ?? 0;
      return h("li", { class: "option" },
        h("div", { class: "option-text" },
          h("h3", null, h("kbd", { "aria-hidden": "true" }, String(place + 1)), option.label),
          h("p", null, option.line),
          memory.shown ? h("p", { class: "votes" },
            h("span", { class: "bar", style: `width:${(votes / most) * 100}%` }), t("live-votes-for", { votes })) : null,
          memory.odds && option.odds !== null ? h("p", { class: "odds" }, t("live-odds", { odds: odds(option.odds) })) : null),
        h("div", { class: "option-acts" },
          h("button", {
            type: "button", id: `vote-${place}`, "aria-label": t("live-vote-for", { option: option.label }),
            onclick: () => {
              memory.votes[option.code] = votes + 1;
              again();
            },
          }, t("live-vote")),
          h("button", {
            type: "button", class: "button", id: `choose-${place}`, "aria-label": t("live-choose-this", { option: option.label }),
            onclick: () => choose(option.code),
          }, t("live-choose"))));
    })),
    h("div", { class: "asked-votes" },
      h("p", { class: "row", role: "status" }, t("live-votes-cast", { votes: cast })),
      h("div", { class: "save" },
        h("button", { type: "button", id: "votes-show", "aria-pressed": String(memory.shown), onclick: () => { memory.shown = !memory.shown; again(); } },
          memory.shown ? t("live-votes-hide") : t("live-votes-show")),
        h("button", { type: "button", id: "votes-clear", onclick: () => { memory.votes = {}; again(); } }, t("live-votes-clear")),
        h("button", { type: "button", id: "odds-show", "aria-pressed": String(memory.odds), onclick: () => { memory.odds = !memory.odds; again(); } },
          memory.odds ? t("live-odds-hide") : t("live-odds-show")),
        h("button", { type: "button", id: "dilemma-skip", onclick: skip }, t("live-dilemma-skip"))),
      h("p", { class: "note" }, t("live-votes-note"))));
}

/** Weeks after a choice that are told at once. */
const AFTER = 26;

/**
 * What came of a choice in the first half year.
 * @param {import("../tale.js").Tale} tale
 * @param {Story} story
 * @param {{ after: Choice | null }} memory
 * @param {() => void} again
 */
function after(tale, story, memory, again) {
  const choice = /** @type {Choice} */ (memory.after);
  const made = tale.choices.at(-1);
  const option = choice.options.find((it) => it.code === made?.option);
  const events = story.events.map((event, place) => ({ event, place })).filter(({ event }) =>
    event.week >= choice.week && event.week <= choice.week + AFTER &&
    (event.week === choice.week ? event.dossier === choice.dossier : event.notable));
  return h("section", { class: "dilemma", "aria-labelledby": "after-title" },
    h("h2", { id: "after-title", tabindex: -1 }, t("live-after", { option: option?.label ?? made?.option ?? "" })),
    h("ol", { class: "log" }, events.map(({ event, place }) => told(event, place, true))),
    h("p", { class: "note" }, t("live-after-note")),
    h("p", { class: "onward" },
      h("button", {
        type: "button", class: "button", id: "dilemma-next",
        onclick: () => {
          tale.week = choice.week;
          memory.after = null;
          again();
          document.getElementById("dilemma-case")?.scrollIntoView({ block: "center" });
          document.getElementById("vote-0")?.focus();
        },
      }, t("live-dilemma-next"), " →"),
      h("a", { class: "button second", href: "#debrief", id: "go-debrief" }, t("live-go-debrief")),
      h("a", { class: "button second", href: "#week", id: "go-week" }, t("live-go-week"))));
}
