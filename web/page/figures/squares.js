// Of every 100, how many remain: a hundred squares for each policy.
import { h, s } from "../dom.js";
import { number, t } from "../texts.js";
import { sign } from "../policies.js";
import { colour } from "./marks.js";

/** Squares in a row. */
const ROW = 10;
const ALL = ROW * ROW;

/**
 * @param {number} remaining Of a hundred; more than that are drawn below.
 * @param {number} policy
 */
function drawing(remaining, policy) {
  const rows = Math.ceil(Math.max(ALL, Math.min(remaining, 2 * ALL)) / ROW);
  const squares = Array.from({ length: Math.max(ALL, Math.min(remaining, 2 * ALL)) }, (_, place) => {
    const there = place < remaining;
    return s("rect", {
      x: (place % ROW) * 10 + 1, y: Math.floor(place / ROW) * 10 + 1, width: 8, height: 8, rx: 1.5,
      class: there ? "there" : "gone", fill: there ? colour(policy) : "none",
      "fill-opacity": place >= ALL ? 0.5 : null,
    });
  });
  return s("svg", { viewBox: `0 0 100 ${rows * 10}`, class: "squares", "aria-hidden": "true" }, squares);
}

/**
 * @param {Comparison} comparison
 */
export function squares(comparison) {
  const marks = comparison.marks.map((mark, place) => ({ ...mark, place })).filter(({ mean, chance }) => mean !== null && chance && chance[0] < chance[1]);
  if (!comparison.enough || !marks.length) return null;
  return h("figure", { class: "squares-figure", "aria-label": comparison.heading },
    h("div", { class: "squares-row" }, marks.map(({ policy, mean, chance, assumptions, place }) => {
      const of = (/** @type {number} */ share) => number(ALL * (1 + share), 1, 1);
      // The interval to quote, as in the table above.
      const [low, high] = /** @type {[number, number]} */ (assumptions ?? chance);
      const range = t("live-range", { low: of(low), high: of(high) });
      return h("div", null, drawing(Math.round(ALL * (1 + (mean ?? 0))), place + 1),
        h("p", null, sign(place + 1), h("span", null, h("strong", null, of(mean ?? 0)), " ", policy, " ",
          h("small", null, assumptions ? t("live-squares-assumed", { range }) : t("live-squares-chance", { range })))));
    })),
    h("figcaption", null, t("live-squares")));
}
