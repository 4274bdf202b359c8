// Begin: three ways in, and five ready lessons.
import { h } from "../dom.js";
import { t } from "../texts.js";

/** @type {import("../shell.js").Screen} */
export const begin = {
  id: "begin",
  title: () => t("live-begin"),
  show({ session, shell }) {
    const ways = [
      { to: "compare", title: t("live-begin-compare"), text: t("live-begin-compare-text"), go: t("live-begin-compare-go") },
      { to: "dilemma", title: t("live-begin-dilemma"), text: t("live-begin-dilemma-text"), go: t("live-begin-dilemma-go") },
      { to: "week", title: t("live-begin-story"), text: t("live-begin-story-text"), go: t("live-begin-story-go") },
    ].filter((way) => shell.offers(way.to));
    const target = shell.offers("dilemma") ? "dilemma" : "municipality";
    return {
      body: [
        h("div", { class: "hero" },
          h("h1", null, t("live-begin-title")),
          h("p", { class: "lead" }, t("live-begin-lead"))),
        h("div", { class: "ways" }, ways.map((way) =>
          h("a", { class: "way", href: `#${way.to}`, id: `way-${way.to}` },
            h("strong", null, way.title), h("span", null, way.text), h("span", { class: "go" }, way.go, " →")))),
        h("section", { "aria-labelledby": "lessons" },
          h("h2", { id: "lessons" }, t("live-lessons")),
          h("p", { class: "note" }, t("live-lessons-note")),
          h("ul", { class: "lessons" }, session.page.lessons.map((lesson) =>
            h("li", null,
              h("a", {
                href: `#${target}`, id: `lesson-${lesson.key}`,
                onclick: () => session.take(lesson),
              }, lesson.title),
              h("p", null, lesson.text))))),
        h("section", { "aria-labelledby": "know" },
          h("h2", { id: "know" }, t("live-know")),
          h("ul", { class: "know" },
            h("li", null, t("live-know-1")),
            h("li", null, t("live-know-2")),
            h("li", null, t("live-know-3"))),
          h("p", null, h("a", { href: "#assumptions" }, t("live-know-more")))),
      ],
    };
  },
};
