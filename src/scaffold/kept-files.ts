/** A file that a new workspace would have had, and that was there already. */
export interface KeptFile {
  readonly path: string;
  /** What it lacks for the workspace to work as it is meant to. */
  readonly lacks?: string;
}

/** Says what a file that was there lacks of the one that would stand in its place. */
export function keptFile(path: string, theirs: string, ours: string, version: string): KeptFile {
  if (path === ".gitignore") {
    const there = linesOf(theirs);
    const missing = linesOf(ours).filter((line) => !line.startsWith("#") && !there.includes(line));
    if (missing.length > 0) return { path, lacks: `Add the lines ${missing.join(", ")} to it.` };
  }
  if (path === "package.json" && !theirs.includes('"briefwright"')) {
    return { path, lacks: `Run: npm install --save-exact briefwright@${version}` };
  }
  return { path };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\/$/, ""))
    .filter((line) => line !== "");
}
