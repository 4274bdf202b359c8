// Controls that several screens use.
import { h } from "./dom.js";
import { number, t } from "./texts.js";

/** Positions of the slider of inhabitants. */
const STEPS = 400;

/**
 * The inhabitants at a position of a slider whose ends are far apart: two digits count.
 * @param {number} position 0..STEPS
 * @param {[number, number]} ends
 */
export function inhabitantsAt(position, [low, high]) {
  const exact = low * (high / low) ** (position / STEPS);
  const unit = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.min(high, Math.max(low, Math.round(exact / unit) * unit));
}

/**
 * @param {number} inhabitants
 * @param {[number, number]} ends
 */
export const positionOf = (inhabitants, [low, high]) =>
  Math.round((STEPS * Math.log(inhabitants / low)) / Math.log(high / low));

/**
 * The slider of inhabitants, with a field beside it.
 * @param {import("./session.js").Session} session
 */
export function inhabitants(session) {
  const ends = session.page.inhabitants;
  const value = () => session.form.inhabitants;
  const says = () => t("live-inhabitants-value", { number: number(value()) });
  const shown = h("output", { for: "inhabitants", class: "shown" }, says());
  const range = h("input", {
    type: "range", id: "inhabitants", min: 0, max: STEPS, step: 1, value: positionOf(value(), ends),
    "aria-valuetext": says(), "aria-describedby": "inhabitants-ends",
    oninput: () => {
      session.set({ inhabitants: inhabitantsAt(Number(range.value), ends) });
      shown.textContent = says();
      range.setAttribute("aria-valuetext", says());
    },
  });
  return h("div", { class: "slider" },
    h("div", { class: "slider-head" }, h("label", { for: "inhabitants" }, t("live-inhabitants")), shown),
    range,
    h("div", { class: "ends", id: "inhabitants-ends" },
      h("span", null, number(ends[0])), h("span", null, number(ends[1]))));
}

/**
 * A slider of culture or environment: words at both ends, the plausible range, the default, and its source.
 * @param {import("./session.js").Session} session
 * @param {SliderInfo} info
 */
export function slider(session, info) {
  const id = `slider-${info.parameter.replace(/\W/g, "-")}`;
  const value = () => session.slider(info.parameter);
  const says = () => number(value(), 2);
  const shown = h("output", { for: id, class: "shown" }, says());
  const range = h("input", {
    type: "range", id, min: 0, max: 1, step: 0.01, value: value(), "aria-describedby": `${id}-ends ${id}-note`,
    oninput: () => show(Number(range.value)),
  });
  const reset = h("button", {
    type: "button", class: "quiet", id: `${id}-reset`, "aria-label": t("live-slider-default-of", { slider: info.label }),
    onclick: () => {
      range.value = String(info.default);
      show(info.default);
      range.focus();
    },
  }, t("live-slider-default"));
  const note = h("span", { class: "note", id: `${id}-note` });
  const show = (/** @type {number} */ to) => {
    const same = Math.abs(to - info.default) < 0.005;
    session.setSlider(info.parameter, same ? null : to);
    paint();
  };
  const paint = () => {
    shown.textContent = says();
    const [low, high] = info.plausible;
    const outside = value() < low - 0.005 || value() > high + 0.005;
    note.textContent = outside ? t("live-slider-outside") : "";
    reset.hidden = Math.abs(value() - info.default) < 0.005;
  };
  paint();
  const [low, high] = info.plausible;
  return h("div", { class: "slider" },
    h("div", { class: "slider-head" }, h("label", { for: id }, info.label), reset, shown),
    h("div", { class: "rail", style: `--low:${low};--high:${high};--default:${info.default}` },
      h("span", { class: "plausible" }), h("span", { class: "default" }), range),
    h("div", { class: "ends", id: `${id}-ends` }, h("span", null, info.ends[0]), h("span", null, info.ends[1])),
    note,
    h("details", { class: "source" },
      h("summary", { id: `${id}-why` }, t("live-slider-source"), h("span", { class: "unseen" }, `: ${info.label}`)),
      h("p", null, info.meaning),
      h("p", null, t("live-slider-plausible", { low: number(low, 2), high: number(high, 2), at: number(info.default, 2) })),
      h("p", null, info.source)));
}

/**
 * Hands a file to the visitor.
 * @param {string} name
 * @param {Blob | string} content
 * @param {string} [type]
 */
export function save(name, content, type = "text/plain") {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
