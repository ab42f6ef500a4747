import type { Edition } from "../../src/model/edition.ts";
import { collectionNames } from "../../src/model/reference.ts";
import type { LikelihoodScale, RiskScale } from "../../src/model/scale.ts";

const likelihoodScale: LikelihoodScale = {
  id: "three-words",
  name: { en: "Three words", "zh-Hans": "三词" },
  reference: "made for tests",
  terms: [
    { id: "unlikely", min: 0, max: 40, label: { en: "unlikely", "zh-Hans": "不太可能" } },
    { id: "even", min: 40, max: 60, label: { en: "even chance", "zh-Hans": "可能性各半" } },
    { id: "likely", min: 60, max: 100, label: { en: "likely", "zh-Hans": "较可能" } },
  ],
  confidenceLevels: [
    { id: "low", label: { en: "low", "zh-Hans": "低" } },
    { id: "high", label: { en: "high", "zh-Hans": "高" } },
  ],
};

const riskScale: RiskScale = {
  id: "two-by-two",
  name: { en: "two by two", "zh-Hans": "二乘二" },
  likelihood: [
    { label: { en: "rare", "zh-Hans": "罕见" } },
    { label: { en: "common", "zh-Hans": "常见" } },
  ],
  impact: [
    { label: { en: "minor", "zh-Hans": "轻微" } },
    { label: { en: "grave", "zh-Hans": "严重" } },
  ],
  ratings: [
    { id: "low", label: { en: "low", "zh-Hans": "低" }, letter: "L" },
    { id: "high", label: { en: "high", "zh-Hans": "高" }, letter: "H" },
  ],
  cells: [
    ["low", "low"],
    ["low", "high"],
  ],
};

/** An edition in memory: what is not given is empty. */
export function editionOf(given: Partial<Edition> = {}): Edition {
  const head = given.head ?? { id: "test", title: "Test", issued: "2025-09-01" };
  const empty = Object.fromEntries(collectionNames.map((name) => [name, []]));
  return {
    ...(empty as unknown as Edition),
    head,
    id: head.id,
    languages: ["en"],
    primaryLanguage: "en",
    handling: { scheme: "none" },
    paper: "A4",
    likelihoodScale,
    riskScale,
    documents: undefined,
    ...given,
  };
}
