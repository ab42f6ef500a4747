/**
 * Reads on which page, from 1, each place stands that has a name, out of a PDF as Chromium
 * writes it: catalog, places and tree of pages, which are one in a hundred of its objects. It
 * does without the PDF library, which takes longer to load than such a print to make. Undefined
 * where anything is of another form: then the whole file has to be read.
 */
export function skimDestinations(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.toString("latin1", Math.max(0, file.length - 400));
  const [, root, table] =
    /\/Root (\d+) 0 R[\s\S]*>>\s+startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? [];
  const offsets = table === undefined ? undefined : readTable(file, Number(table));
  if (!offsets) return undefined;
  const objectOf = (number: string | undefined): string | undefined => {
    const at = offsets.get(Number(number));
    const to = at === undefined ? -1 : file.indexOf("endobj", at);
    if (at === undefined || to < 0) return undefined;
    const [, own, object] =
      /^\s*(\d+) 0 obj\s([\s\S]*)$/.exec(file.toString("latin1", at, to)) ?? [];
    return own === number ? object : undefined;
  };
  const catalog = objectOf(root);
  // A tree of names would have parts of its own.
  if (catalog === undefined || /\/Names\b/.test(catalog)) return undefined;
  const [, tree] = /\/Pages (\d+) 0 R/.exec(catalog) ?? [];
  const pages = tree === undefined ? undefined : readPages(tree, objectOf);
  if (!pages) return undefined;
  if (!/\/Dests\b/.test(catalog)) return new Map();
  const [, list] = /\/Dests (\d+) 0 R/.exec(catalog) ?? [];
  return readPlaces(objectOf(list), pages);
}

/** The number, from 1, of each page by the number of its object. */
function readPages(
  tree: string,
  objectOf: (number: string) => string | undefined,
): ReadonlyMap<string, number> | undefined {
  const pages = new Map<string, number>();
  const visit = (number: string, depth: number): boolean => {
    const object = objectOf(number) ?? "";
    const [, type] = /\/Type \/(Pages?)\b/.exec(object) ?? [];
    if (type === undefined || depth > 50) return false;
    if (type === "Page") {
      pages.set(number, pages.size + 1);
      return true;
    }
    const [, kids = ""] = /\/Kids \[((?:\d+ 0 R\s*)+)\]/.exec(object) ?? [];
    const numbers = [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid = ""]) => kid);
    return numbers.length > 0 && numbers.every((kid) => visit(kid, depth + 1));
  };
  return visit(tree, 0) ? pages : undefined;
}

/** A dictionary of names, each with an array that begins with its page. */
function readPlaces(
  dictionary: string | undefined,
  pages: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  const [, inside] = /^<<([\s\S]*)>>\s*$/.exec(dictionary ?? "") ?? [];
  if (inside === undefined) return undefined;
  const places = new Map<string, number>();
  let read = 0;
  for (const match of inside.matchAll(
    /\s*\/([^\s/[\]()<>{}%]+) \[(?:(\d+) 0 R)?[^[\]<>()]*\]\s*/gy,
  )) {
    const [written, name = "", number = ""] = match;
    read += written.length;
    const page = pages.get(number);
    if (page !== undefined) places.set(idOf(name), page);
  }
  return read === inside.length ? places : undefined;
}

/** An id as the page has it: a name of PDF (ISO 32000-1, 7.3.5) with an id as a URL would have it. */
function idOf(name: string): string {
  const plain = name.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const text = Buffer.from(plain, "latin1").toString("utf8");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
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
