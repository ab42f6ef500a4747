/** A text without the files that stand in it in base64, and those files. */
export function takeBase64(text: string): {
  readonly text: string;
  readonly files: readonly Buffer[];
} {
  const files: Buffer[] = [];
  const left = text.replace(/(?:[A-Za-z0-9+/]|%2[BbFf]){24,}(?:=|%3[Dd]){0,2}/g, (run) => {
    const plain = run.replace(/%2b/gi, "+").replace(/%2f/gi, "/");
    files.push(Buffer.from(plain, "base64"));
    // Long runs are files; a short one may as well be a word of the text.
    return run.length > 200 ? " " : run;
  });
  return { text: left, files };
}
