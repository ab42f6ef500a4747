import type { Markup, Run } from "../model/document-view.ts";
import type { RecordsByCollection } from "../model/reference.ts";
import type { Note } from "../model/statements.ts";
import { numbersOf } from "./citations.ts";
import type { ViewContext } from "./context.ts";

export interface NoteView {
  readonly number: string;
  readonly label: string;
  readonly kind: string;
  readonly passage: Run | null;
  readonly text: Markup;
  readonly action: Run | null;
  readonly about: string;
}

/** Notes that are about one of the given records and still hold. */
export function notesAbout(
  { edition }: ViewContext,
  collection: keyof RecordsByCollection,
  ids: readonly string[],
): readonly Note[] {
  return edition.notes.filter(({ about, status }) => {
    const targets = about?.[collection] ?? [];
    return status !== "resolved" && ids.some((id) => targets.includes(id));
  });
}

export function noteView(context: ViewContext, note: Note): NoteView {
  const { edition, say, prose, optional, numberOf } = context;
  const language = edition.sources[0]?.language ?? edition.primaryLanguage;
  return {
    number: numberOf("notes", note.id),
    label: say("note.label"),
    kind: note.kind === undefined ? "" : say(`note-kind.${note.kind}`),
    passage: note.passage === undefined ? null : { text: note.passage, lang: language },
    text: prose(note.text),
    action: optional(note.action),
    about: numbersOf(context, note.about),
  };
}
