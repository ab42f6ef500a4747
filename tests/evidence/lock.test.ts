import { describe, expect, test } from "vitest";
import { hashOf, parseLock, serialiseLock } from "../../src/evidence/lock.ts";
import type { EvidenceLock } from "../../src/model/evidence-lock.ts";

const hash = hashOf("x");
const lock: EvidenceLock = {
  lock: 1,
  sources: { note: { sha256: hash, folded: hash, extractor: "text/1", length: 40 } },
  quotations: {
    second: { source: "note", start: 20, end: 30, sha256: hash, folded: hash, gaps: [[24, 26]] },
    first: { source: "note", start: 1, end: 9, sha256: hash, folded: hash, fragment: true },
  },
};
const rulesOf = (text: string) =>
  parseLock("evidence.lock.json", text).problems.map(({ rule }) => rule);

test("SHA-256 is taken of the text in UTF-8", () => {
  expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a lock survives being written and read", () => {
  expect(parseLock("evidence.lock.json", serialiseLock(lock))).toEqual({
    value: lock,
    problems: [],
  });
});

test("the same proofs give the same bytes, whatever their order", () => {
  const turned = {
    quotations: { first: lock.quotations.first, second: lock.quotations.second },
    sources: lock.sources,
    lock: 1,
  } as EvidenceLock;
  expect(serialiseLock(turned)).toBe(serialiseLock(lock));
  expect(serialiseLock(lock).endsWith("}\n")).toBe(true);
  expect(serialiseLock(lock).indexOf('"first"')).toBeLessThan(
    serialiseLock(lock).indexOf('"second"'),
  );
});

test("line ends of another system change nothing", () => {
  expect(rulesOf(serialiseLock(lock).replaceAll("\n", "\r\n"))).toEqual([]);
});

describe("a lock that is not as it was written is invalid", () => {
  const text = serialiseLock(lock);
  const tampered: Readonly<Record<string, string>> = {
    "of another version": text.replace('"lock": 1', '"lock": 2'),
    "without a version": text.replace('"lock": 1,', ""),
    "with a merge's marks": `<<<<<<< HEAD\n${text}`,
    "cut short": text.slice(0, -20),
    empty: "",
    "no object": "[]",
    "with a hash that is none": text.replace(hash, hash.slice(1)),
    "with a key of its own": text.replace('"end": 9,', '"end": 9, "text": "x",'),
    "with an offset behind the source's end": text.replace('"end": 30', '"end": 41'),
    "with an end before the start": text.replace('"end": 9', '"end": 1'),
    "with a source that it does not have": text.replace('"source": "note"', '"source": "else"'),
    "with a proof that hides another": text.replace('"first": {', '"second": {'),
    "with a key of the language": text.replace('"first": {', '"__proto__": {'),
  };
  for (const [name, changed] of Object.entries(tampered)) {
    test(name, () => {
      expect(changed).not.toBe(text);
      expect(rulesOf(changed)).toEqual(["lock-invalid"]);
    });
  }
});
