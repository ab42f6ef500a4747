import { type RuleId, ruleCatalogue } from "./rule-catalogue.ts";

/**
 * Rules without which there is nothing sound to print from: a workspace
 * cannot switch them off.
 */
export const fixedRules = [
  "unreadable-file",
  "file-missing",
  "not-a-regular-file",
  "file-outside-workspace",
  "input-too-large",
  "input-encoding",
  "control-character",
  "lone-surrogate",
  "yaml-syntax",
  "json-syntax",
  "csv-syntax",
  "several-documents",
  "duplicate-key",
  "forbidden-key",
  "nesting-too-deep",
  "tag-not-allowed",
  "merge-key-not-allowed",
  "alias-unresolved",
  "alias-cycle",
  "alias-limit-exceeded",
  "collection-in-two-places",
  "prose-given-twice",
  "prose-without-record",
  "invalid-value",
  "missing-field",
  "unknown-field",
  "duplicate-id",
  "unresolved-reference",
  "edition-id-unlike-folder",
  "unknown-predecessor",
  "predecessor-with-faults",
  "unknown-scale",
  "unknown-scale-term",
  "risk-score-out-of-scale",
  "embargoed-quotation",
  "private-text-in-output",
  "private-list-invalid",
  "private-list-missing",
  "private-list-skipped",
  "template-missing",
  "template-syntax",
  "template-field-unknown",
  "template-helper-unknown",
  "template-partial-missing",
  "template-raw-output",
  "template-construct-refused",
  "template-misplaced-data",
  "template-value-unfit",
  "template-too-deep",
  "helper-invalid",
  "helper-failed",
  "unsafe-html",
  "unsafe-css",
  "output-too-large",
  "missing-message",
  "print-timeout",
  "attribution-mark-missing",
  "translation-label-missing",
  "pdf-incomplete",
  "pdf-not-conformant",
  "printed-text-differs",
  "record-text-missing",
  "handling-label-missing",
  "output-differs",
  "pdf-unreadable",
  "pdf-altered",
  "pdf-without-data",
  "held-text-unreadable",
  "lock-invalid",
  "waiver-expired",
  "brand-logo-unreadable",
  "brand-logo-unsafe",
] as const satisfies readonly RuleId[];

const ruleIds = Object.keys(ruleCatalogue) as RuleId[];

/** Rules about the content whose severity `briefwright.yaml` may set. */
export const alterableRules: readonly RuleId[] = ruleIds.filter(
  (id) => ruleCatalogue[id].concern === "content" && !fixedRules.some((fixed) => fixed === id),
);

/** Rules that an edition may waive. What is said of waivers and of the baseline is not among them. */
export const waivableRules: readonly RuleId[] = alterableRules.filter(
  (id) => id !== "waiver-unused" && id !== "baseline-outdated",
);
