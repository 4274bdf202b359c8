// The drawing of who works with whom: aldermen on the left, directors on the right, a line for each pair.
import { h, s, table } from "../dom.js";
import { t } from "../texts.js";

/**
 * @typedef {object} Line How a pair is drawn.
 * @property {number} [width] Thickness, in pixels.
 * @property {boolean} [dashed]
 * @property {string} [label] What it says of the pair, for the table.
 *
 * @typedef {object} Options
 * @property {(pair: number) => Line} [line] By the number of the pair.
 * @property {{ seat: number | null, post: number | null }} [pulse] Who something happens to.
 * @property {boolean} [narrow] For a small screen.
 */

const ROW = 40;

/**
 * @param {Network} network
 * @param {Options} [options]
 */
export function drawNetwork(network, options = {}) {
  const { aldermen, directors, pairs } = network;
  const width = options.narrow ? 350 : 680;
  const side = options.narrow ? 118 : 220;
  const letters = options.narrow ? 19 : 30;
  const rows = Math.max(aldermen.length, directors.length);
  const height = rows * ROW + 12;
  /** @param {number} place @param {number} count */
  const y = (place, count) => 6 + ROW * (place + 0.5 + (rows - count) / 2);
  const left = side + 14;
  const right = width - side - 14;
  const { pulse } = options;

  const lines = pairs.map(([seat, post], pair) => {
    const { width: thick = 1.5, dashed = false } = options.line?.(pair) ?? {};
    const [from, to] = [y(seat, aldermen.length), y(post, directors.length)];
    const middle = (left + right) / 2;
    const on = pulse && pulse.seat === seat && pulse.post === post;
    return s("path", {
      class: `pair${on ? " on" : ""}`, "data-seat": seat, "data-post": post, "data-pair": pair,
      d: `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`,
      "stroke-width": on ? thick + 2 : thick, "stroke-dasharray": dashed ? "5 4" : null,
    });
  });
  /**
   * @param {string} title
   * @param {number} place
   * @param {boolean} alderman
   */
  const person = (title, place, alderman) => {
    const count = alderman ? aldermen.length : directors.length;
    const x = alderman ? left : right;
    const on = pulse && (alderman ? pulse.seat : pulse.post) === place;
    const texts = wrapped(title, letters);
    const at = y(place, count);
    return s("g", { class: `person${on ? " on" : ""}`, [alderman ? "data-seat" : "data-post"]: place },
      alderman
        ? s("circle", { cx: x, cy: at, r: 8 })
        : s("rect", { x: x - 7, y: at - 7, width: 14, height: 14, rx: 2 }),
      texts.map((text, line) => s("text", {
        x: alderman ? x - 14 : x + 14, y: at + 4.5 + (line - (texts.length - 1) / 2) * 14,
        "text-anchor": alderman ? "end" : "start",
      }, text)));
  };
  const drawing = s("svg", {
    viewBox: `0 0 ${width} ${height}`, class: "network", role: "img", "aria-label": t("live-network-alt", {
      aldermen: aldermen.length, directors: directors.length, pairs: pairs.length,
    }),
  },
  lines,
  aldermen.map((title, place) => person(title, place, true)),
  directors.map((title, place) => person(title, place, false)));
  drawing.addEventListener("pointerover", (event) => light(drawing, /** @type {Element} */ (event.target)));
  drawing.addEventListener("pointerleave", () => light(drawing, null));
  return drawing;
}

/**
 * Lights up the pairs of whoever is pointed at.
 * @param {SVGElement} drawing
 * @param {Element | null} target
 */
function light(drawing, target) {
  const person = /** @type {HTMLElement | null} */ (target?.closest("[data-seat], [data-post]") ?? null);
  for (const path of /** @type {NodeListOf<SVGElement>} */ (drawing.querySelectorAll(".pair"))) {
    const { seat, post } = person?.dataset ?? {};
    const its = (seat === undefined || seat === path.dataset.seat) && (post === undefined || post === path.dataset.post);
    path.classList.toggle("lit", Boolean(person) && its);
    path.classList.toggle("dim", Boolean(person) && !its);
  }
}

/**
 * A title over two lines at most.
 * @param {string} title
 * @param {number} letters
 */
function wrapped(title, letters) {
  if (title.length <= letters) return [title];
  const words = title.split(" ");
  let first = words.shift() ?? "";
  while (words.length && `${first} ${words[0]}`.length <= letters) first += ` ${words.shift()}`;
  const rest = words.join(" ");
  return rest ? [first, rest.length > letters + 2 ? `${rest.slice(0, letters + 1)}…` : rest] : [first];
}

/**
 * The same as a table.
 * @param {Network} network
 * @param {(pair: number) => string} [says] What holds for a pair.
 */
export function networkTable(network, says) {
  const rows = network.pairs.map(([seat, post], pair) =>
    [network.aldermen[seat], network.directors[post], ...(says ? [says(pair)] : [])]);
  return table([[t("live-alderman"), t("live-director"), ...(says ? [t("live-pair-state")] : [])], ...rows]);
}

/**
 * The drawing in a frame that fits the screen, with its key.
 * @param {Network} network
 * @param {Options} [options]
 */
export function networkFigure(network, options = {}) {
  const narrow = matchMedia("(max-width: 44rem)").matches;
  return h("figure", { class: "network-figure" },
    drawNetwork(network, { ...options, narrow }),
    h("figcaption", null, t("live-network-caption")),
    h("details", { class: "data" }, h("summary", { id: "network-table" }, t("live-as-table")), networkTable(network)));
}
