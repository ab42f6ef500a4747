import { z } from "zod";
import type { DocumentView, PartView } from "../model/document-view.ts";
import { idInPart } from "../model/part-ids.ts";
import type { ViewContext } from "./context.ts";
import { frameView } from "./frame.ts";
import { contents, contentsOf } from "./sections/contents.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import { meetingHead, meetingOf } from "./sections/meeting.ts";
import { methodNote, methodOf } from "./sections/method.ts";
import { terms, termsOf } from "./sections/reuse.ts";
import * as shapes from "./shapes.ts";

const part = z
  .object({
    id: shapes.label("For anchors.", "part-risks"),
    number: shapes.label("Its number.", "3"),
    kind: shapes.label("The kind of document.", "risks"),
    heading: shapes.run.meta({ description: "What it is called." }),
    view: z
      .object({ frame: frameView })
      .loose()
      .meta({ description: "The view of its kind; of its fields the frame is common to all." }),
    content: shapes.markup.meta({
      description: "What it says, as printed by the template of its own kind.",
    }),
  })
  .meta({ description: "A document of the edition. Print what it says with {{markup content}}." });

export const packView = z
  .object({
    masthead,
    meeting: meetingHead.nullable(),
    partsHeading: shapes.label("Above the list of parts.", "In this pack"),
    contents: contents.nullable(),
    method: methodNote,
    terms,
    parts: z.array(part).meta({ description: "The documents that it holds." }),
  })
  .meta({ description: "The pack for a meeting: the edition's other documents in one." });
export type PackView = z.infer<typeof packView> & { readonly parts: readonly PartView[] };

type Entry = shapes.ContentsEntry;

/** @param viewOf makes the view of a document of another kind */
export function makePack(
  context: ViewContext,
  viewOf: (context: ViewContext) => DocumentView,
): PackView {
  const { say, text, parts = [] } = context;
  const outline: Entry[] = [];
  const held = parts.map(({ kind, options }, index) => {
    const number = index + 1;
    const place = { pack: context, number, count: parts.length };
    // Its headings go into the contents of the pack; it prints none of its own.
    const own = context.within({ kind, options: { ...options, contents: "yes" } }, place);
    const view = viewOf(own);
    const entry = {
      id: `part-${kind.id}`,
      number: String(number),
      text: text(kind.title),
      items: headingsOf(view, kind.id),
    };
    outline.push(entry);
    return {
      id: entry.id,
      number: entry.number,
      kind: kind.id,
      heading: entry.text,
      view: { ...view, contents: null },
      // Filled in when the templates have printed it.
      content: { html: "" },
    };
  });
  return {
    masthead: mastheadOf(context),
    meeting: meetingOf(context),
    partsHeading: say("pack.parts"),
    contents: contentsOf(context, outline),
    method: methodOf(context),
    terms: termsOf(context),
    parts: held,
  };
}

/** The sections of a part, without what stands below them. */
function headingsOf(view: DocumentView, kind: string): Entry[] {
  const listed = contents.nullable().safeParse(view.contents ?? null).data;
  return (listed?.items ?? []).map((entry) => ({
    ...entry,
    id: idInPart(kind, entry.id),
    items: [],
  }));
}
