// What the screens of a story share: the log of what happened, and what to show while there is no story.
import { h } from "./dom.js";
import { t } from "./texts.js";
import { when } from "./tale.js";

/** @param {StoryEvent["tone"]} tone */
function toneOf(tone) {
  switch (tone) {
    case "politics": return t("live-tone-politics");
    case "risk": return t("live-tone-risk");
    case "alarm": return t("live-tone-alarm");
    case "relief": return t("live-tone-relief");
    default: return "";
  }
}

/** @param {number} week */
export const dated = (week) => t("live-when", when(week));

/**
 * An event: when, what, and on request why.
 * @param {StoryEvent} event
 * @param {number} place Its number, for a name of its own.
 * @param {boolean} inside Whether reasons may be seen.
 */
export function told(event, place, inside) {
  const tone = toneOf(event.tone);
  return h("li", { class: `event ${event.tone}` },
    h("p", { class: "event-when" }, h("span", null, dated(event.week)),
      tone ? h("span", { class: "tone" }, tone) : null,
      inside && !event.seen_outside ? h("span", { class: "tone hidden-tone" }, t("live-tone-hidden")) : null),
    event.says.map((text) => h("p", null, text)),
    inside && event.why.length ? h("details", { class: "source" },
      h("summary", { id: `why-${place}` }, t("live-why"), h("span", { class: "unseen" }, `: ${event.says[0] ?? ""}`)),
      event.why.map((text) => h("p", null, text)),
      event.numbers.length ? h("details", null, h("summary", { id: `numbers-${place}` }, t("live-why-numbers")),
        h("table", { class: "weights" }, h("tbody", null, event.numbers.map(([term, weight]) =>
          h("tr", null, h("th", { scope: "row" }, term), h("td", null, weight)))))) : null) : null);
}

/**
 * What stands where the story is not there yet, or cannot be told; `null` where it is.
 * @param {import("./tale.js").Tale} tale
 */
export function absent(tale) {
  if (tale.refused.length) {
    return h("div", { class: "messages", role: "status" }, h("p", { class: "bad" }, t("live-refused")),
      h("ul", null, tale.refused.map((line) => h("li", null, line))));
  }
  return tale.story ? null : h("p", { role: "status" }, t("live-telling"));
}

/**
 * Which municipality, under which policy, and another one.
 * @param {import("./session.js").Session} session
 * @param {import("./tale.js").Tale} tale
 */
export function whose(session, tale) {
  const policies = session.municipality?.policies ?? [];
  const select = h("select", { id: "story-policy", onchange: () => tale.under(select.value) },
    policies.map(([name, label]) => h("option", { value: name, selected: tale.policy === name }, label)));
  return h("div", { class: "whose" },
    h("p", null, session.municipality?.told ?? "", " ", h("a", { href: "#municipality" }, t("live-story-change"))),
    policies.length > 1 ? h("p", { class: "row" }, h("label", { for: "story-policy" }, t("live-story-policy")), select) : null,
    h("button", {
      type: "button", id: "story-other", onclick: () => session.set({ seed: (session.form.seed % 9999) + 1 }),
    }, t("live-story-other")));
}
