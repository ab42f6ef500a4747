import type { Run } from "../model/document-view.ts";
import { idInPart } from "../model/part-ids.ts";
import type { ContentsEntry } from "./shapes.ts";
import type { Say } from "./words/messages.ts";

/** Numbers the figures of a document in the order in which they are asked for. */
export interface FigureList {
  /** A figure by its id and a title for the list; what it is called is printed in its caption. */
  readonly add: (id: string, title: Run) => { readonly id: string; readonly label: string };
  readonly entries: readonly ContentsEntry[];
}

export function figureList(say: Say): FigureList {
  const entries: ContentsEntry[] = [];
  return {
    entries,
    add(id, text) {
      const label = say("figure", { number: entries.length + 1 });
      entries.push({ id, number: label, text, items: [] });
      return { id, label };
    },
  };
}

/** The figures of a document in a pack are numbered and listed with those of the others. */
export function figuresOfPart({ add, entries }: FigureList, kind: string): FigureList {
  return {
    entries,
    add: (id, title) => ({ id, label: add(idInPart(kind, id), title).label }),
  };
}
