// The plot of the answer: for each policy a mark, the interval of chance, and the wider one over sets of assumptions.
import { change, t } from "../texts.js";
import { colour, shape } from "./marks.js";

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {number | null} mean
 * @property {[number, number] | null} chance
 * @property {[number, number] | null} assumptions
 * @property {number | null} guess
 * @property {string} verdict Said where there is no interval.
 *
 * @typedef {object} Plot
 * @property {Row[]} rows
 * @property {number} matters The smallest difference that matters, as a share.
 * @property {boolean} enough Whether there are enough replicates for numbers.
 * @property {number} reach How far the axis goes to either side, as a share.
 * @property {number} width
 * @property {number} [scale] Size of text and marks; 1 on a page.
 * @property {boolean} [whole] Whether it says itself what the grey area is.
 */

const REACHES = [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2];

/**
 * How far the axis goes: as far as what is shown, and not closer than before.
 * @param {Row[]} rows
 * @param {number} matters
 * @param {number} before
 */
export function reachOf(rows, matters, before) {
  const ends = rows.flatMap((row) => [row.guess ?? 0, ...(row.chance ?? []), ...(row.assumptions ?? [])]);
  const most = Math.max(matters * 1.6, before, ...ends.map(Math.abs));
  return REACHES.find((reach) => reach >= most * 0.98) ?? 2;
}

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter] ?? "");

/**
 * What is said of a policy in numbers; nothing with too few replicates.
 * @param {Row} row
 * @param {boolean} enough
 */
export function valueOf(row, enough) {
  if (!enough) return "";
  if (row.mean === null || !row.chance) return row.verdict;
  const [low, high] = row.assumptions ?? row.chance;
  return t("live-plot-value", { mean: change(row.mean, true), low: change(low, true), high: change(high, true) });
}

/**
 * The plot as the inside of an SVG, and its height.
 * @param {Plot} plot
 */
export function dots({ rows, matters, enough, reach, width, scale = 1, whole = false }) {
  const narrow = width / scale < 480;
  // On a small screen the value stands on a line of its own.
  const rowHeight = (narrow ? 82 : 66) * scale;
  const top = 34 * scale;
  const height = top + rows.length * rowHeight + (whole ? 44 : 26) * scale;
  const margin = 14 * scale;
  const x = (/** @type {number} */ share) => {
    const at = Math.max(-1, Math.min(1, share / reach));
    return margin + ((at + 1) / 2) * (width - 2 * margin);
  };
  const bottom = top + rows.length * rowHeight;
  const steps = narrow ? 2 : 4;
  const ticks = Array.from({ length: 2 * steps + 1 }, (_, place) => ((place - steps) / steps) * reach);
  const font = (/** @type {number} */ size) => `font-size="${size * scale}"`;
  const parts = [
    `<rect class="zone" x="${x(-matters)}" y="${top}" width="${x(matters) - x(-matters)}" height="${bottom - top}"/>`,
    `<text class="soft" ${font(12.5)} x="${x(-reach)}" y="${top - 14 * scale}">← ${escaped(t("live-plot-fewer"))}</text>`,
    `<text class="soft" ${font(12.5)} x="${x(reach)}" y="${top - 14 * scale}" text-anchor="end">${escaped(t("live-plot-more"))} →</text>`,
    ...ticks.map((tick) => {
      const anchor = tick === -reach ? "start" : tick === reach ? "end" : "middle";
      return `<line class="${tick === 0 ? "nil" : "grid"}" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${bottom}"/>` +
        `<text class="soft" ${font(12.5)} x="${x(tick)}" y="${bottom + 18 * scale}" text-anchor="${anchor}">${change(tick)}</text>`;
    }),
    !whole ? "" : `<text class="soft" ${font(12.5)} x="${x(0)}" y="${bottom + 36 * scale}" text-anchor="middle">${escaped(t("live-plot-zone", { share: change(matters).replace("+", "") }))}</text>`,
  ];
  rows.forEach((row, place) => {
    const y = top + (place + 1) * rowHeight - 22 * scale;
    const sure = enough && row.chance !== null;
    const paint = sure ? colour(place + 1) : "var(--edge, #767676)";
    parts.push(
      `<text class="name" ${font(narrow ? 14 : 15)} x="${margin}" y="${y - (narrow ? 40 : 22) * scale}">${escaped(short(row.label, narrow ? 42 : 60))}</text>`,
      `<text class="value" ${font(narrow ? 14 : 15)} x="${narrow ? margin : width - margin}" y="${y - 22 * scale}" ` +
        `text-anchor="${narrow ? "start" : "end"}">${escaped(valueOf(row, enough))}</text>`,
    );
    /** @param {[number, number]} ends @param {number} thick @param {string} more */
    const bar = (ends, thick, more) =>
      `<line x1="${x(ends[0])}" x2="${x(ends[1])}" y1="${y}" y2="${y}" stroke="${paint}" stroke-width="${thick * scale}" ${more}/>`;
    if (enough && row.assumptions) parts.push(bar(row.assumptions, 14, 'class="assumed" stroke-opacity=".28"'));
    if (enough && row.chance) parts.push(bar(row.chance, 3.5, 'class="chance" stroke-linecap="round"'));
    if (row.guess !== null) {
      parts.push(`<path class="guess" transform="translate(${x(row.guess)} ${y}) scale(${9 * scale})" d="M0-1.3V1.3M-.7-1.3H.7M-.7 1.3H.7" stroke-width="${0.22}"/>`);
    }
    if (row.mean !== null) {
      parts.push(`<path class="mark" transform="translate(${x(row.mean)} ${y}) scale(${6.5 * scale})" d="${shape(place + 1)}" ` +
        `fill="${sure ? paint : "var(--paper, #fff)"}" stroke="${sure ? "var(--paper, #fff)" : paint}" stroke-width="${sure ? 0.2 : 0.3}"/>`);
    }
  });
  return { inside: parts.join(""), height };
}

/**
 * @param {string} text
 * @param {number} letters
 */
const short = (text, letters) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text);
