/** What a helper may know of the document that it prints into. */
export interface Target {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** A helper of templates: one value in, safe HTML out. */
export interface Helper {
  readonly name: string;
  /** Where in the HTML its output may stand. */
  readonly place: "content" | "tag";
  /** For messages: what it wants to be given. */
  readonly wants: string;
  readonly accepts: (value: unknown) => boolean;
  /** Called only with a value that it accepts. */
  readonly print: (value: unknown, target: Target) => string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
