import { describe, expect, test } from "vitest";
import { tlpLabels } from "../../src/model/handling.ts";
import {
  type ExtraScript,
  extraScripts,
  type ScriptName,
} from "../../src/render/fonts/extra-scripts.ts";
import { cssString } from "../../src/render/page/css-string.ts";
import { pageContents, pageDefaults } from "../../src/render/page/page-css.ts";
import { partPages } from "../../src/render/page/part-pages.ts";
import { frameOf } from "./support.ts";

const margins = {
  runningTitle: "AI governance · Summary",
  edition: "No. 4",
  handling: "TLP:AMBER",
  draft: "DRAFT",
  pageOfPages: ["Page ", " of ", "."],
} as const;

/** The declarations of one margin box. */
const box = (css: string, name: string): string | undefined =>
  new RegExp(`@${name} \\{ (.*) \\}`).exec(css)?.[1];

describe("the margins say what the frame says", () => {
  const css = pageContents(frameOf({ margins }));

  test("running title, draft mark, edition, page numbers", () => {
    expect(box(css, "top-left")).toBe('content: "AI governance · Summary";');
    expect(box(css, "top-center")).toBe('content: "DRAFT"; white-space: nowrap;');
    expect(box(css, "bottom-left")).toBe('content: "No. 4";');
    expect(box(css, "bottom-center")).toBe(
      'content: "Page " counter(page) " of " counter(pages) ".";',
    );
  });

  test("an empty text leaves its box out", () => {
    const empty = pageContents(frameOf());
    expect(empty.match(/@[a-z]+-[a-z]+/g)).toEqual(["@bottom-center"]);
  });

  test("what a brand has in the middle of the head is no warning, and not on a cover", () => {
    const cleared = "@page cover-sheet { @top-center { content: none; } }";
    const plain = "@top-center { color: var(--margin-color, #444); font-weight: ";
    const boxes = { "top-center": ["Port Office"] };
    const release = { ...margins, draft: "" };
    const [branded, draft] = [release, margins].map((given) =>
      pageContents(frameOf({ margins: { ...given, boxes } })),
    );
    expect(branded).toContain(cleared);
    expect(branded).toContain(plain);
    expect(draft).not.toContain("cover-sheet");
    expect(draft).not.toContain(plain);
    expect(pageContents(frameOf({ margins: release }))).not.toContain("cover-sheet");
  });

  test("paper is A4 or Letter", () => {
    expect(css).toContain("size: A4;");
    expect(pageContents(frameOf({ paper: "Letter" }))).toContain("size: letter;");
  });

  test("a kind can turn its pages and set their margins", () => {
    const wide = { orientation: "landscape", margins: "20mm 15mm" } as const;
    expect(pageContents(frameOf({ page: wide }))).toContain(
      "size: A4 landscape; margin: 20mm 15mm;",
    );
    expect(pageContents(frameOf({ page: { orientation: "portrait" } }))).toContain("size: A4;\n");
  });

  test("pages of a part have a shape of their own only where its kind asks for one", () => {
    const wide = frameOf({ kind: "wide", page: { orientation: "landscape" } });
    const css = partPages([wide, frameOf({ kind: "plain" })]);
    expect(css).toContain("@page part-wide { size: A4 landscape; ");
    expect(css).toContain("@page part-plain { @top-left");
  });

  test("what the margins say stands on the page unseen, so that its fonts are loaded", () => {
    expect(css).toContain(
      'content: "AI governance · Summary DRAFT TLP:AMBER No. 4 Page   of  . 0123456789"',
    );
    expect(css).toContain("visibility: hidden");
  });
});

describe("handling labels follow TLP 2.0", () => {
  const colours = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:AMBER": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
  };

  test.each(tlpLabels)(
    "%s: in header and footer, its colour on black, 12 pt, right, in one piece",
    (label) => {
      const css = pageContents(frameOf({ margins: { ...margins, handling: label } }));
      for (const corner of ["top-right", "bottom-right"]) {
        const declarations = box(css, corner);
        expect(declarations).toContain(`content: "${label}";`);
        expect(declarations).toContain(
          `background: #000; color: ${colours[label]}; font-size: 12pt; font-weight: 700;`,
        );
        expect(declarations).toContain("text-align: right; white-space: nowrap;");
      }
      expect(css).toContain(`.handling { background: #000; color: ${colours[label]};`);
    },
  );

  test("another text is no label", () => {
    const css = pageContents(frameOf({ margins: { ...margins, handling: "For members" } }));
    expect(box(css, "top-right")).toBe('content: "For members";');
    expect(css).not.toContain("#000");
  });
});

describe("a CSS string", () => {
  test.each([
    ['say "x"', '"say \\22 x\\22 "'],
    ["back\\slash", '"back\\5c slash"'],
    ["two\nlines\r\f", '"two\\a lines\\d \\c "'],
    ["</style>", '"\\3c /style\\3e "'],
    ["<!--", '"\\3c !--"'],
    ["nul\u0000", '"nul\\fffd "'],
    ["陈 “” é", '"陈 “” é"'],
  ])("%j", (text, css) => {
    expect(cssString(text)).toBe(css);
  });

  test("hostile margins stay inside their strings", () => {
    const hostile = '"; } @import "x"; </style><script>';
    const css = pageContents(
      frameOf({
        margins: {
          runningTitle: hostile,
          edition: hostile,
          handling: hostile,
          draft: hostile,
          pageOfPages: [hostile, hostile, hostile],
        },
      }),
    );
    const outside = css.replace(/"[^"]*"/g, "").replace(/\s+/g, " ");
    expect(outside).not.toMatch(/import|script|style/);
  });
});

test("in a Chinese document the margins take marks such as “ ” from the Chinese font", () => {
  expect(pageDefaults(frameOf({ language: "zh-Hans" }), [])).toContain(
    '"Noto Sans SC", "Source Sans 3"',
  );
  expect(pageDefaults(frameOf(), [])).toContain('"Source Sans 3", "Noto Sans SC"');
});

const extra = (...names: readonly ScriptName[]): readonly ExtraScript[] =>
  extraScripts.filter(({ name }) => names.includes(name));

test("margins have the other fonts of the document behind their own", () => {
  expect(pageDefaults(frameOf(), extra("japanese", "arabic"))).toContain(
    'var(--margin-font, "Source Sans 3", "Noto Sans SC"), var(--others, sans-serif)',
  );
  expect(pageDefaults(frameOf({ language: "ja" }), extra("japanese"))).toContain(
    'var(--japanese), var(--margin-font, "Noto Sans SC", "Source Sans 3"), var(--others, sans-serif)',
  );
});
