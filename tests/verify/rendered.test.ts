import { describe, expect, it } from "vitest";
import type { DocumentView } from "../../src/model/document-view.ts";
import { ruleCatalogue } from "../../src/model/rule-catalogue.ts";
import { renderedRules, verifyRendered } from "../../src/verify/rendered.ts";

const view = {
  frame: {},
  groups: [
    {
      quotes: [
        {
          id: "close",
          text: { text: "很接近 <的>", lang: "zh-Hans" },
          attributionMark: "by context",
          renderings: [{ text: { text: "very close", lang: "en" }, label: "Our translation." }],
        },
        {
          id: "next",
          text: { text: "下一句", lang: "zh-Hans" },
          attributionMark: "",
          renderings: [],
        },
      ],
    },
  ],
} as unknown as DocumentView;

const page = (card: string, more = ""): string =>
  `<html><head><title>by context</title><style>Our translation.</style></head><body>
  <blockquote>“很接近\n &lt;<span>的</span>&gt;”</blockquote>${card}<p>“下一句”</p>${more}</body></html>`;
const rules = (html: string) =>
  verifyRendered(view, html, "en/quotes").map(({ rule, record }) => `${rule} ${record}`);

describe("a quotation", () => {
  it("may stand with its mark and the label of its translation", () => {
    expect(
      rules(page("<p>by <i>context</i></p><p>very close</p><p>Our\n translation.</p>")),
    ).toEqual([]);
  });

  it("may not stand without its mark; the title of the page and a later passage are elsewhere", () => {
    const card = "<p>very close</p><p>Our translation.</p>";
    expect(rules(page(card, "<p>by context</p>"))).toEqual([
      "attribution-mark-missing quotes/close",
    ]);
  });

  describe("whose words stand elsewhere as well", () => {
    const quote = (id: string, text: string, attributionMark = "") => ({
      id,
      text: { text, lang: "en" },
      attributionMark,
      renderings: [],
    });
    const yes = {
      frame: {},
      quotes: [quote("one", "Yes.", "by context"), quote("two", "Yes."), quote("three", "No way.")],
    } as unknown as DocumentView;
    const told = (body: string) =>
      verifyRendered(yes, `<html><body>${body}</body></html>`, "en/quotes").map(({ rule }) => rule);

    it("is not said to lack the mark that stands behind them", () => {
      const context = "<p>Yes. is all they say.</p>";
      const cards = `<p>Yes.</p>${context}<p>by context</p><p>Yes.</p>${context}<p>No way.</p>`;
      expect(told(cards)).toEqual([]);
    });

    it("is said to lack it where it stands nowhere before the next certain words", () => {
      const cards = "<p>Yes.</p><p>Yes. is all they say.</p><p>Yes.</p><p>No way.</p>by context";
      expect(told(cards)).toEqual(["attribution-mark-missing"]);
    });
  });

  it("may not be translated without the label", () => {
    expect(rules(page("<p>by context</p><p>very close</p>", "<p>Our translation.</p>"))).toEqual([
      "translation-label-missing quotes/close",
    ]);
  });

  it("needs no label for a translation that is not printed, nor a mark where it is not printed", () => {
    expect(rules(page("<p>by context</p>"))).toEqual([]);
    expect(rules("<html><body><p>nothing of it</p></body></html>")).toEqual([]);
  });
});

it("reports under the rules of the catalogue", () => {
  expect(renderedRules.filter(({ id }) => !(id in ruleCatalogue))).toEqual([]);
});

it("reads a page of any width", () => {
  const wide = `<p>${"<b>x</b>".repeat(150_000)}</p>`;
  expect(rules(page(`<p>by context</p>${wide}`))).toEqual([]);
  expect(rules(page(wide))).toEqual(["attribution-mark-missing quotes/close"]);
});

describe("thousands of quotations", () => {
  it("of which the words of many stand in others as well are held to their passages in seconds", () => {
    const quotes = Array.from({ length: 3000 }, (_, index) => ({
      id: `q-${index}`,
      text: { text: `words ${index}`, lang: "en" },
      attributionMark: index === 2999 ? "by context" : "",
      renderings: [],
    }));
    const html = `<html><body>${quotes.map(({ text }) => `<p>${text.text}</p><p>${"and so on ".repeat(20)}</p>`).join("")}</body></html>`;
    const start = performance.now();
    const found = verifyRendered(
      { frame: {}, quotes } as unknown as DocumentView,
      html,
      "en/quotes",
    );
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(found.map(({ record }) => record)).toEqual(["quotes/q-2999"]);
  }, 120_000);
});
