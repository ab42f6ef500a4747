import { describe, expect, test } from "vitest";
import { identityOf } from "../../src/evidence/held-text.ts";
import { prove } from "../../src/evidence/prove.ts";
import { atOnce, hold, lockOf, proveIt, quotationOf } from "./support.ts";
import { chinese, chineseQuotations, english } from "./texts.ts";

const said = quotationOf(chineseQuotations[0]);
const held = await hold(chinese);
const lock = lockOf(held, said);

describe("with the text at hand", () => {
  test("a quotation that stands there and in the lock is proved", () => {
    expect(proveIt({ quotations: [said], held, lock })).toEqual({
      problems: [],
      rules: [],
      standing: "proved",
    });
  });

  test("one that the lock does not have lacks its proof", () => {
    const { rules, standing } = proveIt({ quotations: [said], held });
    expect({ rules, standing }).toEqual({ rules: ["proof-missing"], standing: "proved" });
  });

  test("a dropped negation names the nearest passage, its offset and the difference", () => {
    const changed = quotationOf(said.text.replace("不", ""));
    const { problems, standing } = proveIt({ quotations: [changed], held, lock });
    expect(standing).toBe("unproved");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: "quotation-not-in-source", record: "quotes/said" });
    const start = chinese.indexOf(said.text);
    expect(problems[0]?.message).toContain(
      `texts/note.txt at code points ${start}–${start + 28 - 1}`,
    );
    expect(problems[0]?.message).toContain("今年我们[-不-]准备");
  });

  test("a cut at either edge is a rule of its own", () => {
    for (const text of [said.text.slice(1), said.text.slice(0, -1)]) {
      const { rules } = proveIt({ quotations: [quotationOf(text)], held, lock });
      expect(rules).toEqual(["quotation-cut"]);
    }
  });

  test("one that has become another that stands there as well is edited", () => {
    const other = quotationOf(chineseQuotations[1]);
    const { problems, standing } = proveIt({ quotations: [other], held, lock });
    expect(standing).toBe("unproved");
    expect(problems.map(({ rule }) => rule)).toEqual(["quotation-edited"]);
    expect(problems[0]?.hint).toContain("--accept said");
  });

  test("each way to fail has its rule", () => {
    const rules = (text: string) => proveIt({ quotations: [quotationOf(text)], held }).rules;
    expect(rules("今年我们不准备加高海堤。测量还没有完成,资金也不到位。")).toEqual([
      "quotation-form-differs",
    ]);
    expect(rules("丑闻")).toEqual(["quotation-ambiguous"]);
    expect(rules("此句在任何地方都找不到")).toEqual(["quotation-not-in-source"]);
    expect(rules("……")).toEqual(["quotation-without-words"]);
  });

  test("an attribution that the source does not have is told", () => {
    const wrong = quotationOf(said.text, { attributionText: "部长表示" });
    expect(proveIt({ quotations: [wrong], held, lock }).rules).toEqual([
      "attribution-not-in-source",
    ]);
    const right = quotationOf(said.text, { attributionText: "主席柳青表示" });
    expect(proveIt({ quotations: [right], held, lock }).rules).toEqual([]);
  });

  test("a place of the lock that is not the quotation's is invalid", () => {
    const proof = lock.quotations.said;
    if (proof === undefined) throw new Error("the lock lacks its proof");
    const moved = { ...lock, quotations: { said: { ...proof, start: proof.start - 1 } } };
    const { rules, standing } = proveIt({ quotations: [said], held, lock: moved });
    expect({ rules, standing }).toEqual({ rules: ["lock-invalid"], standing: "unproved" });
  });
});

describe("by the lock alone", () => {
  test("a quotation that is as it was proved stands", () => {
    const { rules, standing } = proveIt({ quotations: [said], lock });
    expect({ rules, standing }).toEqual({ rules: [], standing: "locked" });
  });

  test("any changed code point is an edit, one of form or of space as well", () => {
    for (const text of [said.text.replace("，", ","), `${said.text} `, said.text.slice(1)]) {
      const { rules, standing } = proveIt({ quotations: [quotationOf(text)], lock });
      expect({ rules, standing }).toEqual({ rules: ["quotation-edited"], standing: "unproved" });
    }
  });

  test("another source is an edit", () => {
    const moved = quotationOf(said.text, { source: "other" });
    expect(proveIt({ quotations: [moved], lock }).rules).toEqual(["quotation-edited"]);
  });

  test("what was proved as a fragment cannot be given as more", () => {
    const fragment = quotationOf("加高海堤", { kind: "fragment" });
    const ofFragment = lockOf(held, fragment);
    expect(proveIt({ quotations: [fragment], lock: ofFragment }).rules).toEqual([]);
    const whole = quotationOf("加高海堤", { kind: "full" });
    expect(proveIt({ quotations: [whole], lock: ofFragment }).rules).toEqual(["quotation-cut"]);
  });

  test("without a proof it is unproved", () => {
    const { rules, standing } = proveIt({ quotations: [said] });
    expect({ rules, standing }).toEqual({ rules: ["proof-missing"], standing: "unproved" });
  });

  test("an invalid lock proves nothing, and is not reported for each quotation again", () => {
    const evidence = { quotations: [said], held: new Map(), lockFile: "l.json" };
    const { standings, problems } = atOnce(prove({ ...evidence, lock: "invalid" }));
    expect(standings.get("said")).toBe("unproved");
    expect(problems).toEqual([]);
  });

  test("a proof of a quotation that the edition does not have is told", () => {
    expect(proveIt({ quotations: [], lock }).rules).toEqual(["proof-for-unknown-quotation"]);
  });
});

describe("a source that is another than the one of the lock", () => {
  test("in form alone keeps its proofs, with a warning", async () => {
    const turned = chinese.replaceAll("“", "「").replaceAll("”", "」").replaceAll("，", ",\r\n");
    const { rules, standing } = proveIt({ quotations: [said], held: await hold(turned), lock });
    expect({ rules, standing }).toEqual({ rules: ["source-form-changed"], standing: "proved" });
  });

  test("in form alone keeps its proofs, even where the form hides an edge", async () => {
    const fragment = quotationOf("无法承诺日期");
    const turned = chinese.replace("“无法承诺日期”", '"无法\n\n承诺日期"');
    const given = { quotations: [fragment], held: await hold(turned) };
    expect(proveIt(given).rules).toEqual(["quotation-cut"]);
    const locked = proveIt({ ...given, lock: lockOf(held, fragment) });
    expect(locked.rules).toEqual(["source-form-changed"]);
  });

  test("for another version of the extractor is read anew", () => {
    const older = {
      ...lock,
      sources: { note: { ...identityOf(held), extractor: "text/0" } },
    };
    const { rules } = proveIt({ quotations: [said], held, lock: older });
    expect(rules).toEqual(["source-form-changed"]);
  });

  test("with other words elsewhere is told, and the quotation stands", async () => {
    const changed = await hold(`${chinese}完。`);
    const { rules, standing } = proveIt({ quotations: [said], held: changed, lock });
    expect({ rules, standing }).toEqual({ rules: ["source-changed"], standing: "proved" });
  });

  test("in which the quotation no longer stands is an error as well", async () => {
    const changed = await hold(chinese.replace("不准备", "准备"));
    const { rules, standing } = proveIt({ quotations: [said], held: changed, lock });
    expect({ rules, standing }).toEqual({
      rules: ["source-changed", "quotation-not-in-source"],
      standing: "unproved",
    });
  });

  test("that never was in the lock is none", async () => {
    const other = quotationOf("We will wait for the survey,");
    expect(proveIt({ quotations: [other], held: await hold(english) }).rules).toEqual([
      "proof-missing",
    ]);
  });
});

test("no message goes on over lines, and the place of the field is handed on", () => {
  const { problems } = atOnce(
    prove({
      quotations: [quotationOf("今年我们准备加高海堤。\n测量还没有完成，资金也不到位。")],
      held: new Map([["note", held]]),
      lock: undefined,
      lockFile: "l.json",
      placeOf: (id, field) => ({ file: `${id}.${field}`, line: 3, column: 9 }),
    }),
  );
  expect(problems[0]?.place).toEqual({ file: "said.text", line: 3, column: 9 });
  expect(problems[0]?.message).not.toContain("\n");
});
