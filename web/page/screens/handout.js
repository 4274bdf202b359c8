// Hand-out: the case without its outcome, questions, and the outcome, to be printed by the browser.
import { h, replace } from "../dom.js";
import { absent } from "../story.js";
import { t } from "../texts.js";

/** @type {import("../shell.js").Screen} */
export const handout = {
  id: "handout",
  title: () => t("live-handout"),
  show({ session, tale }) {
    const sheet = h("article", { class: "handout" });
    const build = () => {
      const missing = absent(tale);
      if (missing || !tale.story) return replace(sheet, missing);
      sheet.innerHTML = tale.story.handout;
    };
    build();
    void tale.ensure();
    const offs = [session.on("story", build), session.on("municipality", () => void tale.ensure())];
    return {
      body: [
        h("div", { class: "controls" },
          h("h1", null, t("live-handout-title")),
          h("p", { class: "lead" }, t("live-handout-lead")),
          h("p", { class: "onward" }, h("button", { type: "button", class: "button", id: "handout-print", onclick: () => print() }, t("live-save-print")))),
        sheet,
      ],
      leave: () => offs.forEach((off) => off()),
    };
  },
};
