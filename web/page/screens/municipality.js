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
      replace(notes, session.file ? null : listed(municipality.remarks));
    };
    const paintRefused = () => {
      replace(notes, h("p", { class: "bad" }, t("live-refused")), listed(session.refused));
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
    const file = opening(session);
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
    let shown = { file: session.file, opened: session.opened };
    offs.push(session.on("municipality", file.paint), session.on("form", () => {
      // Not where a control that is being moved has only put the file aside.
      if ((session.file && session.file !== shown.file) || session.opened !== shown.opened) paintControls();
      shown = { file: session.file, opened: session.opened };
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
            file.box,
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

/** @param {string[]} lines */
const listed = (lines) => (lines.length ? h("ul", null, lines.map((line) => h("li", null, line))) : null);

/**
 * The button for a file, with what is to be said of the one that was opened.
 * @param {import("../session.js").Session} session
 */
function opening(session) {
  const said = h("div", { class: "messages", id: "import-said", role: "status", tabindex: -1 });
  const paint = () => {
    const { file, opened } = session;
    if (!file) return replace(said);
    replace(said,
      h("p", null, opened ? t("live-import-whole", { name: file.name }) : t("live-import-opened", { name: file.name }), " ",
        opened ? h("button", {
          type: "button", class: "quiet", id: "import-close", onclick: () => {
            session.set({ seed: session.form.seed });
            document.getElementById("import")?.focus();
          },
        }, t("live-import-close")) : null),
      file.named ? h("p", null, t("live-import-named")) : null,
      listed([...new Set([...file.remarks, ...(session.municipality?.remarks ?? [])])]));
  };
  paint();
  const show = () => {
    said.scrollIntoView({ block: "nearest" });
    said.focus({ preventScroll: true });
  };
  const box = h("section", { "aria-labelledby": "open" },
    h("h2", { id: "open" }, t("live-import")),
    h("p", { class: "note", id: "import-note" }, t("live-import-note")),
    h("input", {
      type: "file", id: "import", class: "unseen", accept: ".csv,.toml,.txt,text/csv,text/plain", "aria-describedby": "import-note",
      onchange: async (/** @type {Event} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const file = input.files?.[0];
        if (!file) return;
        const refused = await session.open(file.name, await readText(file));
        if (refused.length) replace(said, h("p", { class: "bad" }, t("live-import-refused", { name: file.name })), listed(refused));
        else paint();
        input.value = "";
        show();
      },
    }),
    h("label", { class: "file", for: "import" }, t("live-import-choose")), said);
  return { box, paint };
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
