// Week by week: the drawing alive, a timeline, and a log of what happened.
import { h, replace, table } from "../dom.js";
import { drawNetwork, networkTable } from "../figures/network.js";
import { timeline } from "../figures/timeline.js";
import { absent, dated, told, whose } from "../story.js";
import { percent, t } from "../texts.js";

/** Weeks a second. */
const SPEEDS = [1, 2, 4, 8];
/** Below this safety a line is dashed. */
const UNSAFE = 0.4;
/** The most events that the log shows. */
const LOG = 60;

/** @type {import("../shell.js").Screen} */
export const week = {
  id: "week",
  title: () => t("live-week"),
  show({ session, shell, tale }) {
    const memory = (shell.memory.week ??= { speed: 2, all: false });
    const stage = h("div", { class: "stage" });
    /** @type {(() => void) | null} */
    let stop = null;
    /** @type {(() => void) | null} */
    let paint = null;
    const build = () => {
      stop?.();
      const missing = absent(tale);
      if (missing || !tale.story) return replace(stage, missing);
      const built = player(tale, tale.story, memory);
      stop = built.stop;
      paint = built.paint;
      replace(stage, built.body);
      built.paint();
    };
    build();
    void tale.ensure();
    const offs = [
      session.on("story", build),
      session.on("week", () => paint?.()),
      session.on("municipality", () => void tale.ensure()),
    ];
    return {
      body: [
        h("h1", null, t("live-week-title")),
        h("p", { class: "lead" }, t("live-week-lead")),
        whose(session, tale),
        stage,
      ],
      leave: () => {
        stop?.();
        offs.forEach((off) => off());
      },
    };
  },
};

/**
 * @param {import("../tale.js").Tale} tale
 * @param {Story} story
 * @param {{ speed: number, all: boolean }} memory
 */
function player(tale, story, memory) {
  const now = h("output", { class: "now", for: "weeks" });
  const drawing = h("div", { class: "alive" });
  const log = h("ol", { class: "log", reversed: true });
  const empty = h("p", { class: "note" });
  const happening = h("div", { class: "happening", "aria-live": "polite" });
  const states = h("div");
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  const playing = () => timer !== undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = t("live-play");
  };
  const start = () => {
    timer = setInterval(() => {
      if (tale.week >= story.weeks - 1) stop();
      else tale.go(tale.week + 1);
    }, 1000 / memory.speed);
    play.textContent = t("live-pause");
  };
  const play = h("button", { type: "button", id: "play", class: "button", onclick: () => (playing() ? stop() : start()) }, t("live-play"));
  const next = () => story.events.find((it) => it.week > tale.week && it.notable && (tale.inside || it.seen_outside));
  const button = (/** @type {string} */ id, /** @type {string} */ text, /** @type {() => void} */ act) =>
    h("button", { type: "button", id, onclick: () => { stop(); act(); } }, text);
  const speed = h("select", {
    id: "speed", onchange: () => {
      memory.speed = Number(speed.value);
      if (playing()) {
        stop();
        start();
      }
    },
  }, SPEEDS.map((it) => h("option", { value: it, selected: it === memory.speed }, t("live-speed-weeks", { weeks: it }))));
  const line = timeline(story, (to) => {
    stop();
    tale.go(to);
  });
  const views = /** @type {const} */ ([[true, t("live-view-inside")], [false, t("live-view-outside")]]);
  const view = h("fieldset", { class: "view" }, h("legend", { class: "unseen" }, t("live-view")),
    views.map(([inside, text]) => h("label", null,
      h("input", {
        type: "radio", name: "view", id: inside ? "view-inside" : "view-outside", checked: tale.inside === inside,
        onchange: () => {
          tale.inside = inside;
          paint();
        },
      }), text)));
  const everything = h("input", {
    type: "checkbox", id: "log-all", checked: memory.all,
    onchange: () => {
      memory.all = everything.checked;
      paint();
    },
  });
  /** Whether an event belongs in the log: everyday business only on request. @param {StoryEvent} event */
  const shown = (event) => (tale.inside || event.seen_outside) && (memory.all || event.notable || event.tone !== "plain");
  let logged = "";
  const narrow = matchMedia("(max-width: 44rem)").matches;

  const paint = () => {
    now.textContent = dated(tale.week);
    line.at(tale.week);
    const seen = story.events.map((event, place) => ({ event, place }))
      .filter(({ event }) => event.week <= tale.week && event.week >= Math.min(tale.first, tale.week) && shown(event));
    const today = seen.filter(({ event }) => event.week === tale.week);
    const with_ = (today.find(({ event }) => event.notable && event.post !== null) ?? today.find(({ event }) => event.post !== null))?.event;
    const state = story.states.findLast((it) => it.week <= tale.week) ?? story.states[0];
    replace(drawing, drawNetwork(story.network, {
      narrow,
      line: tale.inside && state ? (pair) => ({ width: 1 + 10 * state.trust[pair] ** 2, dashed: state.safety[pair] < UNSAFE }) : undefined,
      pulse: with_ ? { seat: with_.seat, post: with_.post } : undefined,
    }));
    const latest = seen.slice(-LOG);
    const key = `${latest.at(-1)?.place ?? ""}/${latest.length}/${tale.inside}/${memory.all}`;
    if (key === logged) return;
    logged = key;
    replace(happening, today.length && !playing() ? h("p", { class: "unseen" }, today.map(({ event }) => event.says.join(" ")).join(" ")) : null);
    replace(log, latest.reverse().map(({ event, place }) => told(event, place, tale.inside)));
    empty.textContent = latest.length ? "" : t("live-log-empty");
    replace(states, state ? networkTable(story.network, (pair) => t("live-pair", {
      trust: percent(state.trust[pair]), safety: percent(state.safety[pair]),
    })) : null);
  };
  const body = [
    h("p", null, story.about),
    h("div", { class: "player" },
      h("div", { class: "player-head" }, now, view),
      line.element,
      h("div", { class: "buttons" },
        button("week-start", t("live-to-start"), () => tale.go(tale.first)),
        button("week-back", t("live-week-back"), () => tale.go(tale.week - 1)),
        play,
        button("week-on", t("live-week-on"), () => tale.go(tale.week + 1)),
        button("week-event", t("live-week-event"), () => {
          const event = next();
          if (event) tale.go(event.week);
        }),
        h("label", { class: "unseen", for: "speed" }, t("live-speed")), speed)),
    h("div", { class: "split even" },
      h("section", { "aria-labelledby": "alive" },
        h("h2", { id: "alive" }, t("live-who")),
        drawing,
        h("p", { class: "note" }, t("live-alive-key")),
        h("details", { class: "data" }, h("summary", { id: "alive-table" }, t("live-as-table")), states),
        h("details", { class: "data" }, h("summary", { id: "moments-table" }, t("live-moments")),
          table([[t("live-moment-when"), t("live-moment-what")], ...story.marks.map((it) => [dated(it.week), it.label])]))),
      h("section", { "aria-labelledby": "log" },
        h("h2", { id: "log" }, t("live-log")),
        h("p", { class: "view" }, h("label", null, everything, t("live-log-all"))), happening, empty,
        h("div", { class: "log-box", tabindex: 0, role: "region", "aria-labelledby": "log" }, log))),
  ];
  return { body, paint, stop };
}
