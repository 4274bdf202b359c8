// Puts the page together: node assemble.js FOLDER-OF-ENGINE FILE
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

const [engine, file] = process.argv.slice(2);
/** The most that the file may weigh, in bytes. */
const LIMIT = 4_000_000;

/**
 * The scripts of an entry as one text that can stand in a page.
 * @param {string} entry
 */
function bundle(entry) {
  const built = buildSync({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    alias: { "polaris-engine": `${engine}/polaris_live.js` },
    bundle: true, minify: true, write: false, format: "iife", target: "es2022", charset: "utf8",
    define: { "import.meta.url": '"about:blank"' },
    logLevel: "warning",
  });
  return built.outputFiles[0].text.replaceAll("</script", "<\\/script").trim();
}

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), "utf8");
const worker = bundle("page/engine/worker.js");
const main = bundle("page/main.js");
const wasm = gzipSync(readFileSync(`${engine}/polaris_live_bg.wasm`), { level: 9 }).toString("base64");
const hash = createHash("sha256").update(main).digest("base64");
// Nothing may be fetched; the one script is known by its hash; workers and saved files are made by the page itself.
const policy = [
  "default-src 'none'", `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`, "worker-src blob:",
  "style-src 'unsafe-inline'", "img-src blob: data:", "base-uri 'none'", "form-action 'none'",
].join("; ");

/** @type {Record<string, string>} */
const parts = { policy, style: read("page/style.css"), worker, wasm, main };
const page = read("page/index.html").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
writeFileSync(file, page);

const bytes = Buffer.byteLength(page);
const kilobytes = (/** @type {string} */ text) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
console.log(`${file}: ${(bytes / 1e6).toFixed(2)} MB (engine ${kilobytes(wasm)}, scripts ${kilobytes(main + worker)})`);
if (bytes > LIMIT) {
  console.error(`that is more than ${LIMIT / 1e6} MB`);
  process.exit(1);
}
