import type { Problem } from "../model/diagnostic.ts";
import { asOfAfterIssued } from "./as-of-after-issued.ts";
import { circularEvidence } from "./circular-evidence.ts";
import { coverageBelowMinimum } from "./coverage-below-minimum.ts";
import { datesDifferBetweenLanguages } from "./dates-differ-between-languages.ts";
import { editionExpired } from "./edition-expired.ts";
import { embargoNotOver } from "./embargo-not-over.ts";
import { embargoOver } from "./embargo-over.ts";
import { embargoedQuotation } from "./embargoed-quotation.ts";
import { eventWithoutDate } from "./event-without-date.ts";
import { evidenceOnlyAnonymous } from "./evidence-only-anonymous.ts";
import { handlingStricterThanEdition } from "./handling-stricter-than-edition.ts";
import { incompleteForecast } from "./incomplete-forecast.ts";
import { itemsDifferBetweenLanguages } from "./items-differ-between-languages.ts";
import { judgementOnAnonymousEvidence } from "./judgement-on-anonymous-evidence.ts";
import { likelihoodBesideConfidence } from "./likelihood-beside-confidence.ts";
import { likelihoodDenied } from "./likelihood-denied.ts";
import { likelihoodWordOffScale } from "./likelihood-word-off-scale.ts";
import { longQuotationsWithoutRights } from "./long-quotations-without-rights.ts";
import { machineTranslationUnreviewed } from "./machine-translation-unreviewed.ts";
import { markdownTextLost } from "./markdown-text-lost.ts";
import { missingText } from "./missing-text.ts";
import { numbersDifferBetweenLanguages } from "./numbers-differ-between-languages.ts";
import { offRecordEvidence } from "./off-record-evidence.ts";
import { predecessorCycle } from "./predecessor-cycle.ts";
import { quotationBelowMinimumRung } from "./quotation-below-minimum-rung.ts";
import { quotationContradicted } from "./quotation-contradicted.ts";
import { quotationOriginMissing } from "./quotation-origin-missing.ts";
import { referenceRepeated } from "./reference-repeated.ts";
import { residualRiskHigher } from "./residual-risk-higher.ts";
import { riskScoreOutOfScale } from "./risk-score-out-of-scale.ts";
import { riskScoreWithoutAssessor } from "./risk-score-without-assessor.ts";
import { riskWithoutBearer } from "./risk-without-bearer.ts";
import { riskWithoutVoice } from "./risk-without-voice.ts";
import type { DataRule, RuleContext } from "./rule.ts";
import { rungSetByHand } from "./rung-set-by-hand.ts";
import { seenThroughMissing } from "./seen-through-missing.ts";
import { singleSourceEvidence } from "./single-source-evidence.ts";
import { sourceAfterAsOf } from "./source-after-as-of.ts";
import { sourceFactsMissing } from "./source-facts-missing.ts";
import { staleEvidence } from "./stale-evidence.ts";
import { statementWithoutEvidence } from "./statement-without-evidence.ts";
import { textInUndeclaredLanguage } from "./text-in-undeclared-language.ts";
import { translationOutdated } from "./translation-outdated.ts";
import { unknownPredecessor } from "./unknown-predecessor.ts";
import { unknownScaleTerm } from "./unknown-scale-term.ts";
import { unresolvedIdentityWithBiography } from "./unresolved-identity-with-biography.ts";
import { unusedSource } from "./unused-source.ts";
import { waiverExpired } from "./waiver-expired.ts";

/** The rules over the data, in the order in which they run. */
export const dataRules: readonly DataRule[] = [
  unknownPredecessor,
  predecessorCycle,
  referenceRepeated,
  unknownScaleTerm,
  riskScoreOutOfScale,
  riskScoreWithoutAssessor,
  rungSetByHand,
  textInUndeclaredLanguage,
  missingText,
  markdownTextLost,
  statementWithoutEvidence,
  circularEvidence,
  evidenceOnlyAnonymous,
  judgementOnAnonymousEvidence,
  singleSourceEvidence,
  staleEvidence,
  unusedSource,
  sourceFactsMissing,
  seenThroughMissing,
  quotationOriginMissing,
  quotationBelowMinimumRung,
  quotationContradicted,
  longQuotationsWithoutRights,
  machineTranslationUnreviewed,
  likelihoodWordOffScale,
  likelihoodBesideConfidence,
  incompleteForecast,
  likelihoodDenied,
  residualRiskHigher,
  riskWithoutVoice,
  riskWithoutBearer,
  unresolvedIdentityWithBiography,
  eventWithoutDate,
  handlingStricterThanEdition,
  embargoNotOver,
  embargoOver,
  embargoedQuotation,
  offRecordEvidence,
  editionExpired,
  asOfAfterIssued,
  sourceAfterAsOf,
  waiverExpired,
  numbersDifferBetweenLanguages,
  datesDifferBetweenLanguages,
  itemsDifferBetweenLanguages,
  translationOutdated,
  coverageBelowMinimum,
];

/** Runs every rule over an edition. */
export function runRules(context: RuleContext): Problem[] {
  return dataRules.flatMap(({ id, check }) =>
    Array.from(check(context), (finding) => ({ ...finding, rule: id })),
  );
}
