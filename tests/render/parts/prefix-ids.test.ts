import { describe, expect, test } from "vitest";
import { prefixIds } from "../../../src/render/parts/prefix-ids.ts";

const inRisks = (html: string): string => prefixIds(html, "risks");

describe("the ids of a part", () => {
  test.each([
    ['<h2 id="a">A</h2>', '<h2 id="risks--a">A</h2>'],
    ["<h2 id='a'>A</h2><h3 id=b>B</h3>", "<h2 id='risks--a'>A</h2><h3 id=risks--b>B</h3>"],
    ['<a id="a" href="#a">A</a>', '<a id="risks--a" href="#risks--a">A</a>'],
    [
      '<b id="a"></b><span data-page-of="a"></span>',
      '<b id="risks--a"></b><span data-page-of="risks--a"></span>',
    ],
    [
      '<th id="a"><th id="b"><td headers="a  b c"><p aria-labelledby="b" aria-describedby="a b"><label for="a">',
      '<th id="risks--a"><th id="risks--b"><td headers="risks--a  risks--b c"><p aria-labelledby="risks--b" aria-describedby="risks--a risks--b"><label for="risks--a">',
    ],
    [
      '<svg><path id="a"/><use href="#a" xlink:href="#a"/><rect fill="url(#a)" style="mask: url(#a)"/></svg>',
      '<svg><path id="risks--a"/><use href="#risks--a" xlink:href="#risks--a"/><rect fill="url(#risks--a)" style="mask: url(#risks--a)"/></svg>',
    ],
  ])("%s", (html, renamed) => {
    expect(inRisks(html)).toBe(renamed);
  });

  test("leave what is not their own: other parts, the web, and ids that there are not", () => {
    const html =
      '<a href="#content">1</a><a href="#quotes--quote-x">2</a><a href="https://example.org/#a">3</a><p aria-labelledby="gone">';
    expect(inRisks(`<b id="a"></b>${html}`)).toBe(`<b id="risks--a"></b>${html}`);
  });

  test("are those of attributes: what only looks like one is text", () => {
    const html =
      '<p title=\'id="a" href="#a"\'>id="a" href="#a"</p><!-- <b id="a"> --><title><b id="a"></title><p data-id="a" class="a">';
    expect(inRisks(`<b id="a"></b>${html}`)).toBe(`<b id="risks--a"></b>${html}`);
  });

  test("are what the browser reads them as, whatever stands in them", () => {
    expect(inRisks('<b id="&#97;"></b><a href="#a"></a><a href="&#35;&#x61;"></a>')).toBe(
      '<b id="risks--a"></b><a href="#risks--a"></a><a href="#risks--a"></a>',
    );
    expect(
      inRisks('<b id="x&quot;&gt;&lt;script&gt;"></b><a href=\'#x">&lt;script&gt;\'></a>'),
    ).toBe(
      "<b id=\"risks--x&quot;&gt;&lt;script&gt;\"></b><a href='#risks--x&quot;&gt;&lt;script&gt;'></a>",
    );
    expect(inRisks('<b id="$&amp;$1"></b>')).toBe('<b id="risks--$&amp;$1"></b>');
  });

  test("of two kinds never meet, though one name begins with the other", () => {
    const one = prefixIds('<b id="list-x">', "risk");
    const other = prefixIds('<b id="x">', "risk-list");
    expect(one).not.toBe(other);
  });
});
