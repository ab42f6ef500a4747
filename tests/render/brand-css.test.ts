import { describe, expect, test } from "vitest";
import type { Brand } from "../../src/model/brand.ts";
import { render } from "../../src/render/index.ts";
import { brandCss } from "../../src/render/page/brand-css.ts";
import { pageContents } from "../../src/render/page/page-css.ts";
import { partPages } from "../../src/render/page/part-pages.ts";
import { frameOf, problemsOf, templatesOf, viewOf } from "./support.ts";

const plain: Brand = {
  name: undefined,
  colours: {},
  type: {},
  size: {},
  margins: {},
  cover: false,
  header: {},
  footer: {},
  disclaimers: [],
};
const css = (brand: Partial<Brand>, language = "en"): string =>
  brandCss({ ...plain, ...brand }, frameOf({ language }));
/** What a custom property is set to. */
const set = (text: string, name: string): string | undefined =>
  new RegExp(`^ {2}--${name}: (.*);$`, "m").exec(text)?.[1];

test("without a brand there are no rules", () => {
  expect(brandCss(undefined, frameOf())).toBe("");
});

test("colours, fonts, sizes and margins become custom properties", () => {
  const brand = {
    colours: { accent: "#123456", onBand: "#fff", muted: "#444" },
    type: {
      text: { latin: "Source Sans 3", han: "Noto Sans SC" },
      heading: { han: "Noto Serif SC" },
      label: { latin: "Source Serif 4", han: "Noto Serif SC" },
    },
    size: { latin: 10, han: 11 },
    margins: { left: 30 },
  } as const;
  const latin = css(brand);
  expect(set(latin, "accent")).toBe("#123456");
  expect(set(latin, "on-band")).toBe("#fff");
  expect(set(latin, "margin-color")).toBe("var(--muted)");
  expect(set(latin, "text-latin")).toBe('"Source Sans 3"');
  // Headings are bold, and so is their Song.
  expect(set(latin, "head-han")).toBe('"Noto Serif SC Bold"');
  expect(set(latin, "label-han")).toBe('"Noto Serif SC"');
  expect(set(latin, "margin-font")).toBe('"Source Serif 4", "Noto Serif SC"');
  expect(set(latin, "size")).toBe("10pt");
  expect(set(latin, "page-margin")).toBe("20mm 18mm 18mm 30mm");
  const han = css(brand, "zh-Hans");
  expect(set(han, "size")).toBe("11pt");
  expect(set(han, "margin-font")).toBe('"Noto Serif SC", "Source Serif 4"');
  expect(set(css({}), "accent")).toBeUndefined();
});

test("a cover fits the page that the margins leave", () => {
  expect(set(css({ margins: { top: 50, bottom: 50 } }), "cover-height")).toBe("189mm");
  expect(set(css({ margins: { left: 30 } }), "cover-height")).toBe("230mm");
});

test("no value can end the style sheet or load anything, even one that nobody checked", () => {
  const hostile = 'red; } </style><script>x()</script> @import "x"; url(https://example.org)';
  const text = css({
    // As if the reader had let it through.
    colours: { accent: hostile, band: "#12345g", ink: "#fff;}" },
    type: { text: { latin: hostile as "Source Sans 3" } },
    size: { latin: Number.NaN },
    logo: {
      path: hostile,
      asset: { bytes: new Uint8Array(), type: "" },
      alt: "x",
      height: Number.POSITIVE_INFINITY,
    },
  });
  const outside = text.replace(/"[^"]*"/g, "");
  expect(outside).not.toMatch(/script|import|url|red|<|fff/);
  expect(text).not.toContain("</style");
  expect(set(text, "size")).toBeUndefined();
});

describe("the boxes of the margins", () => {
  const frame = frameOf({
    margins: {
      ...frameOf().margins,
      runningTitle: "Running",
      edition: "No. 4",
      boxes: {
        "top-left": ['</style>"; } @import "x'],
        "bottom-left": [],
        "bottom-center": ["p. ", { counter: "page" }],
      },
    },
  });
  const box = (text: string, name: string): string | undefined =>
    new RegExp(`@${name} \\{ ((?:"[^"]*"|[^"}])*) \\}`).exec(text)?.[1];

  test("say what the brand says, and nothing where it says nothing", () => {
    const text = pageContents(frame);
    expect(box(text, "top-left")).toBe('content: "\\3c /style\\3e \\22 ; } @import \\22 x";');
    expect(box(text, "bottom-left")).toBeUndefined();
    expect(box(text, "bottom-center")).toBe('content: "p. " counter(page);');
  });

  test("of a part of a pack are its own", () => {
    const text = partPages([{ ...frame, kind: "risks" }]);
    expect(text).toContain("@page part-risks");
    expect(box(text, "bottom-left")).toBe("content: none;");
    expect(box(text, "bottom-center")).toBe('content: "p. " counter(page);');
  });

  test("never take the place of DRAFT or of the handling label", () => {
    const { margins } = frame;
    const text = pageContents({
      ...frame,
      margins: {
        ...margins,
        draft: "DRAFT",
        handling: "TLP:RED",
        boxes: { "top-center": ["Final"] },
      },
    });
    expect(box(text, "top-center")).toBe('content: "DRAFT"; white-space: nowrap;');
    expect(box(text, "top-right")).toContain('content: "TLP:RED";');
    expect(text).not.toContain("Final");
  });
});

describe("a logo goes along", () => {
  const asset = { bytes: new Uint8Array([1]), type: "image/png" };
  const logo = { path: "/brand/logo.png", asset, alt: "Port Office", height: 12 };
  const templates = (document: string) => ({
    ...templatesOf({ document }),
    brand: { ...plain, logo },
  });
  const view = viewOf({ logo: { src: logo.path } });

  test("with a document that shows it, and with no other", async () => {
    const shown = await render({ view, templates: templates('<img src="{{logo.src}}" alt="x">') });
    expect(shown.value?.assets.get(logo.path)).toBe(asset);
    const hidden = await render({ view, templates: templates("<p>x</p>") });
    expect(hidden.value?.assets.has(logo.path)).toBe(false);
  });
});

test("the styles of a look are held to the rules of all styles", async () => {
  const templates = templatesOf({ document: "x" });
  const { note } = templates.kinds;
  const { problems } = await render({
    view: viewOf({}),
    templates: {
      ...templates,
      kinds: note
        ? {
            note: {
              ...note,
              lookCss: { file: "templates/looks/a/note.css", text: '@import "x";' },
            },
          }
        : {},
    },
  });
  expect(problems.map(({ rule, place }) => [rule, place?.file])).toEqual([
    ["unsafe-css", "templates/looks/a/note.css"],
  ]);
  expect(await problemsOf({ document: "x" })).toEqual([]);
});
