/// <reference lib="dom" />
import { element, part } from "./element.js";

/**
 * The HTML of a document, in a frame where no script runs. A new one is loaded behind the one that
 * is shown, and takes over its place on the page.
 * @param {(event: KeyboardEvent) => void} onKey keys that are pressed in the document
 */
export function openFrame(onKey) {
  const holder = part("frames");
  let shown = "";
  /** @type {Map<string, number>} */
  const places = new Map();

  return {
    /**
     * @param {string} key the document
     * @param {number} number which HTML of it; 0 for none
     * @param {string} title
     */
    show(key, number, title) {
      const name = `${key}?${number}`;
      if (name === shown) return;
      const [before = ""] = shown.split("?");
      const last = holder.querySelector("iframe:not([data-loading])");
      if (last instanceof HTMLIFrameElement && last.contentWindow) {
        places.set(before, last.contentWindow.scrollY);
      }
      shown = name;
      if (before !== key) holder.replaceChildren();
      if (number === 0) return;
      const frame = element("iframe", {
        // Not to run anything, only so that its place can be read and kept.
        sandbox: "allow-same-origin",
        src: `/html/${name}`,
        title: `HTML of ${title}`,
        "data-loading": true,
      });
      if (!(frame instanceof HTMLIFrameElement)) return;
      frame.addEventListener("load", () => {
        if (shown !== name) return frame.remove();
        const old = holder.querySelector("iframe:not([data-loading])");
        const now = old instanceof HTMLIFrameElement ? old.contentWindow?.scrollY : undefined;
        frame.contentWindow?.scrollTo(0, now ?? places.get(key) ?? 0);
        frame.removeAttribute("data-loading");
        for (const other of [...holder.children]) if (other !== frame) other.remove();
        frame.contentWindow?.addEventListener("keydown", onKey);
      });
      holder.append(frame);
    },
  };
}
