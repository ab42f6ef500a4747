import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { builtInTemplates, loadTemplates } from "../../src/load/templates.ts";
import type { TemplateSet } from "../../src/model/template-set.ts";
import { render } from "../../src/render/index.ts";
import { sampleView } from "../../src/view/sample.ts";
import { mutated } from "./editions.ts";
import { patience, runs } from "./runs.ts";

/* Whatever stands in a template: HTML that keeps to the policy, or problems with their place. */

/** Elements and attributes that run or load something; within a style they would be text. */
function harmfulIn(html: string): string[] {
  const waiting = [parse(html) as Node];
  const found: string[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (/^(script|iframe|object|embed|base)$/.test(node.nodeName)) found.push(node.nodeName);
    found.push(...(node.attrs ?? []).map(({ name }) => name).filter((name) => /^on/.test(name)));
    waiting.push(...(node.childNodes ?? []));
  }
  return found;
}

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string }[];
  readonly childNodes?: readonly Node[];
}

const source = (path: string): string =>
  readFileSync(new URL(`../../templates/${path}`, import.meta.url), "utf8");
const files = [
  "documents/risks/document.hbs",
  "partials/masthead.hbs",
  "documents/risks/document.css",
];

test.each(files)("mutations of %s", patience, async (path) => {
  const { value: built } = await loadTemplates([builtInTemplates]);
  if (!built) throw new Error("The built-in templates have faults.");
  const risks = built.kinds.risks;
  if (!risks) throw new Error("There is no kind risks.");
  const view = sampleView(risks.kind);
  const withText = (text: string): TemplateSet => {
    const file = { file: path, text };
    if (path.startsWith("partials/")) {
      return { ...built, partials: { ...built.partials, masthead: file } };
    }
    const kind = path.endsWith(".css") ? { ...risks, css: file } : { ...risks, template: file };
    return { ...built, kinds: { ...built.kinds, risks: kind } };
  };
  await fc.assert(
    fc.asyncProperty(mutated(source(path)), async (text) => {
      const { value, problems } = await render({ view, templates: withText(text) });
      if (!value) expect(problems.length).toBeGreaterThan(0);
      for (const { message, hint, rule } of problems) {
        expect(message).not.toMatch(/RangeError|TypeError|is not a function/);
        expect([rule, hint !== ""]).toEqual([rule, true]);
      }
      if (value) expect(harmfulIn(value.html)).toEqual([]);
    }),
    runs(6),
  );
});
