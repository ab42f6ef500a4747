/** Elements without content: they are never closed. */
const empty = new Set([
  ...["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"],
  ...["track", "wbr", "!doctype"],
]);

/** Follows, as HTML is read, which language is in force: that of the nearest element with a `lang`. */
export class LanguagesInForce {
  readonly #open: { readonly element: string; lang: string }[] = [];

  get current(): string {
    return this.#open.at(-1)?.lang ?? "";
  }

  open(element: string): void {
    if (!empty.has(element)) this.#open.push({ element, lang: this.current });
  }

  attribute(element: string, name: string, value: string): void {
    const last = this.#open.at(-1);
    if (name === "lang" && last?.element === element) last.lang = value;
  }

  /** Ends an element, and with it those inside that were not closed, as a browser does. */
  close(element: string): void {
    const at = this.#open.findLastIndex((open) => open.element === element);
    if (at >= 0) this.#open.length = at;
  }
}
