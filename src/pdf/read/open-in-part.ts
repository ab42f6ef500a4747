import { PDFArray, PDFContext, PDFDict, PDFName, PDFObjectParser, PDFRef } from "@cantoo/pdf-lib";

/** What has to be known to find out where destinations lead. */
export interface PartOfPdf {
  readonly catalog: PDFDict;
  /** In order. */
  readonly pages: readonly PDFRef[];
}

/**
 * Reads the catalog, its destinations and the tree of pages out of a PDF as Chromium writes it,
 * which is one in a hundred of its objects. Undefined where the file is of another form: then
 * the whole of it has to be read.
 */
export function openInPart(bytes: Uint8Array): PartOfPdf | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.toString("latin1", Math.max(0, file.length - 400));
  const [, root, table] =
    /\/Root (\d+) 0 R[\s\S]*>>\s+startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? [];
  const offsets = table === undefined ? undefined : readTable(file, Number(table));
  if (!offsets) return undefined;
  try {
    const context = PDFContext.create();
    const objectOf = (ref: PDFRef): PDFDict => {
      const at = offsets.get(ref.objectNumber) ?? file.length;
      const head = /^\s*(\d+) 0 obj\s/.exec(file.toString("latin1", at, at + 30));
      if (Number(head?.[1]) !== ref.objectNumber) throw new Error("no such object");
      const from = at + (head?.[0].length ?? 0);
      const object = PDFObjectParser.forBytes(bytes.subarray(from), context).parseObject();
      if (!(object instanceof PDFDict)) throw new Error("no dictionary");
      context.assign(ref, object);
      return object;
    };
    const catalog = objectOf(PDFRef.of(Number(root)));
    const names = catalog.get(PDFName.of("Dests"));
    // A tree of names has parts of its own.
    if (catalog.has(PDFName.of("Names"))) return undefined;
    if (names instanceof PDFRef) objectOf(names);
    const pages: PDFRef[] = [];
    const visit = (ref: unknown, depth: number): void => {
      if (!(ref instanceof PDFRef) || depth > 50) throw new Error("no tree of pages");
      const kids = objectOf(ref).get(PDFName.of("Kids"));
      if (!(kids instanceof PDFArray)) pages.push(ref);
      else for (const kid of kids.asArray()) visit(kid, depth + 1);
    };
    visit(catalog.get(PDFName.of("Pages")), 0);
    return { catalog, pages };
  } catch {
    return undefined;
  }
}

/** The offset of each object, by a table of one section: `xref`, `0 <count>`, lines of 20 bytes. */
function readTable(file: Buffer, at: number): ReadonlyMap<number, number> | undefined {
  const head = /^xref\s+0 (\d+)\s*\n/.exec(file.toString("latin1", at, at + 40));
  if (!head) return undefined;
  const offsets = new Map<number, number>();
  const first = at + head[0].length;
  for (let number = 0; number < Number(head[1]); number++) {
    const line = file.toString("latin1", first + number * 20, first + number * 20 + 20);
    const [, offset, use] = /^(\d{10}) \d{5} ([nf])\s\s$/.exec(line) ?? [];
    if (offset === undefined) return undefined;
    if (use === "n") offsets.set(number, Number(offset));
  }
  return offsets;
}
