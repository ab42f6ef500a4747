import { describe, expect, test } from "vitest";
import { serialiseLock } from "../../src/evidence/lock.ts";
import { hold, lockOf, quotationOf, update } from "./support.ts";
import { chinese, chineseQuotations, english, englishQuotations } from "./texts.ts";

const said = quotationOf(chineseQuotations[0]);
const held = await hold(chinese);
const lock = lockOf(held, said);

test("a proof has the place of the quotation in code points, and no text", () => {
  const start = chinese.indexOf(said.text);
  expect(lock.quotations.said).toMatchObject({
    source: "note",
    start,
    end: start + said.text.length,
  });
  expect(serialiseLock(lock)).not.toMatch(/\p{sc=Han}/u);
});

test("proving again changes nothing", () => {
  const again = update({ quotations: [said], held, lock });
  expect(again).toMatchObject({
    added: [],
    refreshed: [],
    accepted: [],
    removed: [],
    problems: [],
  });
  expect(serialiseLock(again.lock)).toBe(serialiseLock(lock));
});

test("gaps are kept in the lock", async () => {
  const text = await hold(english);
  const gapped = quotationOf("We will […] the survey,");
  const { gaps } = lockOf(text, gapped).quotations.said ?? {};
  expect(gaps?.map(([start, end]) => english.slice(start, end))).toEqual([" wait for "]);
});

describe("an edited quotation", () => {
  const edited = quotationOf(chineseQuotations[1]);

  test("keeps the hash that was proved", () => {
    const { lock: after, problems } = update({ quotations: [edited], held, lock });
    expect(after.quotations.said).toEqual(lock.quotations.said);
    expect(problems.map(({ rule }) => rule)).toEqual(["quotation-edited"]);
  });

  test("is replaced when its id is accepted", () => {
    const {
      lock: after,
      accepted,
      problems,
    } = update({ quotations: [edited], held, lock }, ["said"]);
    expect(accepted).toEqual(["said"]);
    expect(problems).toEqual([]);
    expect(after.quotations.said?.start).toBe(chinese.indexOf(edited.text));
  });

  test("is not replaced by what the source does not have, accepted or not", () => {
    const wrong = quotationOf(said.text.replace("不", ""));
    const { lock: after, problems } = update({ quotations: [wrong], held, lock }, ["said"]);
    expect(after.quotations.said).toEqual(lock.quotations.said);
    expect(problems.map(({ rule }) => rule)).toEqual(["quotation-not-in-source"]);
  });

  test("in form alone is not replaced by another form than the source's", () => {
    const wrong = quotationOf(said.text.replaceAll("，", ","));
    const { lock: after, problems } = update({ quotations: [wrong], held, lock }, ["said"]);
    expect(after.quotations.said).toEqual(lock.quotations.said);
    expect(problems.map(({ rule }) => rule)).toEqual(["quotation-form-differs"]);
  });

  test("cannot be accepted without the text", () => {
    const { lock: after, problems } = update({ quotations: [edited], lock }, ["said"]);
    expect(after).toEqual(lock);
    expect(problems.map(({ rule }) => rule)).toEqual(["quotation-edited"]);
  });
});

describe("a source that has changed", () => {
  test("in form: the places are refreshed, and then all is well", async () => {
    const turned = await hold(`\r\n\r\n${chinese.replaceAll("，", ",").replaceAll("“", "「")}`);
    const first = update({ quotations: [said], held: turned, lock });
    expect(first).toMatchObject({ refreshed: ["said"], problems: [] });
    expect(first.lock.quotations.said?.start).toBe(4 + chinese.indexOf(said.text));
    expect(first.lock.quotations.said?.sha256).toBe(lock.quotations.said?.sha256);
    const second = update({ quotations: [said], held: turned, lock: first.lock });
    expect(second).toMatchObject({ refreshed: [], problems: [] });
  });

  test("under a locked quotation: neither it nor anything new from it is locked", async () => {
    const changed = await hold(chinese.replace("不准备", "准备"));
    const quotations = [said, quotationOf(chineseQuotations[1], { id: "more" })];
    const { lock: after, added, problems } = update({ quotations, held: changed, lock });
    expect(after).toEqual(lock);
    expect(added).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual([
      "source-changed",
      "quotation-not-in-source",
      "proof-missing",
    ]);
  });
});

test("the proof of a removed quotation goes, and with the last the source", () => {
  const { lock: after, removed } = update({ quotations: [], held, lock });
  expect(removed).toEqual(["said"]);
  expect(after).toEqual({ lock: 1, sources: {}, quotations: {} });
});

test("a quotation whose text is not at hand keeps its proof", () => {
  const { lock: after, problems } = update({ quotations: [said], lock });
  expect(after).toEqual(lock);
  expect(problems).toEqual([]);
});

test("a quotation that moves to another source keeps its proof until it is accepted", async () => {
  const text = englishQuotations[3];
  const before = lockOf(await hold(english), quotationOf(text));
  const moved = quotationOf(text, { source: "elsewhere" });
  const { lock: after, problems } = update({ quotations: [moved], lock: before });
  expect(after).toEqual(before);
  expect(problems.map(({ rule }) => rule)).toEqual(["quotation-edited"]);

  // Its place is one of the old text: while it is there, that text stays the locked one.
  const changed = await hold(`Corrected.\n\n${english}`);
  expect(update({ quotations: [moved], held: changed, lock: before }).lock).toEqual(before);
});
