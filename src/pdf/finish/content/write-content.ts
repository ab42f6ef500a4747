import { type PDFContext, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { packedStream } from "../../packed.ts";
import type { ArtifactKind, Content, ContentStream, Run } from "./content-stream.ts";

/** What a mark says: the type of the element that holds the stretch, and its identifier. */
export interface RunMark {
  readonly type: string;
  readonly mcid: number;
}

/** The marks of all stretches that are part of the document's text. */
export type RunMarks = ReadonlyMap<Run, RunMark>;

const openings: Readonly<Record<ArtifactKind, string>> = {
  header: "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
  footer: "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
  margin: "/Artifact<</Type/Pagination>>BDC\n",
  decoration: "/Artifact BMC\n",
};
const ending = Buffer.from("\nEMC", "latin1");

/** Writes every stream anew, each stretch between marks that say what it is. */
export function writeContent(context: PDFContext, content: Content, runMarks: RunMarks): void {
  for (const stream of content.streams) {
    const packed = packedStream(context, withMarks(stream, runMarks));
    const old = context.lookup(stream.ref);
    if (old instanceof PDFRawStream && stream.isForm) {
      // A form keeps its resources and its box.
      old.dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
      old.dict.delete(PDFName.of("DecodeParms"));
      context.assign(stream.ref, PDFRawStream.of(old.dict, packed.contents));
      continue;
    }
    context.assign(stream.ref, packed);
    context.lookup(stream.page, PDFDict).set(PDFName.of("Contents"), stream.ref);
  }
}

function withMarks({ bytes, runs, marks }: ContentStream, runMarks: RunMarks): Uint8Array {
  const parts: Uint8Array[] = [];
  const dropped = marks.toSorted(([one], [other]) => one - other);
  let at = 0;
  let next = 0;
  const copyTo = (end: number): void => {
    for (let mark = dropped[next]; mark && mark[0] < end; mark = dropped[++next]) {
      if (mark[0] > at) parts.push(bytes.subarray(at, mark[0]));
      at = Math.max(at, mark[1]);
    }
    if (end > at) parts.push(bytes.subarray(at, end));
    at = Math.max(at, end);
  };
  const opened = runs.map((run) => openingOf(run, runMarks));
  for (const [index, run] of runs.entries()) {
    const opening = opened[index] ?? "";
    // Neighbours that are artifacts of one kind share a mark.
    const isShared = (other: string | undefined) =>
      opening === other && runMarks.get(run) === undefined;
    copyTo(run.start);
    if (opening !== "" && !isShared(opened[index - 1])) parts.push(Buffer.from(opening, "latin1"));
    copyTo(run.end);
    if (opening !== "" && !isShared(opened[index + 1])) parts.push(ending);
  }
  copyTo(bytes.length);
  return Buffer.concat(parts);
}

function openingOf(run: Run, runMarks: RunMarks): string {
  const mark = runMarks.get(run);
  if (mark) return `/${mark.type}<</MCID ${mark.mcid}>>BDC\n`;
  // What no element of the structure holds is nothing to a reader either.
  if (typeof run.owner !== "string") return openings.decoration;
  return run.owner === "bare" ? "" : openings[run.owner];
}
