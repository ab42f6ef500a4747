import { expect, it } from "vitest";
import { keptFile } from "../../src/scaffold/kept-files.ts";

it("says which lines a .gitignore lacks, so that nothing private is committed", () => {
  const ours = "node_modules/\noutput/\n# Somebody's.\ntexts/\nprivate.yaml\n";
  expect(keptFile(".gitignore", "node_modules\r\n/dist\r\n", ours, "1.2.3").lacks).toBe(
    "Add the lines output, texts, private.yaml to it.",
  );
  expect(keptFile(".gitignore", `${ours}more\n`, ours, "1.2.3")).toEqual({ path: ".gitignore" });
});

it("says how to add the package", () => {
  expect(keptFile("package.json", '{"name": "x"}', "{}", "1.2.3").lacks).toBe(
    "Run: npm install --save-exact briefwright@1.2.3",
  );
  const theirs = '{"dependencies": {"briefwright": "1.0.0"}}';
  expect(keptFile("package.json", theirs, "{}", "1.2.3").lacks).toBeUndefined();
});

it("says nothing about the others", () => {
  expect(keptFile("README.md", "theirs", "ours", "1.2.3")).toEqual({ path: "README.md" });
});
