import { expect, test } from "vitest";
import { levelOf } from "../../src/view/ratings.ts";
import { makeRisks } from "../../src/view/risks.ts";
import { editionOf } from "../support/edition.ts";
import { contextOf } from "../support/make.ts";

const edition = editionOf({
  risks: [
    { id: "quiet", title: "Quiet" },
    {
      id: "grave",
      title: "Grave",
      bearer: "the ministry",
      assessment: { likelihood: 2, impact: 2, by: "editors", basis: "a guess" },
    },
  ],
});

test("the table beside the matrix says what the matrix shows, highest first", () => {
  const { matrix } = makeRisks(contextOf(edition));
  expect(
    matrix.rows.map(({ number, likelihood, impact, rating }) => [
      number,
      likelihood,
      impact,
      rating.label,
    ]),
  ).toEqual([
    ["R2", "common (2)", "grave (2)", "high"],
    ["R1", "not assessed", "not assessed", "not assessed"],
  ]);
  expect([matrix.figureId, matrix.figureLabel]).toEqual(["figure-risk-matrix", "Figure 1"]);
  expect(matrix.figure.html).toContain(
    'aria-label="Risk matrix. 1 risk is placed by likelihood and impact, 1 is not assessed. The table below says the same."',
  );
});

test("the register says what is not stated and who has scored", () => {
  const [quiet, grave] = makeRisks(contextOf(edition)).register.items;
  const said = (facts: readonly { label: string; value: { text: string } }[] | undefined) =>
    facts?.map(({ label, value }) => `${label}: ${value.text}`);
  expect(said(quiet?.facts)).toEqual([
    "Risk to: not stated",
    "Named by: not stated",
    "Owner: not stated",
    "Status: not stated",
  ]);
  expect(said(quiet?.assessment)).toEqual(["Assessment: Not assessed; no score is given."]);
  expect(said(grave?.assessment)).toEqual([
    "Assessment: high: likelihood common (2), impact grave (2)",
    "Assessed by: editors",
    "Basis: a guess",
  ]);
});

test("of more ratings than colours each has one, in their order, and none is left without", () => {
  expect([1, 2, 3, 4].map((rank) => levelOf(rank, 4))).toEqual([1, 2, 3, 4]);
  const nine = Array.from({ length: 9 }, (_, index) => levelOf(index + 1, 9));
  expect(nine).toEqual([...nine].sort());
  expect([nine[0], nine.at(-1), new Set(nine).size]).toEqual([1, 5, 5]);
});

test("risks stand by rating, impact and likelihood, however many steps there are", () => {
  const steps = Array.from({ length: 15 }, (_, index) => ({ label: `step ${index + 1}` }));
  const { riskScale } = edition;
  const cells = steps.map(() => steps.map(() => "low"));
  const risk = (id: string, likelihood: number, impact: number) => ({
    id,
    title: id,
    assessment: { likelihood, impact },
  });
  const wide = editionOf({
    riskScale: { ...riskScale, likelihood: steps, impact: steps, cells },
    risks: [risk("often", 15, 1), risk("worse", 1, 2)],
  });
  const { rows } = makeRisks(contextOf(wide)).matrix;
  expect(rows.map(({ title }) => title.text)).toEqual(["worse", "often"]);
});
