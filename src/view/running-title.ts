import { textWidth } from "../text-width.ts";
import type { ViewContext } from "./context.ts";

/** Columns, of which a Chinese character takes two: three lines beside DRAFT and a handling label. */
const mostColumns = 80;

/** The title of the edition for the heads of its pages, which have room for a few lines. */
export function runningTitleOf({ edition: { head }, text }: ViewContext): string {
  return head.shortTitle === undefined ? cut(text(head.title).text) : text(head.shortTitle).text;
}

/** Cuts a long title behind a word, or within one where there is no space near. */
function cut(title: string): string {
  if (textWidth(title) <= mostColumns) return title;
  let kept = "";
  for (const { segment } of characters.segment(title)) {
    if (textWidth(kept + segment) >= mostColumns) break;
    kept += segment;
  }
  const next = title.slice(kept.length);
  const behindWord = /^\s/.test(next) ? kept : kept.replace(/\s\S{0,30}$/u, "");
  return `${behindWord.replace(/[\s\p{Pd}\p{Po}\p{Ps}]+$/u, "")}…`;
}

const characters = new Intl.Segmenter("und", { granularity: "grapheme" });
