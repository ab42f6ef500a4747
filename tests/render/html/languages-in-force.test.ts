import { expect, test } from "vitest";
import { LanguagesInForce } from "../../../src/render/html/languages-in-force.ts";
import { scanHtml, startOfHtml } from "../../../src/render/html/scan.ts";

/** The words of a page, each with the language in force. */
function languagesOf(html: string): string[] {
  const languages = new LanguagesInForce();
  const found: string[] = [];
  scanHtml(html, startOfHtml, {
    open: (element) => languages.open(element),
    close: (element) => languages.close(element),
    attribute: (element, name, value) => languages.attribute(element, name, value),
    text: (text) => {
      if (/\S/.test(text)) found.push(`${text.trim()}:${languages.current}`);
    },
  });
  return found;
}

test("the nearest element with a language says it", () => {
  expect(
    languagesOf(
      '<html lang="en">a<p>b<i lang="ja">c<b class="x">d</b></i>e</p><p lang="ar">f</p>g',
    ),
  ).toEqual(["a:en", "b:en", "c:ja", "d:ja", "e:en", "f:ar", "g:en"]);
});

test("elements that are never closed, or were not, end with the one around them", () => {
  expect(
    languagesOf(
      '<div lang="en"><br lang="ja">a<img alt="x">b<ul lang="ar"><li>c<li lang="ja">d</ul>e</div>f</b>',
    ),
  ).toEqual(["a:en", "b:en", "c:ar", "d:ja", "e:en", "f:"]);
  expect(
    languagesOf('<p lang="en"><svg><rect x="1"/><text lang="ja">a</text></svg>b</p>c'),
  ).toEqual(["a:ja", "b:en", "c:"]);
  expect(languagesOf('<p lang="en"><title lang="ja">a</title>b</p>')).toEqual(["a:ja", "b:en"]);
});
