import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPicture } from "../../src/load/brand/clean-picture.ts";
import { chunk, jpeg, png, segment, svg } from "../load/brand/pictures.ts";
import { changedBytes, mutatedBytes } from "./bytes.ts";
import { mutated } from "./editions.ts";
import { patience, runs } from "./runs.ts";

/*
 * Whatever is given as a picture: it is refused in words, or what is kept of it is a picture that
 * says nothing of itself, and that nothing is left to be taken from.
 */

/** Cleans a picture and what comes of that; gives the latter, if there is any. */
async function cleanedTwice(bytes: Uint8Array): Promise<string | undefined> {
  const began = performance.now();
  const once = await cleanPicture(bytes);
  expect(performance.now() - began).toBeLessThan(2000);
  if (!("bytes" in once)) {
    const said = "fault" in once ? once.fault : once.refused;
    expect(said).toMatch(/^\S/);
    expect(said).not.toMatch(/undefined|NaN|\n/);
    return undefined;
  }
  const again = await cleanPicture(once.bytes);
  const text = (kept: Uint8Array) => Buffer.from(kept).toString("latin1");
  expect("bytes" in again ? text(again.bytes) : again).toBe(text(once.bytes));
  return text(once.bytes);
}

const names = fc.constantFrom(
  ..."g path rect use style defs symbol pattern mask clipPath title metadata script a image".split(
    " ",
  ),
  ...["foreignObject", "text", "x:path", "ink:g", "linearGradient", "svg", "SVG", "Path"],
);
const values = fc.oneof(
  fc.constantFrom(
    ...["#a", "#b", " #a ", "url(#a)", "url( '#b' )", "url(//x.org)", "a", "javascript:1", "1e3"],
    ...["&#34;", "&amp;&lt;", "\n", "\t", "fill:url(#b)", "\\75rl(x)", "&#x6a;avascript:1"],
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => text.replace(/[<&"]/g, "")),
);
const attributes = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        ..."id href xlink:href class style fill d onload onLoad src transform clip-path mask".split(
          " ",
        ),
        ...["x:href", "ink:label", "viewBox", "width", "height", "xml:space", "data-name"],
      ),
      values,
    ),
    { maxLength: 4, selector: ([name]) => name },
  )
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${value}"`).join(""));
const used = fc.constantFrom('<use href="#a" xlink:href="#b"/>', '<g id="a"/>', '<g id="b"/>');
const content = fc.oneof(
  used,
  values.map((value) => value.replace(/&(?!#|amp|lt)/g, "")),
  fc.constantFrom(
    ...["<!-- Ann -->", "<![CDATA[</style><script>]]>", "<?x y?>", "]]&gt;", ".a{fill:url(#a)}"],
  ),
);
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc
    .tuple(names, attributes, fc.array(tie("inside"), { maxLength: 3 }))
    .map(([name, said, inside]) => `<${name}${said}>${inside.join("")}</${name}>`),
  inside: fc.oneof({ maxDepth: 4, withCrossShrink: true }, content, tie("element")),
}));
const spaces =
  'viewBox="0 0 40 20" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="http://www.w3.org/2000/svg" xmlns:ink="http://ann.example"';
const drawing = fc
  .array(element, { maxLength: 4 })
  .map((elements) => svg(elements.join(""), spaces));

test("drawings", patience, async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(drawing, drawing.chain(mutated)), async (text) => {
      const clean = await cleanedTwice(Buffer.from(text));
      if (clean === undefined) return;
      kept++;
      expect(clean).not.toMatch(/<(script|image|a|text|foreignObject|title|metadata|!|\?)/i);
      expect(clean).not.toMatch(/<[^>]*\s(on\w+|src|[\w-]+:\w+)=/i);
      expect(clean).not.toMatch(/href="(?!#)|url\((?!\s*(?:'|&#39;)?#)/i);
    }),
    runs(300),
  );
  expect(kept).toBeGreaterThan(20);
});

const note = fc.uint8Array({ maxLength: 20 });
const chunks = fc.array(
  fc
    .tuple(fc.constantFrom("tEXt", "eXIf", "tRNS", "PLTE", "iCCP", "acTL", "IHDR", "IDAT"), note)
    .map(([kind, data]) => chunk(kind, data)),
  { maxLength: 4 },
);
const segments = fc.array(
  fc
    .tuple(
      fc.constantFrom(0xe0, 0xe1, 0xee, 0xfe, 0xdb, 0xc4, 0xc0, 0xd8, 0xff, 0xd9),
      fc.oneof(
        note.map((data) => [...data]),
        fc.constantFrom(
          [
            ...Buffer.from("Exif\0\0MM\0*\0\0\0\u0008\0\u0001", "latin1"),
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
          ],
          [...Buffer.from("JFIF\0\u0001\u0002\0\0\u0001\0\u0001\0\0", "latin1")],
          [...Buffer.from("Adobe\0d\0\0\0\0\u0001", "latin1")],
        ),
      ),
    )
    .map(([marker, data]) => segment(marker, ...data)),
  { maxLength: 4 },
);
const bitmap = fc.oneof(
  chunks.map((more) => png(3, 2, ...more)),
  segments.map((more) => jpeg("Ann of Kiel", ...more)),
);

test("bitmaps", patience, async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(bitmap, fc.option(mutatedBytes), async (sound, changes) => {
      const clean = await cleanedTwice(changes ? changedBytes(sound, changes) : sound);
      if (clean === undefined) return;
      kept++;
      if (!changes) expect(clean).not.toMatch(/Ann of Kiel|tEXt|eXIf|iCCP/);
    }),
    runs(500),
  );
  expect(kept).toBeGreaterThan(20);
});
