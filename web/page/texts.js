// Texts and numbers in the language of the page.

/** @type {Record<string, string>} */
let texts = {};
/** @type {Lang} */
let lang = "nl";

/**
 * @param {Lang} language
 * @param {Record<string, string>} all
 */
export function speak(language, all) {
  lang = language;
  texts = all;
}

/** The language of the page. */
export const language = () => lang;

/**
 * A text of `live.ftl`, with its variables filled in.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{\s*\$(\w+)\s*\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * A number with the separators of the language.
 * @param {number} value
 * @param {number} [digits] Digits behind the comma, at most.
 * @param {number} [least] Digits behind the comma, at least.
 */
export function number(value, digits = 0, least = 0) {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: digits, minimumFractionDigits: least }).format(value).replace("-", "−");
}

/**
 * A change as a percentage with its sign: 0.05 is "+5%".
 * @param {number} share
 * @param {boolean} [even] Whether a change below ten percent has a digit behind the comma even if that is 0.
 */
export function change(share, even = false) {
  const small = Math.abs(share) < 0.0995;
  const percent = small ? Math.round(share * 1000) / 10 : Math.round(share * 100);
  return (percent > 0 ? "+" : "") + number(percent, 1, even && small ? 1 : 0) + "%";
}

/**
 * A share as a percentage: 0.5 is "50%".
 * @param {number} share
 */
export const percent = (share) => `${number(share * 100)}%`;

/**
 * A probability as a percentage; never as certain as "0%" or "100%" where it is not.
 * @param {number} share
 */
export function odds(share) {
  if (share < 0.01) return t("live-odds-least", { share: percent(0.01) });
  return share > 0.99 && share < 1 ? t("live-odds-most", { share: percent(0.99) }) : percent(share);
}
