import { describe, expect, test } from "vitest";
import { fillMargin, unknownPlaceholders } from "../../src/model/margin-text.ts";

const values = { title: "Ports", document: "Summary", edition: "No. 4", publisher: "" };
const page = { counter: "page" } as const;
const pages = { counter: "pages" } as const;

describe("a text of the page margins", () => {
  test.each([
    ["{title}, {document}", ["Ports, Summary"]],
    ["{page}/{pages}", [page, "/", pages]],
    ["Page {page} of {pages}.", ["Page ", page, " of ", pages, "."]],
    ["{edition} {page}", ["No. 4 ", page]],
    ["Port Office", ["Port Office"]],
    ["", []],
    ["{publisher}", []],
  ])("%s", (text, pieces) => {
    expect(fillMargin(text, values)).toEqual(pieces);
  });

  test.each([
    ["{publisher} · {title}", ["Ports"]],
    ["{title} · {publisher} · {edition}", ["Ports · No. 4"]],
    ["{title}·{publisher}", ["Ports"]],
    ["Draft of {publisher} · {page}", [page]],
    ["Internal · {publisher}", ["Internal"]],
  ])("leaves out what asks for something empty: %s", (text, pieces) => {
    expect(fillMargin(text, values)).toEqual(pieces);
  });

  test("takes braces in a value as they are", () => {
    const given = { ...values, title: "{page} {title}" };
    expect(fillMargin("{title}", given)).toEqual(["{page} {title}"]);
  });
});

test("placeholders that there are not are named, whatever stands in the braces", () => {
  expect(unknownPlaceholders("{title} {titel} {} {Page} {page }")).toEqual([
    "titel",
    "",
    "Page",
    "page ",
  ]);
});
