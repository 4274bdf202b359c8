// What a reader can do on the page: switch policies, choose an outcome, read the value of a mark.
// Without this script every chart and table is there, and folded where there are many.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  document.documentElement.classList.add("script");

  // On a small screen the answer comes first, and the list of contents is folded.
  const contents = document.querySelector(".contents");
  if (contents && innerWidth < 1200) contents.open = false;

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

  // Texts to copy, and figures to save: as they are, on a slide of 1920 by 1080, or as numbers.
  for (const button of all("button[data-copy]")) {
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        getSelection().selectAllChildren(text);
        document.execCommand("copy");
      }
      button.textContent = button.dataset.done;
    });
  }
  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const drawing = (figure) => {
    const copy = figure.querySelector("svg").cloneNode(true);
    for (const mark of all("[data-off]", copy)) mark.remove();
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  };
  const slide = (figure, name) => {
    const url = URL.createObjectURL(drawing(figure));
    const picture = new Image();
    picture.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 1920, height: 1080 });
      const scale = Math.min(1840 / picture.width, 1040 / picture.height);
      const [width, height] = [picture.width * scale, picture.height * scale];
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, 1920, 1080);
      pen.drawImage(picture, (1920 - width) / 2, (1080 - height) / 2, width, height);
      canvas.toBlob((blob) => save(blob, name));
      URL.revokeObjectURL(url);
    };
    picture.src = url;
  };
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const numbers = (figure) =>
    all("tr:not([data-off])", figure.querySelector(".data"))
      .map((row) => all("th, td", row).map((cell) => quoted(cell.textContent.trim())).join(","))
      .join("\n");
  for (const figure of all("figure:has(.save)")) {
    const data = figure.querySelector(".data");
    figure.querySelector('[data-as="csv"]').hidden = !data;
    for (const button of all(".save button", figure)) {
      button.addEventListener("click", () => {
        const { as } = button.dataset;
        const name = `${figure.id}.${as}`;
        if (as === "svg") save(drawing(figure), name);
        else if (as === "png") slide(figure, name);
        else save(new Blob([numbers(figure)], { type: "text/csv" }), name);
      });
    }
  }

  // Paper: two pages with the answer, unless everything is asked for.
  const whole = document.querySelector(".whole input");
  if (whole) {
    whole.addEventListener("change", () => {
      document.documentElement.classList.toggle("whole", whole.checked);
    });
  }

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
