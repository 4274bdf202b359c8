// Our municipality: its size, its culture and environment, and the situation that a story begins in.
import { inhabitants, slider } from "../controls.js";
import { h, replace } from "../dom.js";
import { networkFigure } from "../figures/network.js";
import { t } from "../texts.js";

/** @type {import("../shell.js").Screen} */
export const municipality = {
  id: "municipality",
  title: () => t("live-municipality"),
  show({ session, shell }) {
    const size = h("p", { class: "size", "aria-live": "polite" });
    const drawing = h("div", { class: "drawing" });
    const notes = h("div", { class: "messages", role: "status" });
    const controls = h("div", { class: "controls" });
    let drawn = "";

    const paintMunicipality = () => {
      const { municipality } = session;
      if (!municipality) return;
      size.textContent = municipality.told;
      const network = JSON.stringify(municipality.network);
      if (network !== drawn) replace(drawing, networkFigure(municipality.network));
      drawn = network;
      const lines = session.opened || session.remarks.length ? [...new Set([...session.remarks, ...municipality.remarks])] : municipality.remarks;
      replace(notes,
        session.opened ? h("p", null, t("live-import-whole", { name: session.opened.name }), " ",
          h("button", { type: "button", class: "quiet", id: "import-close", onclick: () => session.set({ seed: session.form.seed }) }, t("live-import-close"))) : null,
        lines.length ? h("ul", null, lines.map((line) => h("li", null, line))) : null);
    };
    const paintRefused = () => {
      replace(notes, h("p", { class: "bad" }, t("live-refused")), h("ul", null, session.refused.map((line) => h("li", null, line))));
    };
    const paintControls = () => replace(controls,
      h("fieldset", { disabled: Boolean(session.opened) },
        h("legend", { class: "unseen" }, t("live-size")),
        inhabitants(session), size),
      h("fieldset", { disabled: Boolean(session.opened) },
        h("legend", null, t("live-culture")),
        h("p", { class: "key note" },
          h("span", null, h("i", { class: "key-plausible" }), t("live-key-plausible")),
          h("span", null, h("i", { class: "key-default" }), t("live-key-default"))),
        session.page.sliders.map((info) => slider(session, info))));
    paintControls();
    paintMunicipality();

    const narrow = matchMedia("(max-width: 44rem)");
    const redraw = () => {
      drawn = "";
      paintMunicipality();
    };
    narrow.addEventListener("change", redraw);
    const offs = [
      session.on("municipality", paintMunicipality),
      session.on("refused", paintRefused),
    ];
    // A file that was opened sets all controls.
    let file = session.opened;
    offs.push(session.on("form", () => {
      if (session.opened !== file) paintControls();
      file = session.opened;
    }));
    return {
      body: [
        h("h1", null, t("live-municipality-title")),
        h("p", { class: "lead" }, t("live-municipality-lead")),
        h("div", { class: "split" },
          controls,
          h("div", { class: "beside" },
            h("section", { "aria-labelledby": "who" }, h("h2", { id: "who" }, t("live-who")), notes, drawing),
            situations(session),
            random(session),
            opening(session, paintControls),
            h("p", { class: "onward" },
              h("a", { class: "button", href: "#compare", id: "go-compare" }, t("live-go-compare"), " →"),
              shell.offers("dilemma") ? h("a", { class: "button second", href: "#dilemma", id: "go-dilemma" }, t("live-go-dilemma"), " →") : null))),
      ],
      leave: () => {
        offs.forEach((off) => off());
        narrow.removeEventListener("change", redraw);
      },
    };
  },
};

/** @param {import("../session.js").Session} session */
function situations(session) {
  /** @type {[Situation, string, string][]} */
  const all = [
    ["ordinary", t("live-situation-ordinary"), t("live-situation-ordinary-text")],
    ["change_of_power", t("live-situation-power"), t("live-situation-power-text")],
    ["after_an_affair", t("live-situation-affair"), t("live-situation-affair-text")],
    ["election_year", t("live-situation-election"), t("live-situation-election-text")],
  ];
  return h("fieldset", { class: "situations" },
    h("legend", null, t("live-situation")),
    h("p", { class: "note" }, t("live-situation-note")),
    all.map(([situation, name, text]) => h("label", { class: "choice" },
      h("input", {
        type: "radio", name: "situation", id: `situation-${situation}`, value: situation,
        checked: session.situation === situation,
        onchange: () => {
          session.situation = situation;
          session.tell("situation");
        },
      }),
      h("span", null, h("strong", null, name), h("small", null, text)))));
}

/** @param {import("../session.js").Session} session */
function random(session) {
  const seed = h("input", {
    type: "number", id: "seed", min: 1, max: 4294967295, step: 1, value: String(session.form.seed),
    onchange: () => {
      const value = Math.min(4294967295, Math.max(1, Math.round(Number(seed.value)) || 1));
      seed.value = String(value);
      session.set({ seed: value });
    },
  });
  return h("section", { class: "random", "aria-labelledby": "chance" },
    h("h2", { id: "chance" }, t("live-chance")),
    h("p", { class: "note" }, t("live-chance-note")),
    h("p", { class: "row" },
      h("label", { for: "seed" }, t("live-seed")), seed,
      h("button", {
        type: "button", id: "other-chance",
        onclick: () => {
          const next = (session.form.seed % 9999) + 1;
          seed.value = String(next);
          session.set({ seed: next });
        },
      }, t("live-chance-other"))));
}

/**
 * @param {import("../session.js").Session} session
 * @param {() => void} opened
 */
function opening(session, opened) {
  return h("section", { "aria-labelledby": "open" },
    h("h2", { id: "open" }, t("live-import")),
    h("p", { class: "note", id: "import-note" }, t("live-import-note")),
    h("input", {
      type: "file", id: "import", class: "unseen", accept: ".csv,.toml,.txt,text/csv,text/plain", "aria-describedby": "import-note",
      onchange: async (/** @type {Event} */ event) => {
        const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
        if (!file) return;
        await session.open(file.name, await readText(file));
        opened();
      },
    }),
    h("label", { class: "file", for: "import" }, t("live-import-choose")));
}

/**
 * The text of a file, also of one that an older spreadsheet wrote.
 * @param {File} file
 */
async function readText(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
