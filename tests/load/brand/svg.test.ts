import { describe, expect, test } from "vitest";
import { cleanSvg } from "../../../src/load/brand/svg.ts";
import { svg } from "./pictures.ts";

/** The root as it is written, and what is expected in it. */
const clean = (inside: string, size = 'viewBox="0 0 40 20" width="40" height="20"') => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}${inside === "" ? "/>" : `>${inside}</svg>`}`,
});
const links = 'viewBox="0 0 40 20" xmlns:xlink="http://www.w3.org/1999/xlink"';

describe("what draws is kept", () => {
  test.each([
    // Names are case-sensitive in XML, and some of SVG have capitals.
    '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient></defs><path id="b" d="M0 0h4" fill="url(#a)"/><use href="#b" x="4"/>',
    '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="1" height="1" rx=".5"/></clipPath><g clip-path="url(#c)"><circle cx="4" cy="4" r="4"/></g>',
    '<style>.a{fill:url(#x);stroke: url( #y )}</style><polygon class="a" points="0,0 4,0 4,4"/>',
    '<mask id="m" maskUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/></mask><g style="mask:url(#m)"><path d="M0 0"/></g>',
    '<svg x="1" viewBox="0 0 1 1"><symbol id="s"><line x1="0" y1="0" x2="1" y2="1"/></symbol></svg>',
    '<path d="M0 0" requiredExtensions="none" display="none"/>',
  ])("%s", (inside) => {
    expect(cleanSvg(svg(inside))).toEqual(clean(inside));
  });

  test("a figure may be used as often as a pattern of dots wants it", () => {
    const dots = `<circle id="a" r="1"/>${'<use href="#a"/>'.repeat(500)}`;
    expect(cleanSvg(svg(dots))).toEqual(clean(dots));
  });

  test("links within the file lose their old prefix, and elements theirs", () => {
    expect(cleanSvg(svg('<use xlink:href=" #b"/>', links))).toEqual(clean('<use href="#b"/>'));
    const prefixed =
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="40px" height="20"><s:g><s:path d="M0 0"/></s:g></s:svg>';
    expect(cleanSvg(prefixed)).toEqual(clean('<g><path d="M0 0"/></g>'));
  });

  test("a link that is written in both forms is written once, as the new one has it", () => {
    for (const both of ['href="#a" xlink:href="#b"', 'xlink:href="#b" href="#a"']) {
      expect(cleanSvg(svg(`<use ${both}/>`, links))).toEqual(clean('<use href="#a"/>'));
    }
  });

  test("the size comes from the view box, or else from width and height", () => {
    expect(cleanSvg(svg("", 'viewBox="-1,-2 3e1 .5" width="100%"'))).toEqual(
      clean("", 'viewBox="-1 -2 30 0.5" width="30" height="0.5"'),
    );
    expect(cleanSvg(svg("", 'width="3" height="4px"'))).toEqual(
      clean("", 'viewBox="0 0 3 4" width="3" height="4"'),
    );
  });

  test.each([
    ...["0 0 NaN 9", "0 0 0 9", "0 0 -9 9", "0 0 0x9 9", "0 0 9", "a b c d"],
    ...["0 0 1e308 1", "0 0 Infinity 9", "1e99 0 9 9", "0 0 9 9 9"],
  ])("a view box of %s is none", (box) => {
    expect(cleanSvg(svg("", `viewBox="${box}"`))).toEqual({
      fault: "it is an SVG without a viewBox or a width and a height that can be used",
    });
  });
});

describe("what does not draw is left out", () => {
  test("comments, titles, metadata and what drawing programs note", () => {
    const spaces =
      'viewBox="0 0 40 20" xmlns:inkscape="http://ann.example" xmlns:rdf="r" xmlns:dc="d" xmlns:sodipodi="s"';
    const source = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><!-- Ann -->${svg(
      '<title>Ann</title><metadata><rdf:RDF><dc:creator>Ann</dc:creator></rdf:RDF></metadata><sodipodi:namedview a="Ann"/><g inkscape:label="Ann" data-name="Ann" aria-label="Ann" fill="red">Ann<path d="M0 0"/></g>',
      spaces,
    )}`;
    expect(cleanSvg(source)).toEqual(clean('<g fill="red"><path d="M0 0"/></g>'));
  });

  test.each([
    // A filter that is not there would hide what it is asked to change.
    ['<path d="M0 0" filter="url(#f)"/>', '<path d="M0 0"/>'],
    ['<path d="M0 0" formaction="javascript:x" srcdoc="&lt;script>"/>', '<path d="M0 0"/>'],
    ['<g xmlns="http://ann.example"><script/></g>', ""],
    ['<x:script xmlns:x="http://ann.example">x()</x:script>', ""],
    ['<desc><script>x()</script></desc><title onload="x()"/>', ""],
    ["<g><![CDATA[<script>x()</script>]]></g>", "<g/>"],
    ['<path class="&quot;&gt;&lt;script&gt;"/>', '<path class="&#34;&#62;&#60;script&#62;"/>'],
    // What a reader of HTML would take for the end of the style stays text.
    [
      "<style><![CDATA[a{}</style><script>x()</script>]]></style>",
      "<style>a{}&#60;/style&#62;&#60;script&#62;x()&#60;/script&#62;</style>",
    ],
    ["<style>a{}&lt;/style>&lt;img></style>", "<style>a{}&#60;/style&#62;&#60;img&#62;</style>"],
  ])("%s", (inside, kept) => {
    expect(cleanSvg(svg(inside))).toEqual(clean(kept));
  });
});

const outside = (name: string, value: string) =>
  `it refers to something outside the file (${name}="${value.slice(0, 40)}")`;
const attribute = (name: string) => `the attribute “${name}” refers to something outside the file`;
const style = "its style refers to something outside the file";

describe("an SVG is refused that holds", () => {
  test.each([
    ["<script/>", "it holds a script"],
    ["<script href='data:text/javascript,x()'/>", "it holds a script"],
    ["<script><![CDATA[x()]]></script>", "it holds a script"],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">x()</x:script>', "it holds a script"],
    ['<g xmlns=""><script>x()</script></g>', "it holds a script"],
    [
      '<script xmlns="http://www.w3.org/1999/xhtml">x()</script>',
      "it holds a <script> of a web page",
    ],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml"/>', "it holds a <img> of a web page"],
    ["<g><foreignObject/></g>", "it holds a <foreignObject>, which is a web page"],
    ['<image href="x.png"/>', "it holds another picture"],
    ["<feImage/>", "it holds a <feImage>"],
    ["<text>MES</text>", "it holds text, whose font depends on the machine; turn text into paths"],
    ['<a href="https://example.org"/>', "it holds a link"],
    ["<animate/>", "it holds a <animate>"],
    ['<set attributeName="href" to="javascript:x()"/>', "it holds a <set>"],
    ["<handler/>", "it holds a <handler>"],
    ["<iframe/>", "it holds a <iframe>"],
    ["<math><mtext/></math>", "it holds a <math>"],
    ["<STYLE>@import 'x'</STYLE>", "it holds a <STYLE>"],
    ['<path onload="x()"/>', "the attribute “onload” would run a script"],
    ['<path ONBEGIN="x()"/>', "the attribute “ONBEGIN” would run a script"],
    [
      '<path e:onload="x()" xmlns:e="http://www.w3.org/2001/xml-events"/>',
      "the attribute “onload” would run a script",
    ],
    ['<use href="x.svg#a"/>', outside("href", "x.svg#a")],
    ['<use href=""/>', outside("href", "")],
    ['<use href="//example.org/x.svg#a"/>', outside("href", "//example.org/x.svg#a")],
    [
      '<use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x"/>',
      outside("href", "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x"),
    ],
    ['<use href="java&#10;script:x()"/>', outside("href", "java\nscript:x()")],
    ['<linearGradient href="file:///etc/passwd#a"/>', outside("href", "file:///etc/passwd#a")],
    ['<path src="x"/>', outside("src", "x")],
    ['<path fill="url(https://example.org/#a)"/>', attribute("fill")],
    ['<path fill="URL( &quot;x#a&quot; )"/>', attribute("fill")],
    ['<path mask="url(/**/x)"/>', attribute("mask")],
    ['<path clip-path="url(&#39;&#104;ttp://x&#39;)"/>', attribute("clip-path")],
    ['<path style="fill: u\\72l(x)"/>', attribute("style")],
    ['<path style="background: image-set(&quot;x&quot; 1x)"/>', attribute("style")],
    ["<style>@import 'x';</style>", style],
    ["<style>@\\69mport 'x';</style>", style],
    ["<style>@im<!-- -->port 'x';</style>", style],
    ["<style>@im<![CDATA[port 'x';]]></style>", style],
    ["<style>@font-face{}</style>", style],
    ["<style>a{fill:url( 'x')}</style>", style],
    ["<style>a{fill:url&#40;x)}</style>", style],
    ["<style>@namespace url(x);</style>", style],
    ["<style>@keyframes a { to { opacity: 0 } }</style>", "it moves, and paper does not"],
    ["<g>".repeat(60) + "</g>".repeat(60), "its parts stand in one another too deep"],
  ])("%s", (inside, refused) => {
    expect(cleanSvg(svg(inside))).toEqual({ refused });
  });

  test.each(["xlink", "x", "href"])("a link outside by the prefix %s", (prefix) => {
    const root = `viewBox="0 0 9 9" xmlns:${prefix}="http://www.w3.org/1999/xlink"`;
    expect(cleanSvg(svg(`<use ${prefix}:href="data:x"/>`, root))).toEqual({
      refused: outside("href", "data:x"),
    });
  });

  test("entities, or a style sheet of its own", () => {
    const entities = [
      '<!DOCTYPE svg [<!ENTITY a "b">]>',
      '<!DOCTYPE svg PUBLIC "x" "y" [ <!ENTITY % b SYSTEM "file:///etc/passwd"> %b; ]>',
      '<!DOCTYPE svg [<!ATTLIST g onload CDATA "x()">]>',
    ];
    for (const declared of entities) {
      expect(cleanSvg(`${declared}${svg("")}`)).toEqual({ refused: "it declares entities" });
    }
    for (const [before, after] of [
      ['<?xml-stylesheet href="x.css"?>', ""],
      ["", "<?php x() ?>"],
    ]) {
      expect(cleanSvg(`${before}${svg("")}${after}`)).toEqual({
        refused: "it names a style sheet or a program",
      });
    }
  });
});

describe("a bomb is refused, however its parts use one another:", () => {
  const levels = 24;
  const two = (said: string): string => `<rect width="1" height="1" ${said}/>`.repeat(2);
  const bomb = (name: string, said: (level: number) => string, more = ""): string =>
    svg(
      `${more}${Array.from({ length: levels }, (_, level) => `<${name} id="p${level}">${two(level + 1 < levels ? said(level + 1) : "")}</${name}>`).join("")}<rect ${said(0)}/>`,
    );
  const classes = Array.from(
    { length: levels },
    (_, level) => `g .c${level}:hover, .c${level} { mask: url("#p${level}") }`,
  );
  test.each([
    ["masks", bomb("mask", (level) => `mask="url(#p${level})"`)],
    ["clips", bomb("clipPath", (level) => `clip-path="url('#p${level}')"`)],
    ["patterns", bomb("pattern", (level) => `style="fill: url( #p${level} )"`)],
    [
      "masks of a style sheet",
      bomb("mask", (level) => `class="x c${level}"`, `<style>${classes.join("")}</style>`),
    ],
    [
      "uses",
      svg(
        `<path id="p0" d="M0 0"/>${Array.from({ length: levels }, (_, level) => `<g id="p${level + 1}">${`<use href="#p${level}"/>`.repeat(2)}</g>`).join("")}`,
      ),
    ],
    ["a use of itself", svg('<g id="a"><use href="#a"/></g>')],
    [
      "a long chain",
      svg(
        Array.from(
          { length: 5000 },
          (_, level) => `<mask id="p${level}"><path mask="url(#p${level + 1})"/></mask>`,
        ).join(""),
      ),
    ],
    [
      "a long chain that begins at its end",
      svg(
        Array.from(
          { length: 5000 },
          (_, level) => `<mask id="p${level + 1}"><path mask="url(#p${level})"/></mask>`,
        ).join(""),
      ),
    ],
    ["elements without number", svg("<g/>".repeat(200_000))],
    [
      "rules without number",
      svg(
        `<style>${Array.from({ length: 20_000 }, (_, index) => `*{fill:url(#p${index})}`).join("")}</style>${Array.from({ length: 15_000 }, (_, index) => `<g id="p${index}"/>`).join("")}`,
      ),
    ],
  ])("%s", { timeout: 5000 }, (_, source) => {
    expect(cleanSvg(source)).toEqual({ refused: "its parts use one another too often" });
  });
});

describe("what is not XML is no SVG:", () => {
  const root = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"';
  test.each([
    ["an element that is not closed", `<svg ${root}><g></svg>`],
    ["two roots", `<svg ${root}/><svg ${root}/>`],
    ["an attribute twice", `<svg ${root} id="a" id="b"/>`],
    ["an attribute without quotes", `<svg ${root} id=a/>`],
    ["an attribute without a value", `<svg ${root} onload/>`],
    ["an entity that is none of XML", `<svg ${root}>&nbsp;</svg>`],
    ["an entity in an attribute", `<svg ${root}><path d="&a;"/></svg>`],
    ["an entity without its end", `<svg ${root}>&amp</svg>`],
    ["a sign that XML does not have", `<svg ${root}>\u0001</svg>`],
    ["the number of such a sign", `<svg ${root}>&#1;</svg>`],
    ["half a sign", `<svg ${root}>&#xD800;</svg>`],
    ["a prefix that is not declared", `<svg ${root}><use xlink:href="#a"/></svg>`],
    ["two prefixes for one attribute", `<svg ${root} xmlns:a="u" xmlns:b="u" a:x="" b:x=""/>`],
    ["a declaration behind the root", `<svg ${root}/><?xml version="1.0"?>`],
    ["a document type behind the root", `<svg ${root}/><!DOCTYPE svg>`],
    ["a comment in a comment", `<!-- a -- b --><svg ${root}/>`],
    ["a comment without end", `<svg ${root}/><!--`],
    ["CDATA without end", `<svg ${root}><![CDATA[</svg>`],
    ["the end of CDATA alone", `<svg ${root}>]]></svg>`],
    ["no root", "<!-- nothing -->"],
  ])("%s", (_, source) => {
    expect(cleanSvg(source)).toEqual({
      fault: expect.stringMatching(
        /^it is an SVG that is not well-formed XML \(line 1, column \d+: .+\)$/,
      ),
    });
  });

  test.each([
    ["another language", "<note/>"],
    ["a page", '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["an svg of another language", '<svg xmlns="http://ann.example" viewBox="0 0 9 9"/>'],
    ["another root with the prefix", '<svg:g xmlns:svg="http://www.w3.org/2000/svg"/>'],
  ])("%s", (_, source) => {
    expect(cleanSvg(source)).toEqual({ fault: "it is XML, and no SVG" });
  });
});
