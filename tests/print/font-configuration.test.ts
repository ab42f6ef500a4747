import { expect, test } from "vitest";
import { fontConfiguration } from "../../src/print/font-configuration.ts";

test("one folder of fonts is named, and nothing of the system", () => {
  const text = fontConfiguration("/cache/a & <b>/fonts", "/job/fontcache");
  expect(text.match(/<dir>.*<\/dir>/g)).toEqual(["<dir>/cache/a &amp; &lt;b&gt;/fonts</dir>"]);
  expect(text).toContain("<cachedir>/job/fontcache</cachedir>");
  expect(text).not.toMatch(/include|\/etc|\/usr/);
});

test("hinting is off, for the pattern and for the font", () => {
  const text = fontConfiguration("/f", "/c");
  expect(text.match(/<const>hintnone<\/const>/g)).toHaveLength(2);
});
