import type { TextRun } from "../content/sheet.ts";
import { isOnLineOf } from "./reading-order.ts";

/** Puts runs together to a text in which a new line stands where a line ends on the page. */
export class TextWriter {
  text = "";
  #last: TextRun | undefined;
  /** Words that wait for what comes next, and a line's end that waits for another line. */
  #pending = "";
  #isLineOver = false;

  write(runs: readonly TextRun[]): void {
    for (const run of runs) {
      const isSameLine = this.#last === undefined || isOnLineOf(run, this.#last);
      if (!isSameLine) this.endBlock();
      // The sign that shows where a word was parted is no part of the word.
      const isHyphen = isSameLine && this.text.endsWith("\u00ad") && /^[-\u2010]$/.test(run.text);
      if (!isHyphen && run.text !== "") this.#add(run.text);
      this.#last = run;
    }
  }

  /** Something that stands for what is shown. */
  say(text: string): void {
    this.#add(text);
    this.#last = undefined;
  }

  /** Words of our own around what comes next, on the line that that stands on. */
  open(words: string): void {
    this.#pending += words;
  }

  close(words: string): void {
    this.#add(words);
  }

  endBlock(): void {
    this.#isLineOver = this.text !== "";
    this.#last = undefined;
  }

  #add(text: string): void {
    this.text += (this.#isLineOver ? "\n" : "") + this.#pending + text;
    this.#isLineOver = false;
    this.#pending = "";
  }
}

const eastAsian = "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\u3000-\\u303f\\uff00-\\uffef]";
/** Between two of them, with braces of ours or without. */
const betweenSigns = new RegExp(`(?<=${eastAsian}\\}*)\\n(?=(?:\\{[^}:]*: )*${eastAsian})`, "gu");

/** The lines of a text put together, as it would be written in one. */
export const unbroken = (text: string): string =>
  text
    .trim()
    .replace(/\u00ad\n/g, "")
    .replace(betweenSigns, "")
    .replace(/(?<=\p{L}-)\n(?=\p{L})/gu, "")
    .replace(/\s+/g, " ");
