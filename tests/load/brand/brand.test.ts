import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadBrand } from "../../../src/load/brand/brand.ts";
import { builtInTemplates, loadTemplates } from "../../../src/load/templates.ts";
import type { TemplateSet } from "../../../src/model/template-set.ts";
import { type Files, lines, scratch } from "../scratch.ts";
import { png, svg } from "./pictures.ts";

let templates: TemplateSet;
beforeAll(async () => {
  const loaded = await loadTemplates([builtInTemplates]);
  if (!loaded.value) throw new Error(lines(loaded.problems).join("\n"));
  templates = loaded.value;
});

const load = async (files: Files) => loadBrand(await scratch(files), templates);
const brand = (text: string, files: Files = {}) => load({ "brand.yaml": text, ...files });
/** Problems with their hints. */
const faults = async (text: string, files: Files = {}): Promise<string[]> => {
  const { problems } = await brand(text, files);
  return lines(problems).map((line, index) => `${line}\n${problems[index]?.hint}`);
};

describe("a workspace", () => {
  test("without brand.yaml keeps its templates as they are", async () => {
    const { value, problems } = await load({});
    expect(problems).toEqual([]);
    expect(value).toEqual({ templates, raw: undefined, files: [] });
    expect(value?.templates.brand).toBeUndefined();
  });

  test("with an empty brand.yaml has a brand that changes nothing", async () => {
    const { value, problems } = await brand("");
    expect(problems).toEqual([]);
    expect(value?.templates.brand).toMatchObject({ colours: {}, type: {}, cover: false });
    expect(value?.templates.styles).toEqual(templates.styles);
  });

  test("whose brand.yaml has a fault is checked with the plain templates", async () => {
    const { value, problems } = await brand("colour: {}\n");
    expect(problems).toHaveLength(1);
    expect(value?.templates).toBe(templates);
  });
});

test("every field", async () => {
  const { value, problems } = await brand(
    `$schema: ./brand.schema.json
look: ministry
name: { en: Port Office, zh-Hans: 港务局 }
logo: { file: art/logo.svg, alt: The Port Office, height: 14 }
colours: { accent: "#123", band: "#000000" }
type: { text: Source Sans 3, quotation: { han: Noto Serif SC }, size: 11 }
paper: Letter
margins: { left: 30 }
cover: true
header: { left: "{title}", centre: "" }
footer: { centre: { en: "Page {page}", zh-Hans: "第{page}页" } }
disclaimers: [Ours alone.]
`,
    { "art/logo.svg": svg("<path d='M0 0h4'/>") },
  );
  expect(problems).toEqual([]);
  expect(value?.templates.brand).toMatchObject({
    name: { en: "Port Office", "zh-Hans": "港务局" },
    logo: { path: "/brand/logo.svg", alt: "The Port Office", height: 14 },
    // What the look says and the brand does not stays.
    colours: { accent: "#123", band: "#000000", title: "#14171c" },
    type: {
      text: { latin: "Source Sans 3", han: "Noto Sans SC" },
      heading: { latin: "Source Serif 4" },
      quotation: { latin: "Source Serif 4", han: "Noto Serif SC" },
    },
    size: { latin: 11, han: 11 },
    paper: "Letter",
    margins: { left: 30, right: 22 },
    cover: true,
    header: { left: "{title}", centre: "" },
    footer: { left: "{document} · {edition}", centre: { en: "Page {page}" } },
    disclaimers: ["Ours alone."],
  });
  expect(value?.files.map(({ file }) => file)).toEqual(["brand.yaml", "art/logo.svg"]);
});

test("Chinese characters are never smaller than 10.5 points by a size for all", async () => {
  const { value } = await brand("type: { size: 9.5 }\n");
  expect(value?.templates.brand?.size).toEqual({ latin: 9.5, han: 10.5 });
});

test("a look adds its styles behind the built-in ones, and before those of the workspace", async () => {
  const own = { file: "templates/styles/50-own.css", text: "" };
  const root = await scratch({ "brand.yaml": "look: ngo\n" });
  const { value } = await loadBrand(root, { ...templates, styles: [...templates.styles, own] });
  const names = value?.templates.styles.map(({ file }) => file.replace(/^.*templates\//, ""));
  expect(names?.slice(-2)).toEqual(["looks/ngo/look.css", "styles/50-own.css"]);
  expect(value?.templates.kinds.quotes?.lookCss?.file).toMatch(/looks\/ngo\/quotes\.css$/);
});

describe("what brand.yaml cannot say", () => {
  test.each([
    [
      "colours: { accent: 143a5e }\n",
      'brand.yaml:1:20 invalid-value: colours.accent: expected a colour in quotation marks, such as "#143a5e"; found "143a5e"',
      'Did you mean "#143a5e"?',
    ],
    [
      'colours: { ink: "rgb(20, 58, 94)" }\n',
      'brand.yaml:1:17 invalid-value: colours.ink: expected a colour in quotation marks, such as "#143a5e"; found "rgb(20, 58, 94)"',
      'Did you mean "#143a5e"?',
    ],
    [
      'colours: { ink: "red; } body { x: url(//e)" }\n',
      'brand.yaml:1:17 invalid-value: colours.ink: expected a colour in quotation marks, such as "#143a5e"; found "red; } body { x: url(//e)"',
      'Write it as "#" and three or six of the signs 0 to 9 and a to f, in quotation marks.',
    ],
    [
      "colours:\n  accent: #143a5e\n",
      'brand.yaml:2:11 invalid-value: colours.accent: expected a colour in quotation marks, such as "#143a5e"; found nothing, as # begins a remark',
      'Write accent: "#143a5e".',
    ],
    [
      'colours: { acent: "#143a5e" }\n',
      'brand.yaml:1:12 unknown-field: colours.acent: there is no field "acent" here',
      "Did you mean accent? Known fields: accent, title, ink, muted, rule, tint, paper, band, onBand and warning.",
    ],
    [
      "type: { text: Source Serif }\n",
      'brand.yaml:1:15 invalid-value: type.text: expected one of "Source Serif 4" or "Source Sans 3" or a map of fields; found "Source Serif"',
      "Did you mean Source Serif 4? Fonts for latin: Source Serif 4 and Source Sans 3.",
    ],
    [
      "type: { heading: { han: SimSun } }\n",
      'brand.yaml:1:25 invalid-value: type.heading.han: expected one of "Noto Serif SC", "Noto Sans SC" or "LXGW WenKai"; found "SimSun"',
      "Only fonts that come with Briefwright print the same everywhere. Fonts for han: Noto Serif SC, Noto Sans SC and LXGW WenKai.",
    ],
    [
      "type: { text: Noto Serif SC }\n",
      'brand.yaml:1:15 invalid-value: type.text: expected one of "Source Serif 4" or "Source Sans 3" or a map of fields; found "Noto Serif SC"',
      "It is a font for han: write text: {han: Noto Serif SC}.",
    ],
    [
      "type: { size: 9 }\n",
      'brand.yaml:1:15 invalid-value: type.size: expected a number of points between 9.5 and 14; found "9"',
      "Running text in points; all other sizes follow. Or latin and han.",
    ],
    [
      "type: { size: { han: 10 } }\n",
      'brand.yaml:1:22 invalid-value: type.size.han: expected a number of points between 10.5 and 14; found "10"',
      "In points, without the unit.",
    ],
    [
      "margins: { top: 5mm }\n",
      'brand.yaml:1:17 invalid-value: margins.top: expected a number of millimetres between 16 and 50; found "5mm"',
      "In millimetres, without the unit.",
    ],
    [
      "look: minstry\n",
      'brand.yaml:1:7 invalid-value: look: expected the name of a look; found "minstry"',
      "Did you mean ministry? There are ministry, ngo, think-tank.",
    ],
    [
      'footer: { left: "{titel}" }\n',
      'brand.yaml:1:17 invalid-value: footer.left: expected only placeholders that there are; found "{titel}"',
      "Did you mean title? There are title, document, edition, publisher, page, pages.",
    ],
    [
      'footer: { right: "{page}" }\n',
      'brand.yaml:1:11 unknown-field: footer.right: there is no field "right" here',
      "Delete it, or rename it. Known fields: left and centre.",
    ],
    [
      "logo: { file: ../logo.png, alt: x }\n",
      'brand.yaml:1:15 invalid-value: logo.file: expected a file inside the workspace, such as "brand/logo.svg"; found "../logo.png"',
      "A PNG, JPEG or SVG of the workspace.",
    ],
  ])("%j", async (text, fault, hint) => {
    expect(await faults(text)).toEqual([`${fault}\n${hint}`]);
  });

  test("a file that is no YAML", async () => {
    expect((await faults("look: [\n"))[0]).toMatch(/^brand\.yaml:\d+:\d+ yaml-syntax: /);
  });
});

describe("contrast", () => {
  test.each([
    // 4.48:1, the nearest grey below the limit.
    [
      'colours: { muted: "#777777", tint: "#ffffff" }\n',
      "brand.yaml:1:19 brand-contrast-too-low: colours: muted (#777777) on paper (#ffffff) has a contrast of 4.47:1; expected at least 4.5:1",
    ],
    [
      'colours: { band: "#ffd23f" }\n',
      "brand.yaml:1:18 brand-contrast-too-low: colours: onBand (#ffffff) on band (#ffd23f) has a contrast of 1.44:1; expected at least 4.5:1",
    ],
    [
      'colours: { title: "#999999" }\n',
      "brand.yaml:1:19 brand-contrast-too-low: colours: title (#999999) on paper (#ffffff) has a contrast of 2.84:1; expected at least 3:1",
    ],
  ])("%s", async (text, fault) => {
    expect(lines((await brand(text)).problems)).toContain(fault);
  });

  test("large letters need less of it", async () => {
    expect((await brand('colours: { title: "#8a8a8a" }\n')).problems).toEqual([]);
  });

  test("#767676 on white is just enough", async () => {
    const text = 'colours: { muted: "#767676", tint: "#fff" }\n';
    expect((await brand(text)).problems).toEqual([]);
  });

  test("of every look that comes along is enough", async () => {
    for (const look of ["ministry", "think-tank", "ngo"]) {
      expect((await brand(`look: ${look}\n`)).problems).toEqual([]);
    }
  });

  test("a brand with too little of it is still there, for drafts", async () => {
    const { value } = await brand('colours: { muted: "#aaa" }\n');
    expect(value?.templates.brand?.colours).toEqual({ muted: "#aaa" });
  });
});

describe("a logo", () => {
  const text = "name: Port Office\nlogo: { file: logo.png }\n";
  const fault = async (content: string | Uint8Array): Promise<string | undefined> =>
    lines((await brand(text, { "logo.png": content })).problems)[0];

  test("is what its bytes say, whatever it is called", async () => {
    const { value, problems } = await brand(text, { "logo.png": svg("<circle r='4'/>") });
    expect(problems).toEqual([]);
    expect(value?.templates.brand?.logo).toMatchObject({
      path: "/brand/logo.svg",
      asset: { type: "image/svg+xml" },
      alt: "Port Office",
      height: 12,
    });
  });

  const unusable: readonly (readonly [content: string | Uint8Array, why: string])[] = [
    [
      "<!DOCTYPE html><html><body>404</body></html>",
      "it is a web page (HTML), and no PNG, JPEG or SVG",
    ],
    ["not found", "it is text, and no PNG, JPEG or SVG"],
    ["%PDF-1.7\n\u00ff", "it is a PDF, and no PNG, JPEG or SVG"],
    [Buffer.from("GIF89a\xff", "latin1"), "it is a GIF, and no PNG, JPEG or SVG"],
    [png(4, 4).subarray(0, 40), "it is a PNG that ends too early"],
    [png(9000, 1), "it has 9000 × 1 pixels; from 1 to 8000 each way can be printed"],
    [
      "<svg><path></svg>",
      "it is an SVG that is not well-formed XML (line 1, column 17: unexpected close tag)",
    ],
    [svg("", ""), "it is an SVG without a viewBox or a width and a height that can be used"],
    [
      Buffer.from(`\ufeff${svg("")}`, "utf16le"),
      "it is text in another encoding than UTF-8, in which an SVG is to be saved",
    ],
    [
      Buffer.from(svg("<!-- \u00e9 -->"), "latin1"),
      "it is text in another encoding than UTF-8, in which an SVG is to be saved",
    ],
    ["<note/>", "it is XML, and no SVG"],
    [
      "x".repeat(1024 * 1024 + 1),
      "it has 1.0 MB; a logo may have 1 MB, as it goes into every document",
    ],
  ];
  test.each(unusable.map(([content, why]) => [why, content] as const))(
    "cannot be used if %s",
    async (why, content) => {
      expect(await fault(content)).toBe(
        `brand.yaml:2:15 brand-logo-unreadable: the logo "logo.png" cannot be used: ${why}`,
      );
    },
  );

  test("that is damaged is refused", async () => {
    const broken = png(4, 4);
    broken[20] = 9;
    expect(await fault(broken)).toContain("it is a damaged PNG");
  });

  test("that could run or load something is refused with the reason", async () => {
    expect(await fault(svg("<script>x()</script>"))).toBe(
      'brand.yaml:2:15 brand-logo-unsafe: the logo "logo.png" cannot be printed: it holds a script',
    );
  });

  test("that is not there, is a folder or leads outside is named where brand.yaml names it", async () => {
    const root = await scratch({ "brand.yaml": text });
    const problems = async () => lines((await loadBrand(root, templates)).problems);
    expect(await problems()).toEqual([
      'brand.yaml:2:15 file-missing: the logo "logo.png": expected a file; found nothing',
    ]);
    await mkdir(join(root, "logo.png"));
    expect(await problems()).toEqual([
      'brand.yaml:2:15 not-a-regular-file: expected a file as logo; "logo.png" is a folder',
    ]);
    const elsewhere = await scratch({ "logo.png": png(4, 4) });
    const linked = await scratch({ "brand.yaml": text });
    await symlink(join(elsewhere, "logo.png"), join(linked, "logo.png"));
    expect(lines((await loadBrand(linked, templates)).problems)).toEqual([
      'brand.yaml:2:15 file-outside-workspace: the logo "logo.png" is a link that leads out of the workspace',
    ]);
  });

  test("without words for those who do not see it is refused", async () => {
    const found = await faults("logo: { file: logo.png }\n", { "logo.png": png(4, 4) });
    expect(found).toEqual([
      'brand.yaml:1:7 missing-field: logo.alt is missing: expected what the logo says to those who do not see it\nAdd the field "alt", or the name of the institution as "name".',
    ]);
  });
});
