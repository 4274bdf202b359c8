// How much is simulated, and what is fixed before the first run.
import { h } from "./dom.js";
import { number, t } from "./texts.js";

/**
 * @param {import("./session.js").Session} session
 * @param {import("./run.js").Run} run
 */
export function settings(session, run) {
  /**
   * @param {"copies" | "replicates" | "years"} key
   * @param {string} label
   * @param {number[]} options
   */
  const choice = (key, label, options) => {
    const all = [...new Set([...options, session.form[key]])].sort((one, other) => one - other);
    const select = h("select", { id: `set-${key}`, onchange: () => session.set({ [key]: Number(select.value) }) },
      all.map((option) => h("option", { value: option, selected: session.form[key] === option }, number(option))));
    return h("p", { class: "row" }, h("label", { for: `set-${key}` }, label), select);
  };
  const matters = h("select", {
    id: "set-matters", disabled: run.revealed, "aria-describedby": "set-matters-note",
    onchange: () => session.set({ smallest_difference: Number(matters.value) }),
  }, [...new Set([0.01, 0.02, 0.05, 0.1, session.form.smallest_difference])].sort((one, other) => one - other)
    .map((share) => h("option", { value: share, selected: share === session.form.smallest_difference }, `${number(share * 100, 1)}%`)));
  const euros = h("input", {
    type: "number", id: "set-euros", min: 0, max: 1000, step: 1, inputmode: "decimal",
    value: session.form.euros_per_hour === null ? "" : String(session.form.euros_per_hour),
    onchange: () => {
      const value = Number(euros.value);
      session.set({ euros_per_hour: euros.value.trim() && value > 0 ? Math.min(1000, value) : null });
    },
  });
  return h("details", { class: "part" },
    h("summary", { id: "compare-settings" }, t("live-settings")),
    choice("replicates", t("live-settings-replicates"), [32, 64, 128]),
    choice("copies", t("live-settings-copies"), [1, 5, 20]),
    choice("years", t("live-settings-years"), [4, 8]),
    h("p", { class: "row" }, h("label", { for: "set-euros" }, t("live-settings-euros")), euros),
    h("p", { class: "row" }, h("label", { for: "set-matters" }, t("live-settings-matters")), matters),
    h("p", { class: "note", id: "set-matters-note" }, t("live-settings-matters-note")));
}
