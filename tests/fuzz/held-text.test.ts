import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readHeldText } from "../../src/evidence/held-text.ts";
import { changedBytes, mutatedBytes } from "./bytes.ts";
import { patience, runs } from "./runs.ts";

/* Whatever somebody saved as the text of a source: it is read, or refused with its file. */

const brief = await readFile(new URL("../pdf/fixtures/brief.pdf", import.meta.url));
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "<p>",
          "</p>",
          "<q>",
          "<pre>",
          "<table><tr><td>",
          "<ruby>港<rt>x</ruby>",
          "<!--",
          "-->",
        ],
        ...['<meta charset="latin1">', '<meta charset="no-such">', "<script>", "<br>", "<svg>"],
        ...[
          "<div hidden>",
          '<p style="display:none">',
          "&nbsp;",
          "&#0;",
          "# ",
          "> ",
          "| a |\n|-|\n",
        ],
        ...["**", "`", "[a](b)", "<![CDATA[", "<plaintext>", "<select>", "\0", "\x1b$B", "\ufeff"],
        ...["港口的", "words", "\u202e", "\n\n", "    "],
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.from(parts.join("")));
const bytes = fc.oneof(
  pieces,
  pieces.map((text) => Buffer.from(text.toString(), "utf16le")),
  fc.uint8Array({ maxLength: 60 }).map((junk) => Buffer.from(junk)),
  fc.tuple(pieces, mutatedBytes).map(([text, changes]) => changedBytes(text, changes)),
);

async function expectRead(file: string, content: Buffer): Promise<void> {
  const began = performance.now();
  const { value, problems } = await readHeldText(file, content);
  expect(performance.now() - began).toBeLessThan(5000);
  if (!value) expect(problems).toHaveLength(1);
  for (const { rule, message, hint, place } of problems) {
    expect([rule, place?.file]).toEqual([expect.stringMatching(/^(input|held-text)-/), file]);
    expect(message).not.toMatch(/RangeError|TypeError|undefined/);
    expect(hint).not.toBe("");
  }
  if (!value) return;
  // What can be quoted from has no sign in it that no text has.
  expect(value.text.chars.join("")).not.toContain("\0");
  expect((await readHeldText(file, content)).value).toEqual(value);
}

test.each(["txt", "md", "html", "pdf"])("anything as .%s", patience, async (end) => {
  await fc.assert(
    fc.asyncProperty(bytes, (content) => expectRead(`held/report.${end}`, content)),
    runs(end === "pdf" ? 10 : 60),
  );
});

test("mutated PDFs as held texts", patience, async () => {
  await fc.assert(
    fc.asyncProperty(mutatedBytes, (changes) =>
      expectRead("held/report.pdf", changedBytes(brief, changes)),
    ),
    runs(5),
  );
});
