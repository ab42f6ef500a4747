import type { z } from "zod";
import type { RecordsByCollection } from "../model/reference.ts";
import type { Note } from "../model/statements.ts";
import type { ViewContext } from "./context.ts";
import type * as shapes from "./shapes.ts";
import { numbersOf, printedLanguage } from "./words/citations.ts";
import { pageReference, pageReferences } from "./words/page-references.ts";

type NoteView = z.infer<typeof shapes.noteView>;

/** The notes of one place in a document. */
export interface DealtNotes {
  /** Those that are printed here, in full. */
  readonly notes: NoteView[];
  /** The others that concern it, as a sentence that leads to them; null if there are none. */
  readonly seeNotes: z.infer<typeof shapes.seeNotes> | null;
}

/** Gives a place the notes about its record; `only` leaves some to other places. */
export type DealNotes = (
  collection: keyof RecordsByCollection,
  id: string,
  only?: (note: Note) => boolean,
) => DealtNotes;

/**
 * Deals each note out in full to the first place that it concerns; every later
 * place refers to it by number. Places are asked for in the order of printing.
 */
export function noteDealer(context: ViewContext): { deal: DealNotes; rest: () => NoteView[] } {
  const { edition, say, numberOf } = context;
  const open = edition.notes.filter(({ status }) => status !== "resolved");
  const dealt = new Set<string>();
  const dealOut = (notes: readonly Note[]): NoteView[] =>
    notes.map((note) => {
      dealt.add(note.id);
      return noteView(context, note);
    });
  return {
    deal(collection, id, only = () => true) {
      const concerned = open.filter((note) => note.about?.[collection]?.includes(id) && only(note));
      const seen = concerned.filter((note) => dealt.has(note.id));
      return {
        notes: dealOut(concerned.filter((note) => !dealt.has(note.id))),
        seeNotes:
          seen.length === 0
            ? null
            : pageReferences(
                context,
                seen.map(({ id: note }) =>
                  pageReference(context, `note-${note}`, numberOf("notes", note)),
                ),
                (numbers) => say("note.see", { count: seen.length, numbers }),
              ),
      };
    },
    rest: () => dealOut(open.filter(({ id }) => !dealt.has(id))),
  };
}

function noteView(context: ViewContext, note: Note): NoteView {
  const { say, prose, optional, numberOf } = context;
  return {
    id: note.id,
    number: numberOf("notes", note.id),
    label: say("note.label"),
    kind: note.kind === undefined ? "" : say(`note-kind.${note.kind}`),
    passage:
      note.passage === undefined
        ? null
        : { text: note.passage, lang: languageOfPassage(context, note) },
    text: prose(note.text),
    action: optional(note.action),
    about: numbersOf(context, note.about),
  };
}

/** A passage stands in the language of the source that the note is about, else of the quotation. */
function languageOfPassage(context: ViewContext, { about }: Note): string {
  const [id] = about?.sources === undefined ? (about?.quotes ?? []) : [];
  const quote = context.edition.quotes.find((candidate) => candidate.id === id);
  return quote?.language ?? printedLanguage(context, quote ? [quote.source] : about?.sources);
}
