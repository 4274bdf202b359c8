// What a reader can do on the page: switch policies, choose an outcome, read the value of a mark.
// Without this script every chart and table is there, and folded where there are many.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  document.documentElement.classList.add("script");

  // Policies: marks, rows and columns of those that are switched off are not shown.
  const boxes = all(".policies input");
  const everyone = document.querySelector(".policies button");
  const off = document.querySelector("p.off");
  const place = (mark) => Number(mark.dataset.policy);
  const policies = () => {
    const hidden = new Set(boxes.filter((box) => !box.checked).map((box) => Number(box.value)));
    for (const mark of all("[data-policy]")) mark.toggleAttribute("data-off", hidden.has(place(mark)));
    const names = boxes
      .filter((box) => !box.checked)
      .map((box) => box.closest("label").lastElementChild.textContent);
    off.textContent = names.length ? `${off.dataset.words} ${names.join(", ")}` : "";
    everyone.hidden = names.length === 0;
    leave();
  };
  for (const box of boxes) box.addEventListener("change", policies);
  if (everyone) {
    everyone.addEventListener("click", () => {
      for (const box of boxes) box.checked = true;
      policies();
      boxes[0].focus();
    });
  }

  // Outcomes: one chart of each kind is shown, the same outcome in all.
  const chosen = (name) => {
    for (const choice of all(".choice")) {
      choice.toggleAttribute("data-off", choice.dataset.outcome !== name);
    }
    leave();
  };
  const selects = all(".chooser select");
  for (const choices of all(".choices")) {
    const folded = choices.querySelector("details.others");
    if (!folded) continue;
    choices.append(...all(".choice", folded));
    folded.remove();
  }
  for (const select of selects) {
    select.addEventListener("change", () => {
      for (const other of selects) {
        if (all("option", other).some((option) => option.value === select.value)) {
          other.value = select.value;
        }
      }
      chosen(select.value);
    });
  }
  // Marks: the nearest one says its value, to a pointer and to the arrow keys.
  const reach = 28;
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  document.body.append(tip);
  const drawn = document.querySelector(".card svg");
  const ring = drawn ? document.createElementNS(drawn.namespaceURI, "circle") : null;
  const look = { r: 9, fill: "none", stroke: "#1a1a1a", "stroke-width": 2 };
  for (const [key, value] of Object.entries(look)) ring?.setAttribute(key, value);
  let current = null;
  let leaving = 0;

  // The words of marks move out of reach of the browser's own tips, which would cover ours.
  for (const title of all(".card title")) {
    title.parentNode.dataset.told = title.textContent;
    title.remove();
  }
  const spots = (card) => all("[data-told]", card).filter((mark) => !mark.hasAttribute("data-off"));
  function leave() {
    clearTimeout(leaving);
    current = null;
    tip.textContent = "";
    tip.removeAttribute("data-on");
    ring?.remove();
  }
  const tell = (card, mark) => {
    clearTimeout(leaving);
    if (mark === current) return;
    current = mark;
    const drawing = card.querySelector("svg");
    const { x, y } = mark.dataset;
    ring.setAttribute("cx", x);
    ring.setAttribute("cy", y);
    drawing.append(ring);
    tip.textContent = mark.dataset.told;
    tip.toggleAttribute("data-on", true);
    const frame = drawing.getBoundingClientRect();
    const scale = frame.width / drawing.viewBox.baseVal.width;
    const left = frame.left + x * scale;
    const above = frame.top + y * scale;
    const size = tip.getBoundingClientRect();
    const widest = document.documentElement.clientWidth - size.width - 8;
    const room = above - size.height - 14;
    tip.style.left = `${Math.max(8, Math.min(left - size.width / 2, widest)) + scrollX}px`;
    tip.style.top = `${(room > 4 ? room : above + 14) + scrollY}px`;
  };
  const nearest = (card, event) => {
    const drawing = card.querySelector("svg");
    const frame = drawing.getBoundingClientRect();
    const scale = drawing.viewBox.baseVal.width / frame.width;
    const x = (event.clientX - frame.left) * scale;
    const y = (event.clientY - frame.top) * scale;
    let found = null;
    let least = reach;
    for (const mark of spots(card)) {
      const distance = Math.hypot(mark.dataset.x - x, mark.dataset.y - y);
      if (distance < least) [found, least] = [mark, distance];
    }
    return found;
  };
  const later = () => {
    clearTimeout(leaving);
    leaving = setTimeout(leave, 300);
  };
  tip.addEventListener("pointerenter", () => clearTimeout(leaving));
  tip.addEventListener("pointerleave", later);
  for (const card of all(".card")) {
    if (!card.querySelector("[data-told]")) continue;
    if (document.getElementById("keys")) card.setAttribute("aria-describedby", "keys");
    const point = (event) => {
      const mark = nearest(card, event);
      if (mark) tell(card, mark);
      else if (current) later();
    };
    card.addEventListener("pointermove", point);
    card.addEventListener("pointerdown", point);
    card.addEventListener("pointerleave", later);
    card.addEventListener("focusout", leave);
    card.addEventListener("keydown", (event) => {
      const marks = spots(card);
      if (event.key === "Escape" || event.altKey || event.ctrlKey || event.metaKey || !marks.length) return;
      const here = marks.indexOf(current);
      const last = marks.length - 1;
      const next = {
        ArrowRight: Math.min(here + 1, last),
        ArrowDown: Math.min(here + 1, last),
        ArrowLeft: Math.max(here - 1, 0),
        ArrowUp: Math.max(here - 1, 0),
        Home: 0,
        End: last,
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      reveal(card, marks[next]);
      tell(card, marks[next]);
    });
  }
  // A mark outside the part of a wide drawing that is seen, or outside the window, is brought there.
  function reveal(card, mark) {
    const drawing = card.querySelector("svg");
    const frame = drawing.getBoundingClientRect();
    const scale = frame.width / drawing.viewBox.baseVal.width;
    const x = mark.dataset.x * scale;
    if (x < card.scrollLeft + 40 || x > card.scrollLeft + card.clientWidth - 40) {
      card.scrollLeft = x - card.clientWidth / 2;
    }
    const y = frame.top + mark.dataset.y * scale;
    if (y < 60 || y > innerHeight - 20) scrollBy(0, y - innerHeight / 2);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
  });

  if (selects.length) chosen(selects[0].value);

  // Paper: what is short and folded is opened.
  let opened = [];
  addEventListener("beforeprint", () => {
    leave();
    opened = all("details.printed:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
