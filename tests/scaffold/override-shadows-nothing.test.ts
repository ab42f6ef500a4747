import { expect, it } from "vitest";
import { overrideShadowsNothing } from "../../src/scaffold/override-shadows-nothing.ts";

const builtIn = ["layout.hbs", "documents/risks/document.hbs", "partials/fact.hbs"];

/** What is said of files of a workspace: those that are read, and others. */
const said = (own: readonly string[], others: readonly string[] = []): string[] =>
  overrideShadowsNothing([...own, ...others], own, builtIn).map(
    ({ place, hint }) => `${place?.file}: ${hint}`,
  );

it("passes over what replaces something, or is read for itself", () => {
  expect(said(["partials/fact.hbs", "styles/50-brand.css", "locales/fr.yaml"])).toEqual([]);
});

it("passes over what nobody means as a template", () => {
  expect(said([], ["README.md", "logo.png", "ejected.lock.json", "documents/memo/deep"])).toEqual(
    [],
  );
});

it("names files that nothing reads, and what may have been meant", () => {
  expect(
    said([], ["partial/fact.hbs", "Layout.hbs", "documents/risks/risks.css", "styles/a/b.css"]),
  ).toEqual([
    "templates/partial/fact.hbs: Did you mean partials/fact.hbs?",
    "templates/Layout.hbs: Did you mean layout.hbs?",
    expect.stringMatching(
      /^templates\/documents\/risks\/risks\.css: Delete it, or give it the path /,
    ),
    expect.stringMatching(/^templates\/styles\/a\/b\.css: Delete it, or give it the path /),
  ]);
});
