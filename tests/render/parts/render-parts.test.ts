import { describe, expect, test } from "vitest";
import type { DocumentView } from "../../../src/model/document-view.ts";
import type { TemplateSet } from "../../../src/model/template-set.ts";
import { render } from "../../../src/render/index.ts";
import { frameOf, templatesOf, viewOf } from "../support.ts";

/** A pack of two kinds that have the same ids and the same classes. */
const templates = (one = '<h1 id="head">{{title}}</h1><a href="#head">up</a>'): TemplateSet => {
  const { kinds, ...rest } = templatesOf({
    document:
      '{{#each parts}}<div class="part {{kind}}" id="{{id}}">{{markup content}}</div>{{/each}}',
    css: ".cover { color: red; }",
  });
  const [note] = Object.values(kinds);
  if (!note) throw new Error("no kind");
  const kind = (id: string, text: string, css: string) => ({
    kind: { ...note.kind, id },
    template: { file: `documents/${id}/document.hbs`, text },
    css: { file: `documents/${id}/document.css`, text: css },
  });
  return {
    ...rest,
    kinds: {
      note,
      one: kind("one", one, "@page { margin: 1mm }\nh1 { color: green; }"),
      two: kind("two", '<h1 id="head">{{title}}</h1>', "h1 { color: blue; }"),
    },
  };
};

const partOf = (kind: string, fields: object = { title: `<${kind}>` }) => ({
  id: `part-${kind}`,
  kind,
  view: {
    ...fields,
    frame: frameOf({ kind, margins: { ...frameOf().margins, runningTitle: `Pack · ${kind}` } }),
  } as DocumentView,
});
const pack = (...parts: object[]) => viewOf({ parts });

async function rendered(set: TemplateSet, view: DocumentView) {
  const { value, problems } = await render({ view, templates: set });
  return {
    main: /<main>(.*)<\/main>/s.exec(value?.html ?? "")?.[1],
    style: /<style>(.*)<\/style>/s.exec(value?.html ?? "")?.[1] ?? "",
    problems: problems.map(({ rule, place }) => `${place?.file} ${rule}`),
  };
}

describe("a pack", () => {
  test("prints each part as its own template does, with ids that do not meet", async () => {
    const { main } = await rendered(templates(), pack(partOf("one"), partOf("two")));
    expect(main).toBe(
      '<div class="part one" id="part-one"><h1 id="one--head">&lt;one&gt;</h1><a href="#one--head">up</a></div>' +
        '<div class="part two" id="part-two"><h1 id="two--head">&lt;two&gt;</h1></div>',
    );
  });

  test("has the styles of each kind for its part alone, those of the pack for all", async () => {
    const { style } = await rendered(templates(), pack(partOf("one"), partOf("two")));
    const at = (text: string): number => style.indexOf(text);
    expect(style).toContain("@page part-one { margin: 1mm }");
    expect(style).toContain("@scope (.part.one) {\nh1 { color: green; }\n}");
    expect(at("@scope (.part.two) {\nh1 { color: blue; }\n}")).toBeGreaterThan(at("(.part.one)"));
    expect(at(".cover { color: red; }")).toBeGreaterThan(at("(.part.two)"));
    expect(style).not.toMatch(/@page \{[^}]*1mm/);
  });

  test("names the part at the head of its pages", async () => {
    const { style } = await rendered(templates(), pack(partOf("one")));
    expect(style).toContain(".part.one { page: part-one; }");
    expect(style).toContain('@page part-one { @top-left { content: "Pack · one"; } }');
  });

  test("tells the faults of all its parts, each with the file of its kind", async () => {
    const set = templates("{{titel}}");
    const { main, problems } = await rendered(
      set,
      pack(partOf("one"), partOf("two", { other: "" }), partOf("three")),
    );
    expect(main).toBeUndefined();
    expect(problems).toEqual([
      "documents/one/document.hbs template-field-unknown",
      "documents/two/document.hbs template-field-unknown",
      "undefined template-missing",
    ]);
  });

  test("does not take data of a part for a template or for markup", async () => {
    const title = '{{frame}}</h1><script id="head">$&';
    const { main } = await rendered(templates(), pack(partOf("two", { title })));
    expect(main).toContain(
      '<h1 id="two--head">{{frame}}&lt;/h1&gt;&lt;script id&#x3D;&quot;head&quot;&gt;$&amp;</h1>',
    );
  });
});
