import { expect, test, vi } from "vitest";
import { check } from "../src/index.ts";
import { png } from "./load/brand/pictures.ts";
import { scratch } from "./load/scratch.ts";

// The first check of a process loads the libraries, on a busy machine for seconds.
vi.setConfig({ testTimeout: 60_000 });

/** What is said of the texts of a brand beside an edition in English and Chinese. */
async function told(brand: string): Promise<string[]> {
  const cwd = await scratch({
    "brand.yaml": brand,
    "logo.png": png(400, 200),
    "data/e/edition.yaml":
      "id: e\ntitle: {en: T, zh-Hans: T}\nissued: 2025-09-01\nlanguages: [en, zh-Hans]\n",
  });
  const { diagnostics } = await check({ cwd, profile: "release" });
  return diagnostics
    .filter(({ rule }) => rule === "missing-text")
    .map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`);
}

const here = "expected text in en and zh-Hans; it is there in";

test("names the texts of a brand that lack a language of the edition", async () => {
  const brand = `name: {en: House, zh-Hans: 港口}
logo: {file: logo.png, alt: {zh-Hans: 标志}}
footer: {left: {en: Seen}}
disclaimers:
  - {en: The views are ours., zh-Hans: 观点}
  - {en: No advice.}
`;
  expect(await told(brand)).toEqual([
    `error 2:29 logo.alt: ${here} zh-Hans only`,
    `error 3:16 footer.left: ${here} en only`,
    `error 6:5 disclaimers[2]: ${here} en only`,
  ]);
});

test("a plain text is meant for all languages, and the name is told once", async () => {
  const plain = `name: {en: House, zh-Hans: 港口}
logo: {file: logo.png, alt: House}
footer: {left: "{title}"}
disclaimers: [Nothing here is advice.]
`;
  expect(await told(plain)).toEqual([]);
  expect(await told("name: {en: House}\nlogo: {file: logo.png}\n")).toEqual([
    `error 1:7 publisher: ${here} en only`,
  ]);
});
