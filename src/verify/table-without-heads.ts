import { about, firstWords, type PageRule } from "./page-rule.ts";
import { around, type RenderedElement } from "./rendered-page.ts";

/** A table has no cell that says what its rows or columns are. */
export const tableWithoutHeads: PageRule = {
  id: "table-without-heads",
  check(elements) {
    const withHeads = new Set(
      elements.filter(({ name, words }) => name === "th" && words() !== "").map(tableAround),
    );
    return elements
      .filter(({ name, hidden }) => name === "table" && !hidden)
      .filter((table) => !withHeads.has(table))
      .filter(({ attributes }) => !/^(?:none|presentation)$/.test(attributes.role ?? ""))
      .map((table) => ({
        message: `The table that begins “${firstWords(table.words())}” has no heads.`,
        hint: 'Make the first row or the first column of it <th scope="col"> or <th scope="row">.',
        ...about(table),
      }));
  },
};

const tableAround = (element: RenderedElement): RenderedElement | undefined =>
  [...around(element)].find(({ name }) => name === "table");
