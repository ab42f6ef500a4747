import { expect, it } from "vitest";
import { inLanguages } from "../../src/scaffold/in-languages.ts";

const example = `title:
  en: Queues
  zh-Hans: 排队
# Of both.
bottomLine:
  en: >-
    Ships wait.
    Act.
  zh-Hans: 船在等。

quotes:
  - id: q
    text: Ships wait.
    renderings:
      zh-Hans: { text: 船在等。, status: translation }
risks:
  - title:
      en: A strike
      zh-Hans: 罢工
    assessment: { likelihood: 3 }
`;

it("keeps one language as plain strings", () => {
  expect(inLanguages(example, ["en"])).toBe(`title: Queues
# Of both.
bottomLine: >-
  Ships wait.
  Act.

quotes:
  - id: q
    text: Ships wait.
risks:
  - title: A strike
    assessment: { likelihood: 3 }
`);
});

it("keeps the renderings in a language that is asked for", () => {
  expect(inLanguages(example, ["zh-Hans"])).toBe(`title: 排队
# Of both.
bottomLine: 船在等。

quotes:
  - id: q
    text: Ships wait.
    renderings:
      zh-Hans: { text: 船在等。, status: translation }
risks:
  - title: 罢工
    assessment: { likelihood: 3 }
`);
});

it("keeps several languages as they are, under the tags that are asked for", () => {
  expect(inLanguages(example, ["en", "zh-Hans"])).toBe(example);
  const british = example.replaceAll("en:", "en-GB:");
  expect(inLanguages(example, ["en-GB", "zh-Hans"])).toBe(british);
});

it("leaves in English what nobody has translated", () => {
  expect(inLanguages(example, ["fr"])).toBe(inLanguages(example, ["en"]));
  expect(inLanguages("title:\n  en: Queues\n", ["fr", "zh-Hans"])).toBe("title:\n  fr: Queues\n");
});

it("takes another text for a field of the file, whatever stands in it", () => {
  const title = 'Ports: "now" #1';
  const own = { title };
  expect(inLanguages(example, ["en"], own)).toContain('title: "Ports: \\"now\\" #1"\n# Of both.');
  const both = inLanguages(example, ["en", "zh-Hans"], own);
  expect(both).toContain('title:\n  en: "Ports: \\"now\\" #1"\n# Of both.');
  // The titles of records are not meant.
  expect(both).toContain("- title:\n      en: A strike\n");
});
