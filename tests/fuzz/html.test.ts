import fc from "fast-check";
import { expect, test } from "vitest";
import { checkOutput, contentPolicy } from "../../src/render/html/check-output.ts";
import { scanHtml, startOfHtml } from "../../src/render/html/scan.ts";
import { patience, runs } from "./runs.ts";
import { harmfulIn, type Node, treeOf, walk } from "./tree.ts";

/*
 * What reads a page along with the browser sees what the browser sees, whatever somebody writes to
 * make the two disagree: comments that end early, quotation marks where none belong, text that is
 * a tag elsewhere. The browser's part is taken by parse5, which keeps to the standard.
 */

const piece = fc.oneof(
  fc.constantFrom(
    ...["<!--", "-->", "--!>", "<!-->", "<!--->", "<!", "<?", "</", "</ ", "<", ">", "/>", "/"],
    ...["<![CDATA[", "]]>", "<!DOCTYPE html ", "--", "!", "-", '"', "'", "=", "`", "&", "&quot;"],
    ...[" ", "\n", "\t", "\f", "\r", "\u00a0", "\u000b", "\ufeff", "\u2028", "\0"],
    ...["<p", "<p>", "</p>", "<a", "<b ", "<title>", "</title>", "<title", "<svg>", "</svg>"],
    ...["<math>", "<style>", "</style>", "<textarea>", "<xmp>", "</xmp>", "<noembed>", "<select>"],
    ...["<table>", "<script>", "</script>", "<script", "<plaintext>", "<noscript>", "<desc>"],
    ...["<mtext>", "<img ", "<a ", "<iframe>", "<base ", "<meta ", "<template>"],
    ...["onclick=", "onclick=x ", " x", " x=", ' x="', " x='", " ='", ' ="', ' a"', ' "a'],
    ...["href=", "javascript:1", 'src="//x.org"', 'http-equiv="refresh"', "style", "title"],
  ),
  fc.stringMatching(/^[ -~]{1,3}$/),
);
const soup = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((pieces) => `${pieces.join("")}<script>1</script>`);

const head = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`;

test("a page that passes holds nothing that runs, loads or leads elsewhere", patience, () => {
  fc.assert(
    fc.property(soup, (text) => {
      // Half of the soups end in a script: either is seen, or it is none.
      for (const html of [text, text.replace(/<script>1<\/script>$/, "")]) {
        const page = `${head}\n<body>${html}`;
        if (checkOutput(page, "layout.hbs").length === 0) expect(harmfulIn(page)).toEqual([]);
      }
    }),
    runs(4000),
  );
});

/** Those that the parser adds of itself. */
const implied = new Set(["html", "head", "body", "tbody", "colgroup", "tr"]);

const named = ({ nodeName, attrs = [] }: Node): string[] => [
  ...(nodeName.startsWith("#") || implied.has(nodeName) ? [] : [nodeName.toLowerCase()]),
  ...attrs.map(({ name, prefix = "" }) =>
    `@${prefix === "" ? name : `${prefix}:${name}`}`.toLowerCase(),
  ),
];

test("no tag and no attribute of a page that passes is overlooked", patience, () => {
  fc.assert(
    fc.property(soup, (text) => {
      const html = text.replace(/<script>1<\/script>$/, "<q title=x>");
      if (checkOutput(head + html, "layout.hbs").length > 0) return;
      const seen = new Set<string>(["img"]);
      scanHtml(html, startOfHtml, {
        open: (element) => seen.add(element),
        // An end alone makes an empty paragraph.
        close: (element) => seen.add(element),
        attribute: (_, attribute) => seen.add(`@${attribute}`),
      });
      const there = [...walk(treeOf(html))].flatMap(named);
      expect(there.filter((name) => !seen.has(name.replaceAll("\ufffd", "\0")))).toEqual([]);
    }),
    runs(4000),
  );
});
