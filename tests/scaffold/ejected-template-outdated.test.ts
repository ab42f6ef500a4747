import { expect, it } from "vitest";
import { ejectedTemplateOutdated } from "../../src/scaffold/ejected-template-outdated.ts";

const ejections = {
  "layout.hbs": { sha256: "a", version: "0.1.0" },
  "partials/fact.hbs": { sha256: "b", version: "0.1.0" },
};
const said = (paths: readonly string[], builtIn: Readonly<Record<string, string>>) =>
  ejectedTemplateOutdated(ejections, paths, new Map(Object.entries(builtIn)), "0.3.0").map(
    ({ place, message }) => `${place?.file}: ${message}`,
  );

it("names a file whose built-in one is another now, and both versions", () => {
  const paths = ["layout.hbs", "partials/fact.hbs"];
  expect(said(paths, { "layout.hbs": "a", "partials/fact.hbs": "new" })).toEqual([
    "templates/partials/fact.hbs: it was ejected from Briefwright 0.1.0; in 0.3.0 the built-in template is another",
  ]);
});

it("names a file whose built-in one is gone", () => {
  expect(said(["layout.hbs"], {})).toEqual([
    "templates/layout.hbs: it was ejected from Briefwright 0.1.0; 0.3.0 has no such template any more",
  ]);
});

it("passes over what the workspace has deleted", () => {
  expect(said([], { "layout.hbs": "new" })).toEqual([]);
});
