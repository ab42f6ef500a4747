import { expect, it } from "vitest";
import { withoutUnasked } from "../../src/build/asked-fields.ts";
import type { DocumentKind } from "../../src/model/document-kind.ts";
import { templatesOf, viewOf } from "../render/support.ts";

/** The fields that are left of a view, by the template that prints it. */
async function left(
  document: string,
  partials: Readonly<Record<string, string>> = {},
  view: DocumentKind["view"] = "edition",
): Promise<string[]> {
  const set = templatesOf({ document, partials });
  const note = set.kinds.note;
  if (!note) throw new Error("no kind");
  const templates = { ...set, kinds: { note: { ...note, kind: { ...note.kind, view } } } };
  const fields = { findings: null, quotes: null, risks: null, options: {}, strings: {} };
  const { frame: _, ...kept } = await withoutUnasked(viewOf(fields), templates);
  return Object.keys(kept);
}

it("a view of the whole edition keeps what its templates name, in whatever way", async () => {
  const own = ["options", "strings"];
  expect(await left("<p>x</p>")).toEqual(own);
  for (const template of [
    "{{#each findings.items}}{{number}}{{/each}}",
    "{{#if frame.draft}}x{{else}}{{#unless findings}}x{{/unless}}{{/if}}",
    "{{#with frame}}{{../findings.heading}}{{/with}}",
    "{{@root.findings.heading}}",
    "{{> list findings}}",
    "{{> list items=findings.items}}",
    "{{> inner}}",
    "{{run findings.heading}}",
    "{{lookup findings 'heading'}}",
  ]) {
    const partials = { list: "x", inner: "{{> innermost}}", innermost: "{{findings.heading}}" };
    expect(await left(template, partials), template).toEqual(["findings", ...own]);
  }
});

it("the other views are what a document says, and stay", async () => {
  expect(await left("<p>x</p>", {}, "risks")).toEqual([
    "findings",
    "quotes",
    "risks",
    "options",
    "strings",
  ]);
});
