import fc from "fast-check";

/** Words that mean something to a reader of PDFs. */
const word = fc.constantFrom(
  ...["obj", "endobj", "stream", "endstream", "<<", ">>", "[", "]", "(", ")", "xref", "trailer"],
  ..."startxref /Kids /Parent /Length /Filter /FlateDecode /K /S /P /Pg /MCID".split(" "),
  ...["0 R", "1 0 R", "2 0 R", "-1", "99999999999", "/Type /Pages", "/ObjStm", "\0", "%%EOF"],
);
const change = fc.record({
  how: fc.constantFrom("put", "delete", "double", "flip"),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  put: fc.oneof(
    word.map((text) => Buffer.from(text)),
    fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A few changes to a file. */
export const mutatedBytes = fc.array(change, { minLength: 1, maxLength: 5 });

/** A file after these changes. */
export const changedBytes = (bytes: Buffer, changes: readonly Change[]): Buffer =>
  changes.reduce(changed, bytes);

function changed(bytes: Buffer, { how, at, length, put }: Change): Buffer {
  const from = Math.floor(at * bytes.length);
  const [head, middle, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  if (how === "put") return Buffer.concat([head, put, tail]);
  if (how === "delete") return Buffer.concat([head, tail]);
  if (how === "double") return Buffer.concat([head, middle, middle, tail]);
  return Buffer.concat([head, middle.map((byte) => byte ^ (put[0] ?? 1)), tail]);
}
