export type Severity = "error" | "warning" | "note";

/** Draft and release run the same rules; only the severities differ. */
export type Profile = "draft" | "release";
