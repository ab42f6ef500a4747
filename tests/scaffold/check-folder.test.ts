import { describe, expect, it } from "vitest";
import { checkFolder, packageName } from "../../src/scaffold/check-folder.ts";

const said = (entries: readonly string[] | "file", name = "briefs", force = false): string[] =>
  checkFolder(entries, name, force).map(({ message }) => message);

describe("checkFolder", () => {
  it("takes a folder as empty that says nothing of what it is for", () => {
    expect(said([])).toEqual([]);
    expect(said([".git", ".DS_Store"])).toEqual([]);
  });

  it("names what is there", () => {
    expect(said([".git", "LICENSE", "src"])).toEqual([
      "briefs is not empty: it has LICENSE and src.",
    ]);
    const many = Array.from({ length: 12 }, (_, index) => `f${index}`);
    expect(said(many, ".")[0]).toMatch(
      /^This folder is not empty: it has f0, .*, f9 and 2 more\.$/,
    );
  });

  it("lets --force pass, but not into a workspace or a file", () => {
    expect(said(["LICENSE"], ".", true)).toEqual([]);
    expect(said(["briefwright.yaml", "data", "x"], "briefs", true)).toEqual([
      "briefs is a workspace already: it has briefwright.yaml and data.",
    ]);
    expect(said("file", "briefs", true)).toEqual([
      "briefs is no folder: a file stands there, or in its way.",
    ]);
  });
});

it.each([
  ["/home/mei/My Briefs", "my-briefs"],
  ["/home/mei/简报", "briefs"],
  ["/home/mei/_Ports_2026", "ports-2026"],
])("a package in %s is called %s", (folder, name) => {
  expect(packageName(folder)).toBe(name);
});
