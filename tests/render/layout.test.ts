import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import type { Frame } from "../../src/model/document-view.ts";
import { render } from "../../src/render/index.ts";
import { shippedLayout, templatesOf, viewOf } from "./support.ts";

const full: Partial<Frame> = {
  title: "A & B",
  author: "P",
  subject: "S",
  keywords: ["k1", "k2"],
  margins: {
    runningTitle: "R 陈",
    edition: "E",
    handling: "TLP:GREEN",
    draft: "DRAFT",
    pageOfPages: ["", "/", ""],
  },
};

async function pageOf(frame: Partial<Frame>): Promise<string> {
  const { value } = await render({
    view: viewOf({ yes: false }, frame),
    templates: templatesOf({
      layout: shippedLayout,
      document: "<h1>H</h1>\n  {{#if yes}}x{{/if}}\n",
    }),
  });
  return value?.html.replace(/<style>.*<\/style>\n/s, "") ?? "";
}

test("the head and the frame of a document", async () => {
  expect(await pageOf(full)).toMatchInlineSnapshot(`
    "<!DOCTYPE html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src &#x27;self&#x27; data:; font-src &#x27;self&#x27; data:">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A &amp; B</title>
    <meta name="author" content="P">
    <meta name="description" content="S">
    <meta name="keywords" content="k1, k2">
    </head>
    <body class="note">
    <a class="skip" href="#content">Skip to content</a>
    <header class="screen-head">
    <span class="running-title">R <span lang="zh-Hans">陈</span></span>
    <strong class="draft">DRAFT</strong>
    <strong class="handling">TLP:GREEN</strong>
    </header>
    <main id="content">
    <h1>H</h1>


    </main>
    <footer class="screen-foot">
    <span class="edition">E</span>
    <strong class="handling">TLP:GREEN</strong>
    </footer>
    </body>
    </html>
    "
  `);
});

test("what the frame leaves empty is left out", async () => {
  const page = await pageOf({});
  expect(page).not.toMatch(/name="(?:author|description|keywords)"|class="(?:draft|handling)"/);
});

test.each([
  ["full", full],
  ["empty", {}],
] as const)("is valid HTML: %s", async (_name, frame) => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
  const report = await validator.validateString(await pageOf(frame));
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual(
    [],
  );
});

test("language and direction are the document's", async () => {
  expect(await pageOf({ language: "ar", direction: "rtl" })).toContain(
    '<html lang="ar" dir="rtl">',
  );
});
