// The timeline of a story: its weeks, with elections, crises and affairs.
import { h, s } from "../dom.js";
import { dated } from "../story.js";
import { t } from "../texts.js";

/** How a moment is drawn: a shape for each kind, so that colour is never the only sign. */
const SHAPES = { election: "M-4-10H4L4-2-4-2Z", affair: "M0-12 5-2H-5Z", crisis: "M-1.5-12H1.5V-2H-1.5Z" };

/**
 * @param {Story} story
 * @param {(week: number) => void} go
 */
export function timeline(story, go) {
  const last = story.weeks - 1;
  const range = h("input", {
    type: "range", id: "weeks", min: 0, max: last, step: 1, "aria-label": t("live-timeline"),
    oninput: () => go(Number(range.value)),
  });
  const wide = matchMedia("(max-width: 44rem)").matches ? 360 : 1000;
  const x = (/** @type {number} */ week) => 8 + (week / last) * (wide - 16);
  /** @type {Node[]} */
  const parts = [];
  let since = -1;
  for (const mark of story.marks) {
    if (mark.kind === "crisis") since = mark.week;
    if (mark.kind === "crisis_ended" && since >= 0) {
      parts.push(s("rect", { class: "crisis", x: x(since), y: 14, width: Math.max(2, x(mark.week) - x(since)), height: 6 }));
      since = -1;
    }
  }
  if (since >= 0) parts.push(s("rect", { class: "crisis", x: x(since), y: 14, width: x(last) - x(since), height: 6 }));
  for (const mark of story.marks) {
    const shape = SHAPES[/** @type {keyof typeof SHAPES} */ (mark.kind)];
    if (shape) {
      parts.push(s("path", { class: mark.kind, d: shape, transform: `translate(${x(mark.week)} 14)` },
        s("title", null, `${dated(mark.week)}: ${mark.label}`)));
    }
  }
  for (let week = 0; week < story.weeks; week += 52) {
    parts.push(s("text", { x: x(week) + 3, y: 36 }, wide > 500 ? t("live-timeline-year", { year: week / 52 + 1 }) : String(week / 52 + 1)));
    parts.push(s("line", { x1: x(week), x2: x(week), y1: 22, y2: 38 }));
  }
  const kinds = [...new Set(story.marks.map((it) => it.kind))];
  const key = /** @type {[string, string][]} */ ([
    ["election", t("live-mark-election")], ["affair", t("live-mark-affair")], ["crisis", t("live-mark-crisis")],
  ]).filter(([kind]) => kinds.includes(kind));
  return {
    element: h("div", { class: "timeline" },
      s("svg", { viewBox: `0 0 ${wide} 40`, "aria-hidden": "true" }, parts),
      range,
      h("p", { class: "plot-key note" }, key.map(([kind, text]) => h("span", null,
        s("svg", { viewBox: "-7 -14 14 14", width: 14, height: 14, "aria-hidden": "true" },
          s("path", { class: kind, d: SHAPES[/** @type {keyof typeof SHAPES} */ (kind)] })), text)))),
    at: (/** @type {number} */ week) => {
      range.value = String(week);
      range.setAttribute("aria-valuetext", dated(week));
    },
  };
}
