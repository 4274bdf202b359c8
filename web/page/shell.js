// The frame around every screen: the band, the way to other screens, language and appearance.
import { h, replace } from "./dom.js";
import { screens } from "./screens/index.js";
import { language, speak, t } from "./texts.js";

/**
 * @typedef {object} Screen
 * @property {string} id What stands behind the # in the address.
 * @property {() => string} title
 * @property {(context: Context) => { body: import("./dom.js").Content, leave?: () => void }} show
 *
 * @typedef {object} Context
 * @property {import("./session.js").Session} session
 * @property {import("./run.js").Run} run
 * @property {import("./tale.js").Tale} tale
 * @property {Shell} shell
 */

const LOOKS = /** @type {const} */ (["auto", "light", "dark", "projector"]);

export class Shell {
  /**
   * @param {import("./session.js").Session} session
   * @param {import("./run.js").Run} run
   * @param {import("./tale.js").Tale} tale
   */
  constructor(session, run, tale) {
    this.session = session;
    this.run = run;
    this.tale = tale;
    /** @type {(() => void) | undefined} */
    this.leave = undefined;
    /** What screens remember while others are shown, by screen. @type {Record<string, any>} */
    this.memory = {};
    addEventListener("hashchange", () => this.draw(true));
  }

  get screen() {
    const id = location.hash.slice(1) || "begin";
    return screens.find((it) => it.id === id) ?? screens[0];
  }

  /**
   * Whether there is a screen of this name.
   * @param {string} id
   */
  offers(id) {
    return screens.some((it) => it.id === id);
  }

  /** @param {Lang} lang */
  speak(lang) {
    speak(lang, this.session.pages[lang].texts);
    document.documentElement.lang = lang;
  }

  /**
   * Draws everything again: after another screen was chosen, or another language.
   * @param {boolean} [moved] Whether it is another screen.
   */
  draw(moved = false) {
    const focused = document.activeElement?.id;
    const scrolled = scrollY;
    this.leave?.();
    const { screen } = this;
    const { body, leave } = screen.show({ session: this.session, run: this.run, tale: this.tale, shell: this });
    this.leave = leave;
    const main = h("main", { id: "main", tabindex: -1, "data-screen": screen.id }, body);
    replace(/** @type {Element} */ (document.getElementById("page")), this.#top(screen), main, this.#foot());
    document.title = `${screen.title()} – ${t("live-name")}`;
    if (moved) {
      scrollTo(0, 0);
      const heading = /** @type {HTMLElement | null} */ (main.querySelector("h1"));
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    } else {
      scrollTo(0, scrolled);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  /** @param {Screen} current */
  #top(current) {
    const links = screens.map((screen) =>
      h("li", null, h("a", {
        href: `#${screen.id}`, id: `to-${screen.id}`, "aria-current": screen === current ? "page" : null,
      }, screen.title())));
    const list = h("ul", { id: "screens" }, links);
    const menu = h("button", {
      type: "button", class: "menu", id: "menu", "aria-expanded": "false", "aria-controls": "screens",
      onclick: () => {
        const open = menu.getAttribute("aria-expanded") !== "true";
        menu.setAttribute("aria-expanded", String(open));
        list.classList.toggle("open", open);
      },
    }, t("live-menu"));
    return [
      h("a", { class: "skip", href: "#main", onclick: this.#skip }, t("live-skip")),
      h("p", { class: "band", role: "note" }, t("live-band")),
      h("header", { class: "top" },
        h("a", { class: "brand", href: "#begin", id: "brand" }, star(), h("span", null, t("live-name"))),
        menu,
        h("nav", { "aria-label": t("live-screens") }, list),
        h("div", { class: "settings" }, this.#languages(), this.#looks())),
    ];
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    document.getElementById("main")?.focus();
  }

  #languages() {
    const names = /** @type {const} */ ([["nl", "NL", "Nederlands"], ["en", "EN", "English"]]);
    return h("div", { class: "switch", role: "group", "aria-label": t("live-language") },
      names.map(([lang, short, name]) => h("button", {
        type: "button", id: `speak-${lang}`, lang, "aria-pressed": String(language() === lang),
        "aria-label": `${short} – ${name}`,
        onclick: () => {
          if (language() === lang) return;
          this.speak(lang);
          this.draw();
          void this.session.refresh();
        },
      }, short)));
  }

  #looks() {
    const root = document.documentElement;
    return h("label", { class: "looks" },
      h("span", { class: "unseen" }, t("live-look")),
      h("select", {
        id: "look",
        onchange: (/** @type {Event} */ event) => {
          root.dataset.look = /** @type {HTMLSelectElement} */ (event.target).value;
          this.session.tell("run");
        },
      }, LOOKS.map((look) => h("option", { value: look, selected: root.dataset.look === look }, this.#look(look)))));
  }

  /** @param {typeof LOOKS[number]} look */
  #look(look) {
    switch (look) {
      case "light": return t("live-look-light");
      case "dark": return t("live-look-dark");
      case "projector": return t("live-look-projector");
      default: return t("live-look-auto");
    }
  }

  #foot() {
    return h("footer", null,
      h("p", null, t("live-foot-private")),
      h("p", null, t("live-foot-version", { version: this.session.page.version })));
  }
}

function star() {
  const span = h("span", { class: "star", "aria-hidden": "true" });
  span.innerHTML = '<svg viewBox="-12 -12 24 24" width="26" height="26"><path fill="currentColor" d="M0-11 2.2-2.2 11 0 2.2 2.2 0 11-2.2 2.2-11 0-2.2-2.2Z"/></svg>';
  return span;
}
