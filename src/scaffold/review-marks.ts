import { Lexer } from "yaml";
import { lineEnding, lineStart, nextLine } from "./edit/lines.ts";

/** How the comments start that say what to look at; a later `new` takes them out again. */
const marks = /^# (review: |Started from |Left there: )/;

/** A comment that somebody has to look at what stands below it. */
export function review(what: string): string {
  return `review: ${what}`;
}

/** Puts comments at the head of a file, below the line that editors read there. */
export function withHeader(text: string, lines: readonly string[]): string {
  const at = /^# yaml-language-server:/.test(text) ? nextLine(text, 0) : 0;
  const eol = lineEnding(text);
  const header = lines.map((line) => `# ${line}${eol}`).join("");
  return text.slice(0, at) + header + text.slice(at);
}

/** The file without the marks of an earlier `new`, which nobody has deleted. */
export function withoutMarks(text: string): string {
  let result = "";
  let kept = 0;
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    // These three stand for the start, the end and the kind of what follows, and not in the text.
    if (token === "\u0002" || token === "\u0018" || token === "\u001f") continue;
    const start = lineStart(text, at);
    if (marks.test(token) && text.slice(start, at).trim() === "") {
      result += text.slice(kept, start);
      kept = nextLine(text, at);
    }
    at += token.length;
  }
  return result + text.slice(kept);
}
