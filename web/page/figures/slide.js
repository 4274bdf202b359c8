// The slide: what is on the screen as one picture of 1920 by 1080.
import { t } from "../texts.js";
import { dots, escaped } from "./dots.js";

/** @typedef {{ title: string, sentence: string, notes: string[], source: string, plot: Omit<import("./dots.js").Plot, "width" | "scale" | "whole"> }} Slide */

/**
 * A text over several lines of so many letters.
 * @param {string} text
 * @param {number} letters
 */
function lines(text, letters) {
  /** @type {string[]} */
  const done = [];
  for (const word of text.split(" ")) {
    const last = done.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) done[done.length - 1] = `${last} ${word}`;
    else done.push(word);
  }
  return done;
}

/**
 * The slide as an SVG.
 * @param {Slide} slide
 */
export function drawSlide({ title, sentence, notes, source, plot }) {
  const rows = Math.max(1, plot.rows.length);
  let y = 150;
  /** @type {string[]} */
  const parts = [];
  /** @param {string[]} all @param {number} size @param {string} [more] */
  const write = (all, size, more = "") => {
    for (const line of all) {
      parts.push(`<text x="96" y="${y}" font-size="${size}" ${more}>${escaped(line)}</text>`);
      y += size * 1.32;
    }
  };
  write(lines(title, 62).slice(0, 2), 54, 'font-weight="700"');
  y += 8;
  write(lines(sentence, 104).slice(0, 4), 32);
  y += 10;
  // What is left between the text above and the notes below is the plot's.
  const below = lines(notes.join(" "), 150).slice(0, 4);
  const room = 1080 - 60 - below.length * 30 - 40 - y;
  const scale = Math.min(1.9, room / (78 + rows * 66));
  const { inside } = dots({ ...plot, width: 1728, scale, whole: true });
  parts.push(`<g transform="translate(96 ${y})">${inside}</g>`);
  y = 1080 - 52 - below.length * 30;
  write(below, 22, 'class="soft"');
  parts.push(`<text x="96" y="1056" font-size="20" class="soft">${escaped(source)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080" viewBox="0 0 1920 1080" ` +
    `font-family="system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" fill="#1a1a1a"><style>` +
    `.soft{fill:#555}.zone{fill:#e4e9ee}.grid{stroke:#ddd}.nil{stroke:#555;stroke-width:2}.name{font-weight:600}` +
    `.value{font-weight:600}.guess{stroke:#1a1a1a;fill:none}</style>` +
    `<rect width="1920" height="1080" fill="#fff"/><rect width="1920" height="64" fill="#eef3f9"/>` +
    `<text x="96" y="42" font-size="26" font-weight="600" fill="#005a8c">${escaped(t("live-band"))}</text>${parts.join("")}</svg>`;
}

/**
 * A drawing as a PNG.
 * @param {string} drawing
 * @returns {Promise<Blob>}
 */
export async function png(drawing) {
  const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1920, 1080];
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("PNG"))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}
