import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAndCheck } from "../../src/pdf/check/read-and-check.ts";
import { textOf } from "../browser/print-support.ts";
import { buildIn, errorsOf, folderWith, sound } from "./workspace.ts";

/*
 * What Markdown and data can lead to: the web, mail and telephone, in HTML and in the PDF. The list
 * is of what is allowed, so that no spelling of anything else need be known.
 */

/** Builds a risk with this text, and tells all links of both files and the text of the PDF. */
async function linksOf(markdown: string) {
  const root = await folderWith({ ...sound, "data/spring/risks/outage.md": markdown });
  expect(errorsOf(await buildIn(root, ["html", "pdf"]))).toEqual([]);
  const html = await readFile(join(root, "output/spring/en/risks.html"), "utf8");
  const pdf = new Uint8Array(await readFile(join(root, "output/spring/en/risks.pdf")));
  const { facts } = await readAndCheck(pdf);
  const inHtml = [...html.matchAll(/<a\b[^>]*\bhref="([^"#][^"]*)"/g)].map(([, to]) => to);
  const raw = Buffer.from(pdf).toString("latin1");
  return { html, raw, inHtml, inPdf: facts.links, text: (await textOf(pdf)).replace(/\s/g, "") };
}

const refused = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java&#115;cript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "java%73cript:alert(1)",
  "&#8203;javascript:alert(1)",
  "javascript&colon;alert(1)",
  "data:text/html,x",
  "DATA:text/html;base64,eA==",
  "vbscript:x",
  "file:///etc/passwd",
  "smb://host/share",
  "ms-msdt:/id",
  "view-source:https://example.org/",
  "blob:https://example.org/x",
  "//example.org/x",
  "/etc/passwd",
  "../../secret.html",
  "http:example.org",
];

test("P26: a link that leads elsewhere than to the web, mail or telephone is none", async () => {
  const list = refused.map((to, index) => `- [word${index}](${to})`).join("\n");
  const more = "\n\n<javascript:alert(2)>\n\n[named][x]\n\n[x]: vbscript:y\n";
  const { html, raw, inHtml, inPdf, text } = await linksOf(list + more);
  expect(inHtml).toEqual([]);
  expect(inPdf).toEqual([]);
  expect(/\/(?:URI|Launch|JavaScript|GoToR|SubmitForm)\b/.exec(raw)?.[0]).toBeUndefined();
  expect(/<script|\son\w+=/i.exec(html)?.[0]).toBeUndefined();
  // Nothing is lost: what is no link is text.
  for (const index of refused.keys()) expect(text).toContain(`word${index}`);
});

test("P26: links to the web, mail and telephone are there, in HTML and in the PDF", async () => {
  const allowed = [
    "https://example.org/a?b=c",
    "http://example.org/",
    "mailto:press@example.org",
    "tel:+3212345678",
  ];
  const { inHtml, inPdf } = await linksOf(allowed.map((to) => `- [x](${to})`).join("\n"));
  expect(inHtml).toEqual(allowed);
  expect(inPdf).toMatchObject(allowed.map((uri) => ({ uri })));
});

test("P26: the address of a source is one of the web", async () => {
  const root = await folderWith({
    ...sound,
    "data/spring/sources.yaml":
      "- {id: harbour-report, title: The harbour report, url: 'javascript:alert(1)'}\n",
  });
  expect(errorsOf(await buildIn(root))).toEqual(["invalid-value data/spring/sources.yaml"]);
});

describe("P27: Markdown shows no pictures, so that what asks for one is text", () => {
  test.each([
    "http://127.0.0.1:9/a.png",
    "//127.0.0.1/a.png",
    "file:///etc/hostname",
    "../../../secret.png",
    "/etc/hostname",
  ])("%s", async (address) => {
    const { html, text, inHtml, inPdf } = await linksOf(`Before ![picture](${address}) after.`);
    // Not the whole page in the message, should it fail.
    expect(/<img|url\("?(?!"?data:|#)/i.exec(html)?.[0]).toBeUndefined();
    expect(text).toContain("Before!");
    expect(text).toContain("picture");
    expect(text).toContain("after.");
    // As a link to the web it may stand; a reader decides whether to follow it.
    const isWeb = address.startsWith("http");
    expect([inHtml.length, inPdf.length]).toEqual(isWeb ? [1, 1] : [0, 0]);
  });
});
