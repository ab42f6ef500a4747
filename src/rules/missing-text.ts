import type { Edition } from "../model/edition.ts";
import { inWords } from "../model/nearest.ts";
import { fieldName } from "../model/shape/describe.ts";
import { languagesIn } from "../model/shape/languages.ts";
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
    const present = languagesIn(scale.name, "en");
    const missing = edition.languages.filter((language) => !present.includes(language));
    if (missing.length === 0) continue;
    yield {
      message: `the scale ${scale.id} has no labels in ${inWords(missing, "and")}`,
      hint: `Add them in templates/scales/${scale.id}.yaml; a built-in scale is copied there with briefwright eject scales/${scale.id}.`,
    };
  }
}
