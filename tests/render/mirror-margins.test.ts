import { expect, test } from "vitest";
import { mirrorMargins } from "../../src/render/page/mirror-margins.ts";

test("the boxes of the margins change sides, and nothing else does", () => {
  const css = [
    '@page { @top-left { content: "@top-left { \\" @bottom-right"; } @top-center { } }',
    "@page cover { @bottom-right { text-align: left; content: 'a @top-left b'; } }",
    ".left { margin-left: 1mm; }",
  ];
  expect(mirrorMargins(css.join("\n")).split("\n")).toEqual([
    '@page { @top-right { content: "@top-left { \\" @bottom-right"; } @top-center { } }',
    "@page cover { @bottom-left { text-align: left; content: 'a @top-left b'; } }",
    ".left { margin-left: 1mm; }",
  ]);
});
