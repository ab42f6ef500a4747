import { z } from "zod";
import type { WordMark } from "../../model/change-record.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const piece = z
  .object({
    kept: shapes.run.nullable().meta({
      description: "Words that have stayed; then the other fields are empty.",
      example: { text: "The port closes in ", lang: "en" },
    }),
    before: shapes.label("The space before the brackets, where one belongs there.", " "),
    open: shapes.label("What opens the brackets.", "[was: "),
    removed: shapes.run.nullable().meta({
      description: "Words that stood there before.",
      example: { text: "May", lang: "en" },
    }),
    middle: shapes.label("Between what was and what is.", "; now: "),
    added: shapes.run.nullable().meta({
      description: "Words that stand there now.",
      example: { text: "June", lang: "en" },
    }),
    close: shapes.label("What closes the brackets.", "]"),
    after: shapes.label("The space behind the brackets.", " "),
  })
  .meta({
    description:
      "A stretch of a text that has changed. Print it with {{> marked-text}}: said in words, so that it holds without colour.",
  });
export type Piece = z.infer<typeof piece>;

/** Marks of a text as stretches, each change in brackets with words that say what it is. */
export function piecesOf(context: ViewContext, marks: readonly WordMark[], lang: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at];
    if (mark?.is === "kept") pieces.push({ ...nothing, kept: { text: mark.text, lang } });
    if (mark?.is === "added") pieces.push(change(context, "", mark.text, lang));
    if (mark?.is !== "removed") continue;
    const next = marks[at + 1];
    pieces.push(change(context, mark.text, next?.is === "added" ? next.text : "", lang));
    if (next?.is === "added") at++;
  }
  return pieces;
}

const nothing: Piece = {
  ...{ kept: null, before: "", open: "", removed: null },
  ...{ middle: "", added: null, close: "", after: "" },
};

/** Stands for the words while a message is taken apart. */
const place = "\u0000";
const places = { removed: place, added: place };

function change({ say }: ViewContext, removed: string, added: string, lang: string): Piece {
  const run = (text: string) => (text.trim() === "" ? null : { text: text.trim(), lang });
  const [was, is] = [run(removed), run(added)];
  const shown = added.trim() === "" ? removed : added;
  const before = /^\s/u.test(shown) ? " " : "";
  const after = /\s$/u.test(shown) ? " " : "";
  // Only space has come or gone.
  if (!was && !is) return { ...nothing, before: before || after };
  const worded =
    was && is
      ? say("changes.mark-replaced", places)
      : was
        ? say("changes.mark-removed", places)
        : say("changes.mark-added", places);
  const [open = "", middle = "", close = ""] = worded.split(place);
  return was && is
    ? { ...nothing, before, open, removed: was, middle, added: is, close, after }
    : { ...nothing, before, open, removed: was, added: is, close: middle, after };
}
