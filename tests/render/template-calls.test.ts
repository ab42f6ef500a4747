import { describe, expect, test } from "vitest";
import { problemsOf } from "./support.ts";

const fields = {
  x: "X",
  list: ["a"],
  text: { text: "T", lang: "fr" },
  html: { html: "<b>" },
  yes: true,
};

/** The one problem of a document template. */
async function problemOf(document: string): Promise<string | undefined> {
  const problems = await problemsOf({ document, partials: { "quote-card": "" } }, fields);
  expect(problems, problems.join("\n\n")).toHaveLength(1);
  return problems[0];
}

describe("syntax", () => {
  const bad: readonly (readonly [template: string, expected: string])[] = [
    [
      "a\n{{#if x}}",
      "document.hbs:2:10 template-syntax\nThe template ends inside an open block or tag.",
    ],
    ["a\nb {{/if}}", "document.hbs:2:3 template-syntax\nA block is closed here that is not open."],
    [
      "{{#if x}}\n{{/each}}",
      "document.hbs:1:4 template-syntax\nThe block {{#if}} is closed by {{/each}}.",
    ],
    [
      "{{x",
      "document.hbs:1:3 template-syntax\nA tag is not closed, or holds a character that cannot stand in one.",
    ],
    ["{{}}", "document.hbs:1:3 template-syntax\nThis is not Handlebars"],
    [
      "{{x/../y}}",
      "document.hbs:1:3 template-syntax\n“x/..” leads up or to itself in the middle of a path.",
    ],
    ["{{'x'}}", "document.hbs:1:1 template-syntax\n“{{x}}” prints no field of the view."],
  ];
  test.each(bad)("%j", async (template, expected) => {
    expect(await problemOf(template)).toContain(expected);
  });
});

describe("calls", () => {
  const bad: readonly (readonly [template: string, expected: string])[] = [
    [
      "a\n  {{rnu x}}",
      "document.hbs:2:3 template-helper-unknown\nThere is no helper “rnu”.\nDid you mean run? The helpers are: run, markup, langOf, lookup.",
    ],
    [
      "{{log x}}",
      "document.hbs:1:1 template-helper-unknown\nThere is no helper “log”.\nThe helpers are: run, markup, langOf, lookup.",
    ],
    [
      "{{#eahc list}}{{/eahc}}",
      "document.hbs:1:1 template-helper-unknown\nThere is no block “{{#eahc}}”.\nDid you mean each? The blocks are: if, unless, each, with.",
    ],
    [
      "{{#list}}{{/list}}",
      "document.hbs:1:1 template-helper-unknown\nThere is no block “{{#list}}”.\nThe blocks are: if, unless, each, with.",
    ],
    [
      "{{> qoute-card}}",
      "document.hbs:1:1 template-partial-missing\nThere is no partial “qoute-card”.\nDid you mean quote-card? A partial is named by its file in partials/: quote-card.",
    ],
    [
      "{{> ../../secret}}",
      "document.hbs:1:1 template-partial-missing\nThere is no partial “../../secret”.\nA partial is named by its file in partials/: quote-card.",
    ],
    [
      "{{> constructor}}",
      "document.hbs:1:1 template-partial-missing\nThere is no partial “constructor”.\nA partial is named by its file in partials/: quote-card.",
    ],
    [
      "{{run}}",
      "document.hbs:1:1 template-syntax\n“{{run}}” is given 0 arguments; it takes one field and nothing else.\nWrite {{run field}}; a field of that name is written {{this.run}}.",
    ],
    [
      "{{#if x yes}}{{/if}}",
      "document.hbs:1:1 template-syntax\n“{{#if}}” is given 2 arguments; it takes one field and nothing else.\nWrite {{#if field}}; a field of that name is written {{this.if}}.",
    ],
    [
      "{{#if x includeZero=true}}{{/if}}",
      "document.hbs:1:1 template-syntax\n“{{#if}}” is given a named argument; it takes one field and nothing else.\nWrite {{#if field}}; a field of that name is written {{this.if}}.",
    ],
    [
      "{{lookup list x}}",
      "document.hbs:1:1 template-syntax\n“{{lookup}}” takes a field, then a number or a name in quotation marks.\nWrite {{lookup marks 0}}, or let the view find the value.",
    ],
  ];
  test.each(bad)("%j", async (template, expected) => {
    expect(await problemOf(template)).toBe(expected);
  });
});

describe("what Handlebars offers and templates may not use", () => {
  const bad: readonly (readonly [template: string, expected: string])[] = [
    [
      "{{{x}}}",
      "document.hbs:1:1 template-raw-output\n“{{{x}}}” prints without escaping.\nWrite {{run …}} for text, or {{markup …}} for HTML that the view has made safe.",
    ],
    ["{{&x}}", "document.hbs:1:1 template-raw-output\n“{{{x}}}” prints without escaping."],
    [
      "{{{run text}}}",
      "document.hbs:1:1 template-raw-output\n“{{{run}}}” prints without escaping.",
    ],
    [
      "{{> (lookup list 0)}}",
      "document.hbs:1:1 template-construct-refused\nA partial whose name is found while printing may not stand in a template.\nName the partial itself.",
    ],
    [
      "{{> @partial-block}}",
      "document.hbs:1:1 template-construct-refused\nA partial whose name is found while printing may not stand in a template.",
    ],
    [
      "{{#> quote-card}}x{{/quote-card}}",
      "document.hbs:1:1 template-construct-refused\nA partial with a block inside may not stand in a template.",
    ],
    [
      "{{#*inline 'a'}}x{{/inline}}",
      "document.hbs:1:1 template-construct-refused\nA decorator, such as an inline partial, may not stand in a template.",
    ],
    [
      "{{* x}}",
      "document.hbs:1:1 template-construct-refused\nA decorator, such as an inline partial, may not stand in a template.",
    ],
    [
      "{{#if (run x)}}{{/if}}",
      "document.hbs:1:1 template-construct-refused\nA call inside a call may not stand in a template.",
    ],
    [
      "{{> quote-card a=(run x)}}",
      "document.hbs:1:1 template-construct-refused\nA call inside a call may not stand in a template.",
    ],
  ];
  test.each(bad)("%j", async (template, expected) => {
    expect(await problemOf(template)).toContain(expected);
  });
});

describe("values that a tag cannot print", () => {
  const bad: readonly (readonly [template: string, expected: string])[] = [
    [
      "{{text}}",
      "document.hbs:1:1 template-value-unfit\n{{text}} prints plain text; this is a group of fields.\nWrite {{run text}}.",
    ],
    [
      "{{html}}",
      "document.hbs:1:1 template-value-unfit\n{{html}} prints plain text; this is a group of fields.\nWrite {{markup html}}.",
    ],
    [
      "{{list}}",
      "document.hbs:1:1 template-value-unfit\n{{list}} prints plain text; this is a list.\nWrite {{#each list}}…{{/each}}.",
    ],
    [
      "{{yes}}",
      "document.hbs:1:1 template-value-unfit\n{{yes}} prints plain text; this is true or false.\nLet it decide: {{#if yes}}…{{/if}}.",
    ],
    [
      "{{markup x}}",
      "document.hbs:1:1 template-value-unfit\n{{markup …}} is given “x”, which is plain text.\nIt takes safe HTML made by a view ({html}); a plain string is printed by {{…}} or {{run …}}.",
    ],
    [
      "{{run html}}",
      "document.hbs:1:1 template-value-unfit\n{{run …}} is given “html”, which is a group of fields.\nIt takes a text with its language ({text, lang}) or a plain string.",
    ],
    [
      "<p {{langOf x}}>",
      "document.hbs:1:4 template-value-unfit\n{{langOf …}} is given “x”, which is plain text.\nIt takes a text with its language ({text, lang}).",
    ],
    [
      "{{#each x}}{{/each}}",
      "document.hbs:1:1 template-value-unfit\n{{#each x}} goes through a list; this is plain text.\nUse {{#if …}} or {{#with …}}, or name the list.",
    ],
  ];
  test.each(bad)("%j", async (template, expected) => {
    expect(await problemOf(template)).toBe(expected);
  });
});

test("everything that is wrong is reported together, in partials, layout and styles too", async () => {
  const problems = await problemsOf(
    {
      document: "{{{x}}}\n{{tilte}}\n{{> card}}",
      partials: { card: "{{> gone}}{{oops y}}", unused: "{{#if" },
      layout: "{{nothing}}",
      styles: "@import 'x';",
    },
    fields,
  );
  expect(problems.map((problem) => problem.split("\n")[0])).toEqual(
    [
      "document.hbs:1:1 template-raw-output",
      "layout.hbs:1:1 template-field-unknown",
      "partials/card.hbs:1:1 template-partial-missing",
      "partials/card.hbs:1:11 template-helper-unknown",
      "styles/10-type.css:1:1 unsafe-css",
      "document.hbs:2:1 template-field-unknown",
    ].sort((one, other) => order(problems, one) - order(problems, other)),
  );
});

const order = (problems: readonly string[], head: string): number =>
  problems.findIndex((problem) => problem.startsWith(head));

test("a partial that cannot be parsed does not hide the faults of the others", async () => {
  const problems = await problemsOf({
    document: "{{> broken}}{{nope}}",
    partials: { broken: "{{/if}}" },
  });
  expect(problems.map((problem) => problem.split("\n")[0])).toEqual([
    "partials/broken.hbs:1:1 template-syntax",
    "document.hbs:1:13 template-field-unknown",
  ]);
});
