// The cards of the policies: what is done, how much of it, for how many, and from when.
import { h, replace } from "./dom.js";
import { colour, shape } from "./figures/marks.js";
import { number, percent, t } from "./texts.js";

/** The most policies beside the baseline. */
const MOST = 6;
/** Hours of a working day. */
const DAY = 8;

/**
 * The hours of an intervention at a dose, in words; eight hours or more also in days.
 * @param {InterventionInfo} info
 * @param {number} dose
 */
export function amountOf(info, dose) {
  const hours = (/** @type {number} */ at) => {
    const all = at * dose;
    const text = t("live-hours", { hours: number(all, 1) });
    return all < DAY ? text : t("live-hours-days", { hours: text, days: number(all / DAY, 1) });
  };
  return info.amounts.map((it) => {
    const values = { hours: hours(it.hours), whom: it.whom };
    return it.yearly ? t("live-amount-yearly", values) : t("live-amount", values);
  }).join("; ");
}

/**
 * @param {import("./session.js").Session} session
 */
export function policyCards(session) {
  const box = h("div", { class: "policies-box" });
  /** @param {string} [focus] What gets the focus once it is drawn. */
  const draw = (focus) => {
    replace(box,
      h("ul", { class: "policy-cards" }, session.form.policies.map((policy, place) =>
        h("li", null, card(session, policy, place, draw)))),
      session.form.policies.length < MOST
        ? h("button", { type: "button", id: "policy-add", onclick: () => add(session, draw) }, t("live-policy-add"))
        : h("p", { class: "note" }, t("live-policy-most")));
    if (focus) document.getElementById(focus)?.focus();
  };
  draw();
  return { box, draw };
}

/**
 * @param {import("./session.js").Session} session
 * @param {(focus?: string) => void} draw
 */
function add(session, draw) {
  const used = new Set(session.form.policies.flatMap((it) => it.interventions.map((one) => one.intervention)));
  const next = session.page.interventions.find((it) => !used.has(it.name)) ?? session.page.interventions[0];
  const policies = [...session.form.policies, { name: "", label: "", interventions: [fresh(next.name)] }];
  session.set({ policies: named(policies) });
  draw(`policy-${policies.length - 1}-0-what`);
}

/** @param {string} intervention */
const fresh = (intervention) => ({ intervention, dose: 1, coverage: 1, from_year: 1, joint: false, repeated: false });

/**
 * Policies with names that a scenario file can have, each of its own.
 * @param {PolicyCard[]} policies
 */
function named(policies) {
  /** @type {Set<string>} */
  const taken = new Set(["baseline"]);
  return policies.map((policy) => {
    const base = policy.interventions.map((it) => it.intervention).join("_") || "empty";
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
    taken.add(name);
    return { ...policy, name };
  });
}

/**
 * @param {import("./session.js").Session} session
 * @param {PolicyCard} policy
 * @param {number} place
 * @param {(focus?: string) => void} draw
 */
function card(session, policy, place, draw) {
  const id = `policy-${place}`;
  const title = h("h3", { id: `${id}-title` }, session.label(policy));
  /** @param {PolicyCard} changed */
  const change = (changed) => {
    session.set({ policies: named(session.form.policies.map((it, at) => (at === place ? changed : it))) });
  };
  const current = () => session.form.policies[place];
  /** @param {number} at @param {Partial<Card>} part */
  const changeOne = (at, part) =>
    change({ ...current(), interventions: current().interventions.map((it, one) => (one === at ? { ...it, ...part } : it)) });
  return h("section", { class: "policy-card", "aria-labelledby": `${id}-title`, style: `--sign:${colour(place + 1)}` },
    h("div", { class: "policy-head" }, sign(place + 1), title,
      h("button", {
        type: "button", class: "quiet", id: `${id}-remove`, "aria-label": t("live-policy-remove-of", { policy: session.label(policy) }),
        onclick: () => {
          session.set({ policies: session.form.policies.filter((_, at) => at !== place) });
          draw("policy-add");
        },
      }, t("live-policy-remove"))),
    policy.interventions.map((one, at) => intervention(session, one, `${id}-${at}`, {
      change: (part) => changeOne(at, part),
      redraw: (focus) => draw(focus),
      remove: policy.interventions.length > 1 ? () => {
        change({ ...current(), interventions: current().interventions.filter((_, one) => one !== at) });
        draw(`${id}-combine`);
      } : null,
    })),
    h("button", {
      type: "button", class: "quiet", id: `${id}-combine`, onclick: () => {
        const used = new Set(current().interventions.map((it) => it.intervention));
        const next = session.page.interventions.find((it) => !used.has(it.name));
        if (!next) return;
        change({ ...current(), interventions: [...current().interventions, fresh(next.name)] });
        draw(`${id}-${current().interventions.length - 1}-what`);
      },
    }, t("live-policy-combine")));
}

/** @param {number} policy */
export function sign(policy) {
  const span = h("span", { class: "sign", "aria-hidden": "true" });
  span.innerHTML = `<svg viewBox="-1.6 -1.6 3.2 3.2" width="18" height="18"><path d="${shape(policy)}" fill="${colour(policy)}"/></svg>`;
  return span;
}

/**
 * @param {import("./session.js").Session} session
 * @param {Card} one
 * @param {string} id
 * @param {{ change: (part: Partial<Card>) => void, redraw: (focus: string) => void, remove: (() => void) | null }} acts
 */
function intervention(session, one, id, acts) {
  const info = session.intervention(one.intervention);
  if (!info) return h("p", null, one.intervention);
  const what = h("select", {
    id: `${id}-what`, onchange: () => {
      acts.change({ intervention: what.value, dose: 1, joint: false, repeated: false });
      acts.redraw(`${id}-what`);
    },
  }, session.page.interventions.map((it) => h("option", { value: it.name, selected: it.name === one.intervention }, it.label)));
  /**
   * @param {"dose" | "coverage"} key @param {string} label @param {number} low @param {number} high @param {number} step
   * @param {(value: number) => string} says
   */
  const range = (key, label, low, high, step, says) => {
    const shown = h("output", { for: `${id}-${key}`, class: "shown" }, says(one[key]));
    const input = h("input", {
      type: "range", id: `${id}-${key}`, min: low, max: high, step, value: one[key], "aria-valuetext": says(one[key]),
      oninput: () => {
        const value = Number(input.value);
        one = { ...one, [key]: value };
        shown.textContent = says(value);
        input.setAttribute("aria-valuetext", says(value));
        acts.change({ [key]: value });
      },
    });
    return h("div", { class: "amount" }, h("label", { for: `${id}-${key}` }, label), input, shown);
  };
  const years = session.form.years;
  const from = h("select", { id: `${id}-from`, onchange: () => acts.change({ from_year: Number(from.value) }) },
    Array.from({ length: years }, (_, place) => h("option", { value: place + 1, selected: one.from_year === place + 1 },
      t("live-year", { year: place + 1 }))));
  /**
   * A form that the intervention may take, with what it adds.
   * @param {"joint" | "repeated"} key @param {string} label
   */
  const form = (key, label) => {
    if (!info[key]) return null;
    const box = h("input", {
      type: "checkbox", id: `${id}-${key}`, checked: one[key],
      onchange: () => {
        one = { ...one, [key]: box.checked };
        acts.change({ [key]: box.checked });
      },
    });
    return h("div", { class: "amount form" }, h("label", { for: `${id}-${key}` }, box, " ", label),
      h("span", { class: "note" }, info[key]));
  };
  return h("div", { class: "intervention" },
    h("div", { class: "row" },
      h("label", { class: "unseen", for: `${id}-what` }, t("live-intervention")), what,
      acts.remove ? h("button", {
        type: "button", class: "quiet", onclick: acts.remove,
        "aria-label": t("live-intervention-remove-of", { intervention: info.label }),
      }, "✕") : null),
    range("dose", t("live-dose"), 0.25, info.dose_max, 0.25, (dose) => amountOf(info, dose)),
    range("coverage", t("live-coverage"), 0.1, 1, 0.05, (share) => t("live-coverage-of", { share: percent(share), reach: info.reach })),
    h("div", { class: "amount" }, h("label", { for: `${id}-from` }, t("live-from")), from),
    form("joint", t("live-joint")),
    form("repeated", t("live-repeated")),
    h("details", { class: "source" },
      h("summary", { id: `${id}-why` }, t("live-intervention-about"), h("span", { class: "unseen" }, `: ${info.label}`)),
      h("p", null, h("strong", null, t("live-intervention-what")), " ", info.dose_one, "."),
      h("p", null, h("strong", null, t("live-intervention-route")), " ", info.route, "."),
      h("p", null, h("strong", null, t("live-intervention-source")), " ", info.source, ".")));
}
