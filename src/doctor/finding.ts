/** Something about the machine that was looked at. */
export interface Finding {
  /** One word, such as `browser`. */
  readonly subject: string;
  /** `fail`: no PDF can be made. `warn`: it can, but there is something to know. */
  readonly status: "ok" | "warn" | "fail";
  readonly text: string;
  /** The one command or step that helps. */
  readonly help?: string;
}
