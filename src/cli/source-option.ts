/** `--source id=file`: the text of a source that is held outside the workspace. */
export const sourceOption = {
  type: "string",
  array: true,
  requiresArg: true,
  describe: "Text of a source held elsewhere, as <source>=<file>",
} as const;

/** Paths by the id of their source. A value without "=" names no file, and so none is found. */
export function sourcesOf(value: unknown): Record<string, string> {
  const given = Array.isArray(value) ? value.map(String) : [];
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
