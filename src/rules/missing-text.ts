import type { Edition } from "../model/edition.ts";
import { inWords } from "../model/nearest.ts";
import type { LikelihoodScale, RiskScale } from "../model/scale.ts";
import { fieldName } from "../model/shape/describe.ts";
import { languagesIn } from "../model/shape/languages.ts";
import type { LocalizedText } from "../model/text.ts";
import type { DataRule, Finding } from "./rule.ts";
import { textsOf } from "./shape/texts.ts";

/** Every text is there in every language of the edition. */
export const missingText: DataRule = {
  id: "missing-text",
  *check({ edition, placeOf }) {
    for (const { name, path, text } of textsOf(edition)) {
      // A key to sort by is for the languages whose names do not sort by themselves.
      if (path.at(-1) === "sortKey") continue;
      const present = languagesIn(text, edition.primaryLanguage);
      const missing = edition.languages.filter((language) => !present.includes(language));
      if (missing.length === 0) continue;
      yield {
        message: `${fieldName(path)}: expected text in ${inWords(edition.languages, "and")}; it is there in ${inWords(present, "and")} only`,
        hint: `Add the text in ${inWords(missing, "and")}, each under its language tag.`,
        place: placeOf(name, path),
        ...(name !== "edition" && { record: name }),
      };
    }
    yield* scaleWithoutLabels(edition);
  },
};

/** A scale that the edition only names: its labels stand in the templates, so it is said once. */
function* scaleWithoutLabels(edition: Edition): Generator<Finding> {
  const { scales } = edition.head;
  const used = [
    typeof scales?.likelihood !== "object" &&
      edition.judgements.length > 0 &&
      edition.likelihoodScale,
    typeof scales?.risk !== "object" &&
      edition.risks.some((risk) => risk.assessment) &&
      edition.riskScale,
  ];
  for (const scale of used) {
    if (!scale) continue;
    const isLacking = (text: LocalizedText, language: string): boolean =>
      !languagesIn(text, "en").includes(language) && !isNumber(text);
    const labels = labelsOf(scale);
    const missing = edition.languages.filter((language) =>
      [scale.name, ...labels].some((text) => isLacking(text, language)),
    );
    if (missing.length === 0) continue;
    const without = labels.filter((text) => missing.some((language) => isLacking(text, language)));
    const some = without.length < labels.length ? ` of ${named(without)}` : "";
    yield {
      message: `the scale ${scale.id} has no labels${some} in ${inWords(missing, "and")}`,
      hint: `Add them in templates/scales/${scale.id}.yaml; a built-in scale is copied there with briefwright eject scales/${scale.id}.`,
    };
  }
}

/** Figures and signs say the same in every language. */
const isNumber = (text: LocalizedText): boolean =>
  typeof text === "string" && !/\p{Letter}/u.test(text);

/** All that a scale says in its documents, its name aside. */
const labelsOf = (scale: LikelihoodScale | RiskScale): LocalizedText[] => {
  const parts =
    "terms" in scale
      ? [scale.terms, scale.confidenceLevels]
      : [scale.likelihood, scale.impact, scale.ratings];
  return parts.flat().map(({ label }) => label);
};

/** The first few labels, each by the first of its texts; none are there where the name alone lacks. */
function named(labels: readonly LocalizedText[]): string {
  if (labels.length === 0) return "its name";
  const shown = labels.slice(0, 3).map((label) => `“${firstOf(label)}”`);
  const more = labels.length - shown.length;
  return inWords(more > 0 ? [...shown, `${more} more`] : shown, "and");
}

function firstOf(label: LocalizedText): string {
  if (typeof label === "string") return label;
  const [first = ""] = Object.values(label);
  return typeof first === "string" ? first : first.text;
}
