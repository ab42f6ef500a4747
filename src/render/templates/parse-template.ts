import type { Problem } from "../../model/diagnostic.ts";
import { placesIn } from "../../model/lines.ts";
import type { TemplateFile } from "../../model/template-set.ts";
import type { Handlebars } from "./handlebars.ts";
import type { Program, Template } from "./syntax.ts";

/** Far above what a person writes, far below what exhausts the stack of a recursive visitor. */
const deepest = 25;
/** Of `{{else if}}` after one another, which to the parser stand inside each other as well. */
const longestChain = 100;

/** Parses one template file, or says where its syntax is wrong. */
export function parseTemplate(handlebars: Handlebars, file: TemplateFile): Template | Problem {
  const tooDeep = nestedTooDeep(file);
  if (tooDeep) return tooDeep;
  try {
    // The one cast to our narrower types: Handlebars' own types do not tell the nodes apart.
    const program = handlebars.parse(file.text) as unknown as Program;
    return { file: file.file, program };
  } catch (error) {
    return syntaxProblem(file, handlebars, error);
  }
}

export const isTemplate = (parsed: Template | Problem): parsed is Template => "program" in parsed;

function nestedTooDeep({ file, text }: TemplateFile): Problem | undefined {
  const offset = blockTooDeep(text) ?? callTooDeep(text);
  if (offset === undefined) return undefined;
  return {
    rule: "template-too-deep",
    message: `More than ${deepest} blocks, or calls, stand inside each other, or ${longestChain} {{else …}} follow one another.`,
    hint: "Close the blocks that are open, or move the inner ones into a partial.",
    place: placesIn(file, text)(offset),
  };
}

function blockTooDeep(text: string): number | undefined {
  /** How many `{{else if}}` each of the open blocks has. */
  const open: number[] = [];
  for (const { 0: tag, index } of text.matchAll(/\{\{~?(?:[#^/]|\s*else\s+[^\s~}])/g)) {
    if (tag.endsWith("/")) open.pop();
    else if (/[#^]$/.test(tag)) open.push(0);
    else open.push((open.pop() ?? 0) + 1);
    if (open.length > deepest || (open.at(-1) ?? 0) > longestChain) return index;
  }
  return undefined;
}

/** The parser takes seconds for some thousand brackets inside each other. */
function callTooDeep(text: string): number | undefined {
  for (const { 0: tag, index } of text.matchAll(/\{\{[^}]*/g)) {
    if (tag.split("(").length > deepest) return index;
  }
  return undefined;
}

/** A fault of one tag comes with its line and column; of a token, the parser stands at it. */
function syntaxProblem({ file }: TemplateFile, handlebars: Handlebars, error: unknown): Problem {
  const thrown = error as { message?: unknown; lineNumber?: unknown; column?: unknown };
  const message = String(thrown.message);
  const place =
    typeof thrown.lineNumber === "number" && typeof thrown.column === "number"
      ? { line: thrown.lineNumber, column: thrown.column + 1 }
      : parserStandsAt(handlebars);
  return {
    rule: "template-syntax",
    message: inWords(message),
    hint: "Look for a tag that is not closed, or closed by another name, at or before this place.",
    place: { file, ...place },
  };
}

/** Not in Handlebars' types, but the only place where it keeps the column of a token. */
function parserStandsAt(handlebars: Handlebars): { line: number; column: number } {
  const { Parser } = handlebars as unknown as {
    Parser: { lexer: { yylloc: { first_line: number; first_column: number } } };
  };
  const { first_line, first_column } = Parser.lexer.yylloc;
  return { line: first_line, column: first_column + 1 };
}

function inWords(message: string): string {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch) return `The block {{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}.`;
  const path = /^Invalid path: (\S+)/.exec(message);
  if (path) return `“${path[1]}” leads up or to itself in the middle of a path.`;
  const got = /got '([A-Z_]+)'/.exec(message)?.[1];
  if (got === "EOF") return "The template ends inside an open block or tag.";
  if (got === "OPEN_ENDBLOCK") return "A block is closed here that is not open.";
  if (got === "INVALID")
    return "A tag is not closed, or holds a character that cannot stand in one.";
  return "This is not Handlebars.";
}
