import { expect, it } from "vitest";
import { mapLimited } from "../../src/build/map-limited.ts";
import { distinct } from "../../src/build/problems.ts";
import { messagesFor } from "../../src/model/locale.ts";

const fault = { rule: "template-syntax", message: "m", hint: "h" } as const;

it("says a fault of a template once, whatever it shows in", () => {
  const place = { file: "templates/layout.hbs", line: 3 };
  const found = distinct([
    { ...fault, place, output: "en/risks" },
    { ...fault, place, output: "en/summary" },
    { ...fault, place: { ...place, line: 4 }, output: "en/summary" },
  ]);
  expect(found.map(({ place, output }) => [place?.line, output])).toEqual([
    [3, "en/risks"],
    [4, "en/summary"],
  ]);
});

it("keeps the same fault of two outputs that stands in no file", () => {
  expect(
    distinct([
      { ...fault, output: "en/a" },
      { ...fault, output: "zh/a" },
    ]),
  ).toHaveLength(2);
});

it("words a document with the nearest wider locale", () => {
  const locales = { en: { yes: "yes" }, "zh-Hans": { yes: "是" } };
  expect(messagesFor(locales, "en-GB").value).toBe(locales.en);
  expect(messagesFor(locales, "zh-Hans-SG").value).toBe(locales["zh-Hans"]);
  expect(messagesFor(locales, "fr")).toMatchObject({
    value: undefined,
    problems: [{ rule: "missing-message" }],
  });
});

it("works on a list a few at a time, and keeps its order", async () => {
  let busy = 0;
  let most = 0;
  const results = await mapLimited([5, 1, 3, 2, 4], 2, async (item) => {
    busy++;
    most = Math.max(most, busy);
    await new Promise((resolve) => setTimeout(resolve, item));
    busy--;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 30, 20, 40]);
  expect(most).toBe(2);
});

it("starts nothing more once one has failed, and waits for the rest", async () => {
  const started: number[] = [];
  let finished = false;
  const work = mapLimited([1, 2, 3, 4], 2, async (item) => {
    started.push(item);
    if (item === 1) throw new Error("one");
    await new Promise((resolve) => setTimeout(resolve, 5));
    finished = true;
  });
  await expect(work).rejects.toThrow("one");
  expect(started).toEqual([1, 2]);
  expect(finished).toBe(true);
});
