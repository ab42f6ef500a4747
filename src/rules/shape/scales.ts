import type { Outcome, Problem } from "../../model/diagnostic.ts";
import type { EditionHead } from "../../model/edition.ts";
import { didYouMean, inWords } from "../../model/nearest.ts";
import type { LikelihoodScale, RiskScale } from "../../model/scale.ts";
import { quoted } from "../../model/shape/describe.ts";
import type { PlaceOf } from "./places.ts";

export interface KnownScales {
  readonly likelihood: Readonly<Record<string, LikelihoodScale>>;
  readonly risk: Readonly<Record<string, RiskScale>>;
}

/** What an edition uses that names no scale. */
const defaults = { likelihood: "icd-203", risk: "grid-5x5" } as const;

export interface ChosenScales {
  readonly likelihoodScale: LikelihoodScale;
  readonly riskScale: RiskScale;
}

/** The scales of an edition: its own, or those that it names. */
export function chooseScales(
  head: EditionHead,
  known: KnownScales,
  placeOf: PlaceOf,
): Outcome<ChosenScales> {
  const problems: Problem[] = [];
  const choose = <T extends object>(
    kind: keyof KnownScales,
    own: string | T | undefined,
    scales: Readonly<Record<string, T>>,
  ): T | undefined => {
    if (typeof own === "object") return own;
    const name = own ?? defaults[kind];
    if (Object.hasOwn(scales, name)) return scales[name];
    problems.push(unknownScale(kind, name, Object.keys(scales), placeOf));
    return undefined;
  };
  const likelihoodScale = choose("likelihood", head.scales?.likelihood, known.likelihood);
  const riskScale = choose("risk", head.scales?.risk, known.risk);
  return { value: likelihoodScale && riskScale && { likelihoodScale, riskScale }, problems };
}

function unknownScale(
  kind: keyof KnownScales,
  name: string,
  known: readonly string[],
  placeOf: PlaceOf,
): Problem {
  const names = known.length === 0 ? "There are none." : `Known scales: ${inWords(known, "and")}.`;
  return {
    rule: "unknown-scale",
    message: `scales.${kind}: there is no scale ${quoted(name)}`,
    hint: `${didYouMean(name, known) ?? "Correct the name, or add the scale to templates/scales/."} ${names}`,
    place: placeOf("edition", ["scales", kind]),
  };
}
