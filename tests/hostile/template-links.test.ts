import { expect, test } from "vitest";
import type { Files } from "../load/scratch.ts";
import { outcomeOf, sound } from "./a-run.ts";

/*
 * Links that a template has, or makes of data: as in Markdown they lead to the web, mail and
 * telephone, or stay within the document. What is printed of them in PDFs is what stands in the HTML.
 */

const memo = "templates/documents/memo/document.hbs";

const withMemo = (template: string, title = "Ports in spring"): Files => ({
  "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
  [memo]: `<h1>{{frame.title}}</h1>\n${template}`,
  "data/spring/edition.yaml": `${String(sound["data/spring/edition.yaml"]).replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`)}documents: [memo]\n`,
});

/** Addresses as they might be written; none of them is one of the web. */
const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java&#115;cript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "javascript&colon;alert(1)",
  "&#8203;javascript:alert(1)",
  "data:text/html,x",
  "DATA:text/html;base64,eA==",
  "data:image/svg+xml;base64,PHN2Zy8+",
  "vbscript:x",
  "file:///etc/passwd",
  "smb://host/share",
  "ms-msdt:/id",
  "ms-officecmd:x",
  "search-ms:query=x",
  "view-source:https://example.org/",
  "blob:https://example.org/x",
  "about:blank",
  "ftp://example.org/",
  "//example.org/x",
  "\\\\host\\share",
  "/etc/passwd",
  "../secret.html",
  "http:example.org",
  "https:/example.org",
];

test.each(addresses)("a link to %s in a template is refused", async (address) => {
  const found = await outcomeOf(withMemo(`<p><a href="${address}">x</a></p>`));
  expect(found).toEqual({ exitCode: 1, written: [], errors: [`${memo}:2:13 unsafe-html`] });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "//example.org/x",
  "file:///etc/passwd",
  "java\tscript:alert(1)",
])("a link that data make of %s is refused in the finished document", async (title) => {
  const found = await outcomeOf(withMemo('<p><a href="{{frame.title}}">x</a></p>', title));
  expect(found.errors).toContain("unsafe-html");
  expect([found.exitCode, found.written]).toEqual([1, []]);
});

test("a scheme cannot be put together of a template and data", async () => {
  const template = '<p><a href="java{{frame.title}}">x</a></p>';
  const found = await outcomeOf(withMemo(template, "script:alert(1)"));
  expect(found).toEqual({ exitCode: 1, written: [], errors: ["unsafe-html"] });
});

test.each([
  '<svg viewBox="0 0 9 9"><a xlink:href="javascript:x"><path d="M0 0h9"/></a></svg>',
  '<svg viewBox="0 0 9 9"><use href="//example.org/x.svg#a"/></svg>',
  '<svg viewBox="0 0 9 9"><image href="http://example.org/a.png"/></svg>',
  '<svg viewBox="0 0 9 9"><path fill="url(http://example.org/#a)" d="M0 0h9"/></svg>',
  '<map name="m"><area href="javascript:x" alt="x"></map>',
  '<p><a href="#x" ping="http://example.org/">x</a></p>',
  '<blockquote cite="javascript:x">x</blockquote>',
  '<img alt="x" src="http://example.org/a.png">',
  '<img alt="x" src="#" srcset="http://example.org/a.png 2x">',
  '<table background="http://example.org/a.png"><tr><th>x</th></tr></table>',
  '<p style="background: url(http://example.org/a.png)">x</p>',
  '<p style="background: u\\72l(http://example.org/a.png)">x</p>',
  '<form action="http://example.org/"><button>x</button></form>',
  '<iframe srcdoc="x"></iframe>',
  '<meta http-equiv="refresh" content="0; url=http://example.org/">',
])("%s is refused", async (template) => {
  const { errors, ...rest } = await outcomeOf(withMemo(template));
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) expect(error).toMatch(/:2:\d+ unsafe-html$/);
  expect(rest).toEqual({ exitCode: 1, written: [] });
});

test("links to the web, mail, telephone and parts of the document may stand", async () => {
  const good = ["https://example.org/", "HTTP://example.org/", "mailto:a@example.org", "tel:+32"];
  const links = good.map((address) => `<p><a href="${address}">x</a></p>`).join("");
  const found = await outcomeOf(withMemo(`${links}<p id="x"><a href="#x">x</a></p>`));
  expect([found.exitCode, found.errors]).toEqual([0, []]);
});
