import { describe, expect, test } from "vitest";
import { printed, problemsOf } from "./support.ts";

const fields = {
  title: "T",
  quote: { speaker: { name: "N", role: "R" } },
  people: [{ name: "A" }, { name: "B" }],
  none: null,
  yes: true,
};

describe("a field that is not there is reported where it stands", () => {
  const missing: readonly (readonly [where: string, template: string, column: number])[] = [
    ["alone", "{{titel}}", 1],
    ["in an attribute", '<p title="{{titel}}">', 11],
    ["in #if", "{{#if titel}}x{{/if}}", 1],
    ["in #unless", "{{#unless titel}}x{{/unless}}", 1],
    ["in #each", "{{#each titel}}x{{/each}}", 1],
    ["in #with", "{{#with titel}}x{{/with}}", 1],
    ["as a helper's argument", "{{run titel}}", 1],
    ["as markup", "{{markup titel}}", 1],
    ["in a tag", "<p {{langOf titel}}>", 4],
    ["inside a block", "{{#if yes}}{{titel}}{{/if}}", 12],
    ["inside an else", "{{#if none}}{{else}}{{titel}}{{/if}}", 21],
  ];

  test.each(missing)("%s", async (_where, template, column) => {
    expect(await problemsOf({ document: template }, fields)).toEqual([
      `document.hbs:1:${column} template-field-unknown\nThere is no “titel” here.\nDid you mean title? There are the fields title, quote, people, none, yes, frame.`,
    ]);
  });

  test("inside a partial, in the partial's file", async () => {
    const partials = { card: "<p>\n  {{nmae}}</p>" };
    expect(await problemsOf({ document: "{{> card quote.speaker}}", partials }, fields)).toEqual([
      "partials/card.hbs:2:3 template-field-unknown\nThere is no “nmae” here.\nDid you mean name? There are the fields name, role.",
    ]);
  });

  test("as what a partial is given, by position and by name", async () => {
    const partials = { card: "" };
    const document = "{{> card qoute}}\n{{> card name=titel}}";
    expect(await problemsOf({ document, partials }, fields)).toEqual([
      expect.stringContaining("document.hbs:1:1 template-field-unknown\nThere is no “qoute”"),
      expect.stringContaining("document.hbs:2:1 template-field-unknown\nThere is no “titel”"),
    ]);
  });

  test("in the layout", async () => {
    expect(await problemsOf({ layout: "<main>\n{{tilte}}</main>" }, fields)).toEqual([
      expect.stringContaining("layout.hbs:2:1 template-field-unknown"),
    ]);
  });

  test("below another field, with the field that has none of that name", async () => {
    expect(await problemsOf({ document: "{{quote.speaker.nam}}" }, fields)).toEqual([
      "document.hbs:1:1 template-field-unknown\n“quote.speaker” has no field “nam”.\nDid you mean name? There are the fields name, role.",
    ]);
  });

  test("below an empty field", async () => {
    expect(await problemsOf({ document: "{{none.name}}" }, fields)).toEqual([
      "document.hbs:1:1 template-field-unknown\n“none.name” asks for “name” where “none” is empty (null).\nAsk first: {{#if …}}.",
    ]);
  });

  test("once, however often the place is printed", async () => {
    const document = "{{#each people}}{{nam}}{{/each}}";
    expect(await problemsOf({ document }, fields)).toHaveLength(1);
  });

  test("in a list, where only one item lacks it", async () => {
    const list = [{ note: "x" }, {}];
    expect(
      await problemsOf({ document: "{{#each list}}{{note}}{{/each}}" }, { list }),
    ).toHaveLength(1);
  });

  test("even if it is inherited by every object", async () => {
    for (const name of ["toString", "constructor", "__proto__", "hasOwnProperty"]) {
      const document = `{{#if yes}}{{${name}}}{{/if}}{{#with ${name}}}x{{/with}}{{quote.${name}}}`;
      expect(await problemsOf({ document }, fields), name).toHaveLength(3);
    }
  });

  test("if it is undefined, as after a journey through JSON", async () => {
    expect(await problemsOf({ document: "{{gone}}" }, { gone: undefined })).toEqual([
      expect.stringContaining("There are the fields frame."),
    ]);
  });

  test("above the outermost context", async () => {
    expect(await problemsOf({ document: "{{../title}}" }, fields)).toEqual([
      expect.stringContaining("“../title” leads above the outermost context of this file."),
    ]);
  });

  test("as an @ value", async () => {
    expect(await problemsOf({ document: "{{@indx}}" }, fields)).toEqual([
      "document.hbs:1:1 template-field-unknown\nThere is no “@indx” here.\nThere are: root.",
    ]);
  });
});

describe("a field that is there and empty is no fault", () => {
  test.each([false, null, "", 0, []])("%j", async (empty) => {
    const document = "{{#if empty}}yes{{else}}no{{/if}}{{#with empty}}{{/with}}";
    expect(await printed(document, { empty })).toBe("no");
  });

  test("printed as nothing", async () => {
    expect(await printed("[{{a}}{{b}}{{run a}}{{markup a}}]", { a: null, b: "" })).toBe("[]");
  });
});

test("blocks print as Handlebars does: context, parent, block parameters, @ values", async () => {
  const document = [
    "{{#each people}}{{@index}}{{#if @first}}!{{/if}}{{name}}{{../title}}{{@root.title}} {{/each}}",
    "{{#each people as |person at|}}{{at}}{{person.name}}{{/each}}",
    "{{#each people.[1]}}{{@key}}={{this}}{{/each}}",
    "{{lookup people.[0] 'name'}}{{#with quote.speaker as |s|}}{{s.name}}{{role}}{{/with}}",
    "{{#each none}}{{else}}none{{/each}}",
  ].join("|");
  expect(await printed(document, fields)).toBe("0!ATT 1BTT |0A1B|name=B|ANR|none");
});
