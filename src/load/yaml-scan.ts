import { CST, Lexer, Parser } from "yaml";
import type { Outcome } from "../model/diagnostic.ts";
import type { PlaceAt } from "../model/lines.ts";
import {
  depthLimit,
  directive,
  tagNotAllowed,
  tooDeep,
  tooManyTokens,
  type YamlFault,
} from "./yaml-faults.ts";

/** Far more than an edition has; each token costs memory many times its length. */
const mostTokens = 1_000_000;

/** Tokens that the lexer puts in and that stand for nothing in the text. */
const markers: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * The first pass over YAML: tokens, without recursion, so that neither deep
 * nesting nor a tag gets as far as the code that would act on it.
 */
export function scanYaml(
  text: string,
  placeAt: PlaceAt,
  tokenLimit: number = mostTokens,
): Outcome<CST.Token[]> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  let count = 0;
  let scalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    const isText = scalarNext;
    for (const token of parser.next(lexeme)) tokens.push(token);
    const fault =
      (isText ? undefined : forbidden(lexeme)) ??
      (++count > tokenLimit ? tooManyTokens(tokenLimit) : undefined) ??
      (depthOf(parser) > depthLimit ? tooDeep : undefined);
    if (fault) return { value: undefined, problems: [{ ...fault, place: placeAt(offset) }] };
    scalarNext = lexeme === CST.SCALAR;
    if (!markers.has(lexeme)) offset += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { value: tokens, problems: [] };
}

/** The parser's stack also holds the document and a scalar that is being read. */
function depthOf({ stack }: Parser): number {
  if (stack.length <= depthLimit) return stack.length;
  return stack.filter(({ type }) => /map|seq|collection/.test(type)).length;
}

function forbidden(lexeme: string): YamlFault | undefined {
  const [first] = lexeme;
  if (first === "!" && CST.tokenType(lexeme) === "tag") return tagNotAllowed(lexeme);
  if (first === "%" && CST.tokenType(lexeme) === "directive-line") return directive(lexeme);
  return undefined;
}
