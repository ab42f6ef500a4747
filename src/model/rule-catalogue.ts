import type { Profile, Severity } from "./severity.ts";

/** What a rule is about, and so which exit code its errors lead to: 1, 2 or 3. */
export type Concern = "content" | "configuration" | "environment";

export interface RuleEntry {
  readonly concern: Concern;
  /** Severity by profile; "error" in both where nothing is said. */
  readonly severity?: Readonly<Record<Profile, Severity>>;
}

const warning = { draft: "warning", release: "warning" } as const;
const note = { draft: "note", release: "note" } as const;
const errorInRelease = { draft: "warning", release: "error" } as const;

/**
 * Every rule there is. An id states the fault, is stable for ever, and names
 * its page under docs/rules/.
 */
export const ruleCatalogue = {
  // The command line and the workspace
  "unknown-edition": { concern: "configuration" },
  "unknown-document": { concern: "configuration" },
  "unknown-language": { concern: "configuration" },
  "no-workspace": { concern: "configuration" },
  "invalid-usage": { concern: "configuration" },
  "invalid-settings": { concern: "configuration" },
  "folder-not-empty": { concern: "configuration" },
  "workspace-in-workspace": { concern: "configuration", severity: warning },
  "manifest-from-newer-version": { concern: "configuration" },
  "shard-missing": { concern: "configuration" },
  "shard-doubled": { concern: "configuration" },
  "shards-differ": { concern: "configuration" },
  "helpers-not-allowed": { concern: "configuration" },
  "baseline-invalid": { concern: "configuration" },

  // Reading files
  "unreadable-file": { concern: "content" },
  "file-missing": { concern: "content" },
  "not-a-regular-file": { concern: "content" },
  "file-outside-workspace": { concern: "content" },
  "input-too-large": { concern: "content" },
  "input-encoding": { concern: "content" },
  "control-character": { concern: "content" },
  "lone-surrogate": { concern: "content" },
  "yaml-syntax": { concern: "content" },
  "json-syntax": { concern: "content" },
  "several-documents": { concern: "content" },
  "duplicate-key": { concern: "content" },
  "forbidden-key": { concern: "content" },
  "nesting-too-deep": { concern: "content" },
  "tag-not-allowed": { concern: "content" },
  "merge-key-not-allowed": { concern: "content" },
  "alias-unresolved": { concern: "content" },
  "alias-cycle": { concern: "content" },
  "alias-limit-exceeded": { concern: "content" },
  "csv-syntax": { concern: "content" },
  "unknown-file": { concern: "content" },
  "collection-in-two-places": { concern: "content" },
  "prose-given-twice": { concern: "content" },
  "prose-without-record": { concern: "content" },
  "too-many-records": { concern: "content" },

  // The shape of records
  "invalid-value": { concern: "content" },
  "missing-field": { concern: "content" },
  "unknown-field": { concern: "content" },
  "duplicate-id": { concern: "content" },
  "unresolved-reference": { concern: "content" },
  "edition-id-unlike-folder": { concern: "content" },
  "unknown-predecessor": { concern: "content" },
  "predecessor-cycle": { concern: "content" },
  "predecessor-with-faults": { concern: "content" },
  "id-reused": { concern: "content", severity: warning },
  "change-not-in-data": { concern: "content", severity: errorInRelease },
  "unknown-scale": { concern: "content" },
  "unknown-scale-term": { concern: "content" },
  "risk-score-out-of-scale": { concern: "content" },
  "risk-score-without-assessor": { concern: "content" },
  "rung-set-by-hand": { concern: "content" },
  "text-in-undeclared-language": { concern: "content" },
  "missing-text": { concern: "content", severity: errorInRelease },
  "numbers-differ-between-languages": { concern: "content", severity: errorInRelease },
  "dates-differ-between-languages": { concern: "content", severity: errorInRelease },
  "items-differ-between-languages": { concern: "content", severity: warning },
  "translation-outdated": { concern: "content", severity: errorInRelease },
  "coverage-below-minimum": { concern: "content" },
  "nothing-to-print": { concern: "content", severity: warning },

  // What a statement rests on, and what may go out
  "statement-without-evidence": { concern: "content", severity: errorInRelease },
  "judgement-on-anonymous-evidence": { concern: "content", severity: errorInRelease },
  "evidence-only-anonymous": { concern: "content", severity: warning },
  "single-source-evidence": { concern: "content", severity: note },
  "stale-evidence": { concern: "content", severity: warning },
  "unused-source": { concern: "content", severity: warning },
  "source-facts-missing": { concern: "content", severity: errorInRelease },
  "seen-through-missing": { concern: "content", severity: errorInRelease },
  "quotation-origin-missing": { concern: "content", severity: errorInRelease },
  "quotation-below-minimum-rung": { concern: "content", severity: errorInRelease },
  "quotation-contradicted": { concern: "content" },
  "long-quotations-without-rights": { concern: "content", severity: warning },
  "machine-translation-unreviewed": { concern: "content", severity: errorInRelease },
  "likelihood-word-off-scale": { concern: "content", severity: errorInRelease },
  "likelihood-beside-confidence": { concern: "content", severity: warning },
  "incomplete-forecast": { concern: "content", severity: errorInRelease },
  "likelihood-denied": { concern: "content" },
  "residual-risk-higher": { concern: "content" },
  "risk-without-voice": { concern: "content", severity: errorInRelease },
  "risk-without-bearer": { concern: "content", severity: warning },
  "unresolved-identity-with-biography": { concern: "content", severity: errorInRelease },
  "event-without-date": { concern: "content", severity: errorInRelease },
  "handling-stricter-than-edition": { concern: "content" },
  "embargo-not-over": { concern: "content", severity: errorInRelease },
  "embargo-over": { concern: "content", severity: warning },
  "edition-expired": { concern: "content", severity: errorInRelease },
  "as-of-after-issued": { concern: "content", severity: errorInRelease },
  "source-after-as-of": { concern: "content", severity: errorInRelease },
  "waiver-expired": { concern: "content" },
  "waiver-unused": { concern: "content", severity: warning },
  "baseline-outdated": { concern: "content", severity: warning },

  // Evidence
  "held-text-unreadable": { concern: "content" },
  "held-text-encoding-guessed": { concern: "content", severity: warning },
  "quotation-not-in-source": { concern: "content" },
  "quotation-form-differs": { concern: "content" },
  "quotation-ambiguous": { concern: "content" },
  "quotation-cut": { concern: "content" },
  "quotation-without-words": { concern: "content" },
  "quotation-edited": { concern: "content" },
  "attribution-not-in-source": { concern: "content", severity: errorInRelease },
  "source-changed": { concern: "content", severity: errorInRelease },
  "source-form-changed": { concern: "content", severity: warning },
  "proof-missing": { concern: "content", severity: errorInRelease },
  "proof-for-unknown-quotation": { concern: "content", severity: warning },
  "lock-invalid": { concern: "content" },

  // Protected voices
  "embargoed-quotation": { concern: "content", severity: errorInRelease },
  "off-record-evidence": { concern: "content", severity: errorInRelease },
  "private-text-in-output": { concern: "content" },
  "private-list-invalid": { concern: "content" },
  "private-list-missing": { concern: "content", severity: errorInRelease },
  "private-list-skipped": { concern: "content", severity: warning },

  // Templates
  "template-missing": { concern: "content" },
  "template-syntax": { concern: "content" },
  "template-field-unknown": { concern: "content" },
  "template-helper-unknown": { concern: "content" },
  "template-partial-missing": { concern: "content" },
  "template-raw-output": { concern: "content" },
  "template-construct-refused": { concern: "content" },
  "template-misplaced-data": { concern: "content" },
  "template-value-unfit": { concern: "content" },
  "template-too-deep": { concern: "content" },
  "unsafe-html": { concern: "content" },
  "unsafe-css": { concern: "content" },
  "output-too-large": { concern: "content" },
  "missing-message": { concern: "content" },
  "message-invalid": { concern: "content" },
  "missing-glyph": { concern: "content" },
  "override-shadows-nothing": { concern: "content", severity: warning },
  "ejected-template-outdated": { concern: "content", severity: warning },

  // The brand
  "brand-contrast-too-low": { concern: "content", severity: errorInRelease },
  "brand-logo-unreadable": { concern: "content" },
  "brand-logo-unsafe": { concern: "content" },
  "helper-invalid": { concern: "content" },
  "helper-failed": { concern: "content" },
  "partial-unused": { concern: "content", severity: warning },

  // Printing and what was printed
  "resource-blocked": { concern: "content" },
  "unreadable-asset": { concern: "content" },
  "print-timeout": { concern: "content" },
  "attribution-mark-missing": { concern: "content" },
  "translation-label-missing": { concern: "content" },
  "heading-level-skipped": { concern: "content" },
  "image-without-alternative": { concern: "content" },
  "table-without-heads": { concern: "content" },
  "page-reference-broken": { concern: "content" },
  "pdf-incomplete": { concern: "content" },
  "pdf-not-conformant": { concern: "content" },
  "printed-text-differs": { concern: "content" },
  "record-text-missing": { concern: "content" },
  "type-3-font": { concern: "content" },
  "fallback-font": { concern: "content", severity: errorInRelease },
  "page-budget-exceeded": { concern: "content", severity: errorInRelease },
  "content-clipped": { concern: "content", severity: errorInRelease },
  "text-overlaps": { concern: "content", severity: errorInRelease },
  "heading-at-page-foot": { concern: "content", severity: errorInRelease },
  "quotation-parted": { concern: "content", severity: errorInRelease },
  "caption-parted": { concern: "content", severity: errorInRelease },
  "last-page-nearly-empty": { concern: "content", severity: warning },
  "image-resolution-low": { concern: "content", severity: errorInRelease },
  "contrast-too-low": { concern: "content", severity: errorInRelease },
  "handling-label-missing": { concern: "content" },

  "browser-memory-exceeded": { concern: "content" },
  "too-many-pages": { concern: "content" },
  "run-too-long": { concern: "content" },

  // Files that were published
  "output-differs": { concern: "content" },
  "input-differs": { concern: "content", severity: warning },
  "pdf-unreadable": { concern: "content" },
  "pdf-altered": { concern: "content" },
  "pdf-without-data": { concern: "content" },

  // The machine
  "browser-not-found": { concern: "environment" },
  "cache-folder-unusable": { concern: "environment" },
  "browser-launch-failed": { concern: "environment" },
  "browser-crashed": { concern: "environment" },
  "browser-too-old": { concern: "environment" },
  "sandbox-unavailable": { concern: "environment" },
  "output-not-writable": { concern: "environment" },
  "port-taken": { concern: "environment" },
  "temporary-folder-unusable": { concern: "environment" },
  "resources-exhausted": { concern: "environment" },
} as const satisfies Record<string, RuleEntry>;

export type RuleId = keyof typeof ruleCatalogue;
