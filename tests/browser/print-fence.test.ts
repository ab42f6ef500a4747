import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfOf, printerFor, textOf } from "./print-support.ts";

let server: Server;
let address: string;
let connections = 0;

beforeAll(async () => {
  server = createServer((_, response) => response.end("<p>reached</p>"));
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// Each way of reaching out, and what the problem names it by.
const ways: Record<string, readonly [html: string, named: string]> = {
  image: ["<img src=$/image.png alt>", "$/image.png"],
  frame: ["<iframe src=$/frame></iframe>", "$/frame"],
  object: ["<object data=$/object></object>", "$/object"],
  refresh: ['<meta http-equiv=refresh content="0;url=$/refresh">', "$/refresh"],
  "style sheet": ["<link rel=stylesheet href=$/a.css>", "$/a.css"],
  import: ["<style>@import '$/b.css';</style>", "$/b.css"],
  background: ["<style>p { background: url($/bg.png) }</style>", "$/bg.png"],
  font: [
    "<style>@font-face { font-family: F; src: url($/f.woff2) } p { font-family: F }</style>",
    "$/f.woff2",
  ],
  preconnect: ["<link rel=preconnect href=$/>", "$/"],
  prefetch: ["<link rel=prefetch href=$/next>", "$/next"],
  script: ["<script src=$/s.js></script>", "$/s.js"],
  "picture in SVG": ["<svg><image href=$/svg.png /></svg>", "$/svg.png"],
  "local file": ["<iframe src=file:///etc/passwd></iframe>", "file:///etc/passwd"],
  "local background": [
    "<style>p { background: url(file:///etc/group) }</style>",
    "file:///etc/group",
  ],
  "local picture": ["<img src=file:///etc/hostname alt>", "file:///etc/hostname"],
};

test("no way out reaches anybody, and each is named", async () => {
  const printer = await printerFor();
  for (const [way, [html, named]] of Object.entries(ways)) {
    const document = `<!doctype html><title>x</title><p>kept</p>${html.replaceAll("$", address)}`;
    const outcome = await printer.print({ html: document, assets: new Map() });
    const blocked = outcome.problems.filter(({ rule }) => rule === "resource-blocked");
    const messages = blocked.map(({ message }) => message).join("\n");
    expect.soft(messages, way).toContain(named.replaceAll("$", address));
    expect.soft(await textOf(pdfOf(outcome)), way).toMatch(/^kept/);
  }
  expect(connections).toBe(0);
});

test("a script in the document does not run, and is named", async () => {
  const printer = await printerFor();
  const html = `<!doctype html><title>x</title><p id=p onclick="x()">before</p>
    <script>document.getElementById("p").textContent = "after"</script>
    <img src="data:," onerror="document.body.textContent = 'after'" alt>`;
  const outcome = await printer.print({ html, assets: new Map() });
  expect(await textOf(pdfOf(outcome))).toBe("before");
  expect(outcome.problems.map(({ message }) => message).join()).toContain("an inline script");
});

test("data that a document carries as JSON is no script", async () => {
  const printer = await printerFor();
  const html = `<!doctype html><title>x</title><script type="application/ld+json">{}</script><p>x`;
  expect((await printer.print({ html, assets: new Map() })).problems).toEqual([]);
});

test("a document may carry pictures within itself", async () => {
  const printer = await printerFor();
  const svg = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const html = `<!doctype html><title>x</title><img alt src="data:image/svg+xml,${svg}">`;
  expect((await printer.print({ html, assets: new Map() })).problems).toEqual([]);
});
