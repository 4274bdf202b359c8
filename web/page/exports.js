// What can be saved of a comparison.
import { save } from "./controls.js";
import { h } from "./dom.js";
import { drawSlide, png } from "./figures/slide.js";
import { t } from "./texts.js";

/**
 * A text with the band on top, unless it has it already.
 * @param {string} text
 * @param {string} before What makes a line a remark in its format.
 * @param {string} [behind]
 */
export function banded(text, before, behind = "\n") {
  return text.includes(t("live-band")) ? text : `${before}${t("live-band")}${behind}${text}`;
}

/**
 * @param {import("./session.js").Session} session
 * @param {import("./run.js").Run} run
 */
export function exports(session, run) {
  /**
   * @param {import("./figures/dots.js").Row[]} rows
   * @param {number} reach
   * @param {boolean} complete Whether the other sets of assumptions are in.
   */
  const draw = (rows, reach, complete) => {
    const comparison = /** @type {Comparison} */ (run.comparison);
    const memoText = banded(comparison.memo, "> ", "\n\n");
    const said = h("p", { class: "note", role: "status" });
    const slide = () => drawSlide({
      title: t("live-slide-title"),
      sentence: rows.some((row) => row.assumptions)
        ? t("live-slide-lead", { worlds: session.page.worlds })
        : t("live-slide-chance"),
      notes: comparison.shared.slice(0, 2),
      source: t("live-slide-source", { municipality: session.municipality?.told ?? "", version: session.page.version, seed: session.form.seed, replicates: comparison.replicates }),
      plot: { rows, matters: comparison.matters, enough: comparison.enough, reach },
    });
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(memoText);
        said.textContent = t("live-save-copied");
      } catch {
        const memo = document.getElementById("memo");
        memo?.closest("details")?.setAttribute("open", "");
        if (memo) getSelection()?.selectAllChildren(memo);
        said.textContent = t("live-save-select");
      }
    };
    const button = (/** @type {string} */ id, /** @type {string} */ text, /** @type {() => void} */ act, wait = false) =>
      h("button", { type: "button", id, onclick: act, disabled: wait, "aria-describedby": wait && "save-wait" }, text);
    return h("section", { class: "saving", "aria-labelledby": "save-title" },
      h("h3", { id: "save-title" }, t("live-save")),
      h("p", { class: "note" }, t("live-save-note")),
      h("div", { class: "save" },
        button("save-copy", t("live-save-copy"), copy),
        button("save-memo", t("live-save-memo"), () => save("polaris-memo.md", memoText, "text/markdown")),
        button("save-slide", t("live-save-slide"), async () => save("polaris.png", await png(slide())), !complete),
        button("save-print", t("live-save-print"), () => print()),
        button("save-scenario", t("live-save-scenario"), () => save("polaris.toml", banded(run.scenario, "# "), "text/plain")),
        button("save-csv", t("live-save-csv"), () => save("polaris.csv", banded(comparison.csv, "# "), "text/csv"))),
      complete ? null : h("p", { class: "note", id: "save-wait" }, t("live-save-wait")),
      said,
      h("details", { class: "memo", id: "memo-open" }, h("summary", { id: "memo-summary" }, t("live-save-see")),
        h("pre", { id: "memo", tabindex: 0, role: "region", "aria-label": t("live-save-see") }, memoText)),
      h("details", { class: "memo", id: "scenario-open" }, h("summary", { id: "scenario-summary" }, t("live-save-see-scenario")),
        h("p", { class: "note" }, t("live-save-scenario-note")),
        h("pre", { tabindex: 0, role: "region", "aria-label": t("live-save-see-scenario") }, run.scenario)));
  };
  return { draw };
}
