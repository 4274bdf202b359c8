// Making elements in few words.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | number | null | undefined | false | any[]} Content */

/**
 * An element. Attributes that are null, undefined or false are left out; those that begin with `on` are listeners.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {...Content} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  dress(element, attributes);
  fill(element, children);
  return element;
}

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {...Content} children
 */
export function s(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  dress(element, attributes);
  fill(element, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Record<string, any> | null} [attributes]
 */
function dress(element, attributes) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "indeterminate") {
      /** @type {any} */ (element)[name] = value;
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * @param {Element} element
 * @param {Content[]} children
 */
function fill(element, children) {
  for (const child of children.flat(/** @type {1} */ (9))) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/**
 * Puts other content into an element.
 * @param {Element} element
 * @param {...Content} children
 */
export function replace(element, ...children) {
  element.replaceChildren();
  fill(element, children);
}

/** A table with longer cells than this is shown row under row on a small screen, and so is one with more columns. */
const LONG = 60;
const COLUMNS = 3;

/**
 * A table of texts: its head, then its rows.
 * @param {string[][]} rows
 * @param {string} [caption]
 */
export function table(rows, caption) {
  const [head = [], ...body] = rows;
  const long = head.length > COLUMNS || body.some((row) => row.some((cell) => cell.length > LONG));
  return h("div", { class: long ? "scroll long" : "scroll fits", tabindex: 0, role: "region", "aria-label": caption || head[0] || "" },
    h("table", null,
      caption ? h("caption", null, caption) : null,
      h("thead", null, h("tr", null, head.map((cell) => h("th", { scope: "col" }, cell)))),
      h("tbody", null, body.map((row) => h("tr", null, row.map((cell, place) =>
        place === 0 ? h("th", { scope: "row" }, cell) : h("td", { "data-label": head[place] }, cell)))))));
}

/**
 * Something folded under a line.
 * @param {string} summary
 * @param {...Content} children
 */
export function folded(summary, ...children) {
  return h("details", { class: "data" }, h("summary", null, summary), children);
}
