/** A rule of a style sheet; a statement such as `@layer a;` has no block. */
export interface CssRule {
  readonly prelude: string;
  /** What stands between its braces. */
  readonly block: string | undefined;
}

/** Takes a style sheet apart, or the block of a rule that holds rules. It has no comments any more. */
export function cssRules(css: string): CssRule[] {
  const rules: CssRule[] = [];
  let start = 0;
  let open = -1;
  let depth = 0;
  const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[{};]/gs;
  for (let found = token.exec(css); found !== null; found = token.exec(css)) {
    const { index } = found;
    if (found[0] === "{" && depth++ === 0) open = index;
    else if (found[0] === "}" && depth > 0 && --depth === 0) {
      rules.push({ prelude: css.slice(start, open).trim(), block: css.slice(open + 1, index) });
      start = index + 1;
    } else if (found[0] === ";" && depth === 0) {
      rules.push({ prelude: css.slice(start, index).trim(), block: undefined });
      start = index + 1;
    }
  }
  // Like a browser: what is still open at the end is closed there.
  if (depth > 0) {
    rules.push({ prelude: css.slice(start, open).trim(), block: css.slice(open + 1) });
  }
  return rules.filter(({ prelude }) => prelude !== "");
}
