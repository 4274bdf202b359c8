// Assumptions: what comes from the study, from figures, from nowhere; and what cannot be said.
import { h, table } from "../dom.js";
import { number, t } from "../texts.js";

/** @type {import("../shell.js").Screen} */
export const assumptions = {
  id: "assumptions",
  title: () => t("live-assumptions"),
  show({ session }) {
    const { page } = session;
    const part = (/** @type {string} */ id, /** @type {string} */ title, /** @type {import("../dom.js").Content[]} */ ...content) =>
      h("section", { "aria-labelledby": id }, h("h2", { id }, title), content);
    const list = (/** @type {string[]} */ lines) => h("ul", null, lines.map((line) => h("li", null, line)));
    return {
      body: [
        h("h1", null, t("live-assumptions-title")),
        h("p", { class: "lead" }, t("live-assumptions-lead")),
        h("div", { class: "three" },
          h("section", { class: "source-card", "aria-labelledby": "from-study" },
            h("h2", { id: "from-study" }, t("live-from-study")), h("p", null, t("live-from-study-text"))),
          h("section", { class: "source-card", "aria-labelledby": "from-figures" },
            h("h2", { id: "from-figures" }, t("live-from-figures")), h("p", null, t("live-from-figures-text"))),
          h("section", { class: "source-card", "aria-labelledby": "from-nowhere" },
            h("h2", { id: "from-nowhere" }, t("live-from-nowhere")), h("p", null, t("live-from-nowhere-text")))),
        part("sources", t("live-sources"), table([
          [t("live-column-source"), t("live-column-parameters")],
          ...page.sources.map(([source, count]) => [source, number(count)]),
        ])),
        part("cannot", t("live-cannot"), list([
          t("live-cannot-1"), t("live-cannot-2"), t("live-cannot-3"), t("live-cannot-4"), t("live-cannot-5"),
        ])),
        part("ranges", t("live-ranges"), list([
          t("live-ranges-1"), t("live-ranges-2", { worlds: number(page.worlds) }), t("live-ranges-3"),
        ])),
        part("used-sliders", t("live-used-sliders"), table([
          [t("live-column-what"), t("live-column-default"), t("live-column-plausible"), t("live-column-source")],
          ...page.sliders.map((it) => [
            it.label, number(it.default, 2), t("live-range", { low: number(it.plausible[0], 2), high: number(it.plausible[1], 2) }), it.source,
          ]),
        ])),
        part("used-measures", t("live-used-measures"),
          h("p", null, t("live-used-measures-text")),
          table([
            [t("live-column-measure"), t("live-column-dose"), t("live-column-route"), t("live-column-source")],
            ...page.interventions.map((it) => [it.label, it.dose_one, it.route, it.source]),
          ])),
      ],
    };
  },
};
