import { expect, test, vi } from "vitest";
import type { Rendered } from "../../src/model/rendered.ts";
import { render, selfContained } from "../../src/render/index.ts";
import { shippedLayout, templatesOf, viewOf } from "./support.ts";

// Fonts of 10 to 16 MB are read once per file, which a busy machine may take its time over.
vi.setConfig({ testTimeout: 30_000 });

const styles =
  'html { font-family: "Source Serif 4", "Noto Serif SC" } h1 { font-family: "Source Sans 3" }';

async function rendered(fields: Readonly<Record<string, unknown>> = {}): Promise<Rendered> {
  const document = '<h1>Title</h1><p data-record="quotes/q1">{{run text}}</p>';
  const { value, problems } = await render({
    view: viewOf({ text: "“Ab” 陈", ...fields }),
    templates: templatesOf({ document, styles, layout: shippedLayout }),
  });
  if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
  return value;
}

test("a rendered document asks for its fonts by path, and every path is an asset", async () => {
  const { html, assets } = await rendered();
  const paths = [...html.matchAll(/url\("(.*?)"\)/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(3);
  expect(new Set(paths)).toEqual(new Set(assets.keys()));
  expect(paths.every((path) => /^\/fonts\/[0-9a-f]{16}\.ttf$/.test(path ?? ""))).toBe(true);
  expect(html).toContain("font-src &#x27;self&#x27; data:");
});

test("as one file it refers to nothing outside", async () => {
  const whole = await selfContained(await rendered());
  expect(whole).not.toMatch(/\/fonts\/|https?:|truetype|(?:src|href)="(?!#|data:)/);
  for (const [, url = ""] of whole.matchAll(/url\("(.*?)"\)/g)) {
    expect(url.slice(0, 29)).toBe("data:font/woff;base64,d09GRgA");
  }
  expect(whole).toContain(
    "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; font-src data:",
  );
  expect(whole).not.toContain("self&#");
});

test("it is the same file every time", async () => {
  expect(await selfContained(await rendered())).toBe(await selfContained(await rendered()));
});

test("images become data: URIs", async () => {
  const html = '<img src="/images/1.png" alt=""><i style="x">url("/images/1.png")</i>';
  const assets = new Map([
    ["/images/1.png", { bytes: new Uint8Array([1, 2, 3]), type: "image/png" }],
  ]);
  expect(await selfContained({ html, assets, fonts: [] })).toContain(
    '<img src="data:image/png;base64,AQID" alt="">',
  );
});

test("text that looks like a pattern of replacement is left alone", async () => {
  const text = "$& $1 $` content=\"default-src 'none'\"";
  expect(await selfContained(await rendered({ text }))).toContain("$&amp; $1 $` content=&quot;");
});
