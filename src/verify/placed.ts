import { addAll } from "../model/add-all.ts";
import type { PageElement, PageFacts } from "../model/page-facts.ts";
import type { StructureKid, StructureNode, TextRun } from "../pdf/read/read.ts";
import { pagesOf } from "./reading-texts.ts";

/** Where the elements of a page stand in its PDF. */
export interface Placed {
  /** All text that is no artifact, in reading order. */
  readonly runs: readonly TextRun[];
  /** The elements that the PDF keeps the number of, in reading order. */
  readonly elements: readonly PlacedElement[];
  /** The elements that are about a record. */
  readonly records: readonly PlacedElement[];
}

export interface PlacedElement {
  readonly element: PageElement;
  /** The nearest record around it, or its own; empty if there is none. */
  readonly record: string;
  readonly runs: readonly TextRun[];
  readonly firstPage: number;
  readonly lastPage: number;
  /** The page of what is read next after it; undefined at the end. */
  readonly after: number | undefined;
  /** What a caption is the caption of: the pages of the rest of its figure or table. */
  readonly captionOf: readonly number[] | undefined;
}

interface Entered {
  readonly kid: StructureKid;
  readonly record: string;
  readonly parent: StructureNode | undefined;
}

/** Finds the elements of a page in the structure of its PDF, by the numbers that finishing left there. */
export function placeElements({ elements }: PageFacts, root: StructureNode | undefined): Placed {
  const runs: TextRun[] = [];
  const found: (Omit<PlacedElement, "after" | "runs"> & { readonly from: number; to: number })[] =
    [];
  const open: (Entered | { readonly ends: number })[] = root
    ? [{ kid: root, record: "", parent: undefined }]
    : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("ends" in next) {
      const ended = found[next.ends];
      if (ended) ended.to = runs.length;
      continue;
    }
    const { kid, parent } = next;
    if (kid.kind === "text") addAll(runs, kid.runs);
    if (kid.kind !== "element") continue;
    const record = kid.title || next.record;
    const element = elements[numberOf(kid.id)];
    const pages = element ? pagesOf(kid) : [];
    if (element && pages.length > 0) {
      open.push({ ends: found.length });
      found.push({
        element,
        record,
        from: runs.length,
        to: runs.length,
        firstPage: pages[0] ?? 0,
        lastPage: pages.at(-1) ?? 0,
        captionOf: parent && kid.role === "Caption" ? pagesBeside(kid, parent) : undefined,
      });
    }
    addAll(
      open,
      [...kid.kids].reverse().map((below) => ({ kid: below, record, parent: kid })),
    );
  }
  const placed = found.map(({ from, to, ...rest }) => ({
    ...rest,
    runs: runs.slice(from, to),
    after: runs.slice(to).find(({ text }) => text.trim() !== "")?.page,
  }));
  return {
    runs,
    elements: placed,
    records: placed.filter(({ element }) => element.record !== ""),
  };
}

/** The number of a marked element in an `/ID`, such as 12 in `n000012`. */
const numberOf = (id: string): number => (/^n\d{6}$/.test(id) ? Number(id.slice(1)) : -1);

/** The pages of everything in an element but one of its kids. */
const pagesBeside = (kid: StructureNode, parent: StructureNode): readonly number[] =>
  pagesOf({ ...parent, kids: parent.kids.filter((other) => other !== kid) });
