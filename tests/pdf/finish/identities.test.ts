import { beforeAll, expect, it } from "vitest";
import type { PdfFacts } from "../../../src/pdf/read/read.ts";
import { finished, nodesOf, printed, shownIn } from "./finished.ts";

let kinds: PdfFacts;
beforeAll(async () => {
  kinds = await finished("kinds");
});

const squeezed = (text: string): string => text.replace(/\s/g, "");

it("elements about a record name it", () => {
  expect(Object.fromEntries(nodesOf(kinds).map(({ title, type }) => [title, type]))).toMatchObject({
    "findings/first": "P",
    "quotes/first-words": "BlockQuote",
    "notes/n1": "Note",
    "terms/third": "LI",
    "figures/bars": "Div",
  });
});

it("elements that are looked for have the number of the page's element", () => {
  const { elements } = printed("kinds");
  const sought = elements.flatMap(({ tag, role, record, part }, number) => {
    const isNamed = /^(h\d|figure|figcaption|blockquote|table|nav|aside)$/.test(tag);
    const isNote = role === "doc-endnote";
    return isNamed || isNote || record !== "" || part !== "" ? [number] : [];
  });
  const named = nodesOf(kinds).filter(({ id }) => id.startsWith("n"));
  expect(named.map(({ id }) => Number(id.slice(1)))).toEqual(sought);
  for (const node of named) {
    const text = elements[Number(node.id.slice(1))]?.text ?? "";
    expect(squeezed(shownIn(node)).replace(/[\d]\.|!!!/g, "")).toBe(
      squeezed(text).replace(/[\d]\.|!!!/g, ""),
    );
  }
});

it("no two elements have the same name", () => {
  const ids = nodesOf(kinds).flatMap(({ id }) => (id === "" ? [] : [id]));
  expect(new Set(ids).size).toBe(ids.length);
});
