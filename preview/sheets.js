/// <reference lib="dom" />
import { element, part } from "./element.js";

/**
 * @typedef {{ width: number, height: number }} Viewport
 * @typedef {{
 *   getViewport(options: { scale: number }): Viewport,
 *   render(options: object): { promise: Promise<void> },
 * }} PdfPage
 * @typedef {{ numPages: number, getPage(number: number): Promise<PdfPage>, destroy(): Promise<void> }} Pdf
 */

/** Millimetres of paper at 96 pixels to the inch. */
const scale = 96 / 72;

/** Pages are drawn this far before they come into sight, in pixels. */
const ahead = "1200px";

/**
 * The pages of a PDF, drawn as they come into sight. When a new one comes, each page stands until
 * its successor is drawn, so that nothing moves and nothing flashes.
 */
export function openSheets() {
  const holder = part("sheets");
  const scroller = part("pages");
  /** @type {Pdf | undefined} */
  let pdf;
  let shown = "";
  let turn = 0;
  /** @type {Map<string, number>} */
  const places = new Map();
  /** @type {Set<Element>} */
  const inSight = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      draw();
    },
    { root: null, rootMargin: `${ahead} 0px` },
  );

  const draw = () => {
    const current = pdf;
    if (!current) return;
    const now = turn;
    for (const [index, sheet] of [...holder.children].entries()) {
      if (!(sheet instanceof HTMLElement) || !inSight.has(sheet)) continue;
      if (sheet.dataset.drawn === String(now)) continue;
      sheet.dataset.drawn = String(now);
      void drawSheet(current, index + 1, sheet, () => turn === now);
    }
  };

  return {
    /**
     * @param {string} key the document
     * @param {number} number which PDF of it; 0 for none
     */
    async show(key, number) {
      const name = `${key}?${number}`;
      if (name === shown) return;
      const isOther = shown.split("?")[0] !== key;
      if (isOther) {
        places.set(shown.split("?")[0] ?? "", scroller.scrollTop);
        holder.replaceChildren();
      }
      shown = name;
      const mine = ++turn;
      const before = pdf;
      pdf = undefined;
      const next = number === 0 ? undefined : await load(`/pdf/${name}`);
      if (turn !== mine) return void next?.destroy();
      void before?.destroy();
      pdf = next;
      holder.dataset.number = String(number);
      await arrange(next, holder, observer);
      if (turn !== mine) return;
      if (isOther) scroller.scrollTop = places.get(key) ?? 0;
      draw();
    },
    /** @param {number} page */
    goTo(page) {
      holder.children[page - 1]?.scrollIntoView({ block: "start", behavior: "auto" });
    },
  };
}

/**
 * @param {string} address
 * @returns {Promise<Pdf | undefined>}
 */
async function load(address) {
  const [{ getDocument }, response] = await Promise.all([
    import(/** @type {string} */ ("/pdfjs.mjs")),
    fetch(address),
  ]);
  if (!response.ok) return undefined;
  const data = new Uint8Array(await response.arrayBuffer());
  return getDocument({ data, verbosity: 0 }).promise;
}

/**
 * Makes as many sheets as there are pages, each of the right size.
 * @param {Pdf | undefined} pdf
 * @param {HTMLElement} holder
 * @param {IntersectionObserver} observer
 */
async function arrange(pdf, holder, observer) {
  const count = pdf?.numPages ?? 0;
  for (let number = 1; pdf && number <= count; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale });
    let sheet = holder.children[number - 1];
    if (!sheet) {
      sheet = element("figure.sheet", {}, element("div.paper"), element("figcaption"));
      holder.append(sheet);
      observer.observe(sheet);
    }
    const [paper, caption] = sheet.children;
    if (paper instanceof HTMLElement) {
      paper.style.aspectRatio = `${width} / ${height}`;
      paper.style.maxWidth = `${width}px`;
    }
    if (caption) caption.textContent = `${number} / ${count}`;
  }
  for (const sheet of [...holder.children].slice(count)) {
    observer.unobserve(sheet);
    sheet.remove();
  }
}

/**
 * Draws a page beside the one that is shown, and puts it in its place when it is done.
 * @param {Pdf} pdf
 * @param {number} number
 * @param {HTMLElement} sheet
 * @param {() => boolean} isWanted
 */
async function drawSheet(pdf, number, sheet, isWanted) {
  try {
    const page = await pdf.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    // Twice as fine as it is shown, so that small print can be read and a wider pane needs no more.
    const fineness = Math.max(2, window.devicePixelRatio || 1);
    const shown = sheet.firstElementChild?.clientWidth || width * scale;
    const viewport = page.getViewport({ scale: (fineness * shown) / width });
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `Page ${number} of ${pdf.numPages}; its text is in the HTML`);
    const canvasContext = canvas.getContext("2d");
    await page.render({ canvas, canvasContext, viewport }).promise;
    if (isWanted()) sheet.firstElementChild?.replaceChildren(canvas);
  } catch (error) {
    // A PDF that has been replaced is taken away from under its pages.
    if (isWanted()) throw error;
  }
}
