import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chunk, jpeg, png, svg } from "../load/brand/pictures.ts";
import { buildIn, errorsOf, folderWith, sound } from "./workspace.ts";

/*
 * The picture of a brand, the only file of a workspace that is a picture, and those that templates
 * carry. What each cleaner keeps and refuses is tested beside it, in tests/load/brand/.
 */

const withLogo = (name: string, bytes?: string | Uint8Array) =>
  folderWith({
    ...sound,
    "brand.yaml": `name: Port Office\nlogo: {file: ${name}}\n`,
    ...(bytes === undefined ? {} : { [name]: bytes }),
  });

const named = (rule: string): string[] => [`${rule} brand.yaml`];

test("P29: a picture that is not there is named where it is asked for", async () => {
  expect(errorsOf(await buildIn(await withLogo("logo.png")))).toEqual(named("file-missing"));
});

describe("P30: a picture that is none, or not whole", () => {
  const whole = png(40, 20);
  test.each([
    ["a PNG that was cut off", "logo.png", whole.subarray(0, whole.length - 20)],
    ["a PNG with a byte changed", "logo.png", Buffer.from(whole).fill(1, 45, 46)],
    ["a JPEG that was cut off", "logo.jpg", jpeg("x").subarray(0, 30)],
    ["HTML by the name of a PNG", "logo.png", "<html><script>x</script></html>"],
    ["nothing", "logo.png", ""],
    ["a PDF", "logo.svg", "%PDF-1.7\n\xe2"],
    ["a GIF", "logo.png", Buffer.from("GIF89a\0\xff\xff", "latin1")],
  ])("%s", async (_, name, bytes) => {
    const errors = errorsOf(await buildIn(await withLogo(name, bytes)));
    expect(errors).toEqual(named("brand-logo-unreadable"));
  });
});

describe("P31: an SVG with more than lines in it", () => {
  test.each([
    ["a script", svg("<script>fetch('http://127.0.0.1:9')</script>")],
    ["a handler", svg('<path d="M0 0h9" onload="x()"/>')],
    ["a handler of the root", svg("", 'viewBox="0 0 9 9" onload="x()"')],
    ["a picture from elsewhere", svg('<image href="http://127.0.0.1:9/a.png"/>')],
    ["a page", svg("<foreignObject><iframe src='http://127.0.0.1:9'/></foreignObject>")],
    ["a style from elsewhere", svg("<style>@import 'http://127.0.0.1:9/a.css';</style>")],
    ["an entity", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("")}`],
    ["a style sheet", `<?xml-stylesheet href="http://127.0.0.1:9/a.css"?>${svg("")}`],
    ["an animation", svg('<set attributeName="href" to="http://127.0.0.1:9/"/>')],
    [
      "a bomb of masks",
      svg(
        Array.from(
          { length: 24 },
          (_, level) =>
            `<mask id="m${level}">${`<path d="M0 0h9" mask="url(#m${level + 1})"/>`.repeat(2)}</mask>`,
        ).join(""),
      ),
    ],
    [
      "a script by another prefix",
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg">fetch("http://127.0.0.1:9")</x:script>'),
    ],
  ])("%s", async (_, picture) => {
    const errors = errorsOf(await buildIn(await withLogo("logo.svg", picture)));
    expect(errors).toEqual(named("brand-logo-unsafe"));
  });
});

describe("P32: a picture that is too large", () => {
  test("in bytes: it is not read", async () => {
    const root = await withLogo("logo.png", Buffer.alloc(100 * 1024 * 1024));
    const began = performance.now();
    expect(errorsOf(await buildIn(root))).toEqual(named("brand-logo-unreadable"));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("in pixels, of a few bytes", async () => {
    const head = Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0]);
    const bomb = Buffer.concat([
      png(1, 1).subarray(0, 8),
      chunk("IHDR", head),
      chunk("IDAT", Buffer.alloc(9)),
      chunk("IEND", Buffer.alloc(0)),
    ]);
    const root = await withLogo("logo.png", bomb);
    expect(errorsOf(await buildIn(root))).toEqual(named("brand-logo-unreadable"));
  });

  test("a font cannot be brought along, broken or not", async () => {
    const root = await folderWith({
      ...sound,
      "templates/documents/risks/document.css":
        "@font-face { font-family: F; src: url(data:font/woff2;base64,AAAA) }\n",
    });
    const errors = errorsOf(await buildIn(root));
    expect([...new Set(errors)]).toEqual(["unsafe-css templates/documents/risks/document.css"]);
  });
});

test("where a photograph was taken reaches neither HTML nor PDF", async () => {
  const canary = "canary 50.8503N 4.3517E";
  const noted = png(40, 20, chunk("tEXt", Buffer.from(`Author\0${canary}`)));
  const root = await folderWith({
    ...sound,
    "brand.yaml": "name: Port Office\nlogo: {file: logo.png}\n",
    "logo.png": noted,
    "templates/documents/risks/document.css": `h2 { background: url("data:image/png;base64,${noted.toString("base64")}") }\n`,
  });
  expect(errorsOf(await buildIn(root, ["html", "pdf"]))).toEqual([]);
  const html = await readFile(join(root, "output/spring/en/risks.html"), "utf8");
  const pictures = [...html.matchAll(/data:image\/png;base64,([^")]*)/g)];
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const [, data = ""] of pictures) {
    expect(Buffer.from(data, "base64").toString("latin1")).not.toContain("canary");
  }
  const pdf = await readFile(join(root, "output/spring/en/risks.pdf"), "latin1");
  expect(pdf).not.toContain("canary");
});
