import { type PDFDocument, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { identity, type Matrix, multiply } from "../../content/matrix.ts";
import { unpackedBytes } from "../../packed.ts";
import type { Content, ContentStream, Piece } from "./content-stream.ts";
import { contentsOf, type Form, formsOf, hasMarks } from "./forms.ts";
import { scanStream } from "./scan-stream.ts";

/** Takes all pages apart, and the forms on them that have marks of their own. */
export function readContent(pdf: PDFDocument): Content {
  const streams: ContentStream[] = [];
  const entered = new Set<PDFRef>();
  const pieces = new Map<PDFRef, Map<number, Piece>>();
  for (const page of pdf.getPages()) {
    const height = page.getHeight();
    const own = new Map<number, Piece>();
    pieces.set(page.ref, own);

    const enterForm = (form: Form, matrix: Matrix): boolean => {
      const { ref, stream, resources } = form;
      if (entered.has(ref)) return true;
      const bytes = unpackedBytes(stream);
      if (!hasMarks(bytes, resources)) return false;
      entered.add(ref);
      // With a number of its own its marks are counted apart from those of the page.
      const isApart = stream.dict.has(PDFName.of("StructParents"));
      const known = isApart ? new Map<number, Piece>() : own;
      if (isApart) pieces.set(ref, known);
      scan({ ref, page: page.ref, isForm: true, bytes, runs: [], marks: [] }, form, known, matrix);
      return true;
    };
    const scan = (
      stream: ContentStream,
      { resources }: Pick<Form, "resources">,
      known: Map<number, Piece>,
      matrix: Matrix,
    ): void => {
      streams.push(stream);
      const forms = formsOf(resources);
      const enter = (name: string, at: Matrix): boolean => {
        const form = forms.get(name);
        return form !== undefined && enterForm(form, multiply(form.matrix, at));
      };
      scanStream(stream, { known, enter, matrix, height });
    };
    const { ref, bytes } = contentsOf(page.node);
    const stream = { ref, page: page.ref, isForm: false, bytes, runs: [], marks: [] };
    scan(stream, { resources: page.node.Resources() }, own, identity);
  }
  return { streams, pieceAt: (place, mcid) => pieces.get(place)?.get(mcid) };
}
