import type { Profile, Severity } from "./diagnostic.ts";

/** What a rule is about, and so which exit code its errors lead to: 1, 2 or 3. */
export type Concern = "content" | "configuration" | "environment";

export interface RuleEntry {
  readonly concern: Concern;
  /** Severity by profile; "error" in both where nothing is said. */
  readonly severity?: Readonly<Record<Profile, Severity>>;
}

const warning = { draft: "warning", release: "warning" } as const;
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

  // Reading files
  "unreadable-file": { concern: "content" },
  "input-encoding": { concern: "content" },
  "yaml-syntax": { concern: "content" },
  "csv-syntax": { concern: "content" },
  "unknown-file": { concern: "content" },
  "collection-in-two-places": { concern: "content" },

  // The shape of records
  "invalid-value": { concern: "content" },
  "missing-field": { concern: "content" },
  "unknown-field": { concern: "content" },
  "duplicate-id": { concern: "content" },
  "unresolved-reference": { concern: "content" },
  "missing-text": { concern: "content", severity: errorInRelease },
  "nothing-to-print": { concern: "content", severity: warning },

  // Templates
  "template-missing": { concern: "content" },
  "template-syntax": { concern: "content" },
  "template-field-unknown": { concern: "content" },
  "template-helper-unknown": { concern: "content" },
  "template-partial-missing": { concern: "content" },
  "missing-message": { concern: "content" },
  "missing-glyph": { concern: "content" },

  // Printing and what was printed
  "resource-blocked": { concern: "content" },
  "print-timeout": { concern: "content" },
  "page-budget-exceeded": { concern: "content", severity: errorInRelease },

  // The machine
  "browser-not-found": { concern: "environment" },
  "browser-launch-failed": { concern: "environment" },
  "browser-crashed": { concern: "environment" },
  "browser-too-old": { concern: "environment" },
  "sandbox-unavailable": { concern: "environment" },
  "output-not-writable": { concern: "environment" },
} as const satisfies Record<string, RuleEntry>;

export type RuleId = keyof typeof ruleCatalogue;
