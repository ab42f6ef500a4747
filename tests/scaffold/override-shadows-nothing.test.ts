import { expect, it } from "vitest";
import { overrideShadowsNothing } from "../../src/scaffold/override-shadows-nothing.ts";

const builtIn = [
  { path: "layout.hbs", text: "{{> foot}}" },
  { path: "documents/risks/document.hbs", text: "{{> masthead masthead}}" },
  { path: "partials/masthead.hbs", text: "{{> fact label='x'}}" },
  { path: "partials/fact.hbs", text: "x" },
  { path: "styles/10-type.css", text: "" },
];

/** What is said of files of a workspace: those that are read, and others. */
const said = (own: Readonly<Record<string, string>>, others: readonly string[] = []): string[] =>
  overrideShadowsNothing(
    [...Object.keys(own), ...others],
    Object.entries(own).map(([path, text]) => ({ path, text })),
    builtIn,
  ).map(({ place, hint }) => `${place?.file}: ${hint}`);

it("passes over what replaces something, or is of use by itself", () => {
  expect(
    said({
      "partials/fact.hbs": "y",
      "styles/50-brand.css": "",
      "documents/memo/document.hbs": "{{#>box}}{{/box}}",
      "partials/box.hbs": "{{~> 'inner' this }}",
      "partials/inner.hbs": "",
      "partials/foot.hbs": "",
      "locales/fr.yaml": "",
      "scales/own.yaml": "",
    }),
  ).toEqual([]);
});

it("passes over what nobody means as a template", () => {
  expect(said({}, ["README.md", "logo.png", "ejected.lock.json", "documents/memo/deep"])).toEqual(
    [],
  );
});

it("names a partial that nothing calls, and what may have been meant", () => {
  expect(said({ "partials/masthed.hbs": "" })).toEqual([
    "templates/partials/masthed.hbs: Did you mean partials/masthead.hbs?",
  ]);
});

it("names partials that call nobody but one another", () => {
  expect(said({ "partials/a.hbs": "{{> b}}", "partials/b.hbs": "{{> a}}" })).toHaveLength(2);
});

it("does not count calls of a template that is replaced", () => {
  expect(said({ "partials/foot.hbs": "", "layout.hbs": "none" })).toHaveLength(1);
});

it("names files that nothing reads", () => {
  expect(
    said({}, ["partial/fact.hbs", "Layout.hbs", "documents/risks/risks.css", "styles/a/b.css"]),
  ).toEqual([
    "templates/partial/fact.hbs: Did you mean partials/fact.hbs?",
    "templates/Layout.hbs: Did you mean layout.hbs?",
    expect.stringMatching(
      /^templates\/documents\/risks\/risks\.css: Delete it, or give it the path /,
    ),
    expect.stringMatching(/^templates\/styles\/a\/b\.css: Delete it, or give it the path /),
  ]);
});
