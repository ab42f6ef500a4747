/** Handlebars' syntax tree, as far as templates here may use it, with nodes told apart by `type`. */

/** Lines count from 1, columns from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Located {
  readonly loc: { readonly start: Position };
}

export interface Path extends Located {
  readonly type: "PathExpression";
  /** Begins with `@`. */
  readonly data: boolean;
  /** How many times `../` leads. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface Literal extends Located {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral";
  readonly value: string | number | boolean;
  readonly original: string | number | boolean;
}

export interface EmptyLiteral extends Located {
  readonly type: "UndefinedLiteral" | "NullLiteral";
  readonly original?: unknown;
}

export interface SubExpression extends Located {
  readonly type: "SubExpression";
  readonly original?: unknown;
}

export type Expression = Path | Literal | EmptyLiteral | SubExpression;

export interface Hash {
  readonly pairs: readonly (Located & { readonly key: string; readonly value: Expression })[];
}

interface Call extends Located {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface Mustache extends Call {
  readonly type: "MustacheStatement";
  /** False for `{{{x}}}` and `{{&x}}`. */
  readonly escaped: boolean;
}

export interface Block extends Call {
  readonly type: "BlockStatement";
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialCall extends Located {
  readonly type: "PartialStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface Content extends Located {
  readonly type: "ContentStatement";
  /** As written, before whitespace around standalone tags is taken away. */
  readonly original: string;
}

export interface Comment extends Located {
  readonly type: "CommentStatement";
}

/** What Handlebars offers and templates here may not use. */
export interface Refused extends Located {
  readonly type: "PartialBlockStatement" | "Decorator" | "DecoratorBlock";
}

export type Statement = Mustache | Block | PartialCall | Content | Comment | Refused;

export interface Program {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

/** The name that a call begins with, or undefined if it is no plain name. */
export function calledName(path: Expression): string | undefined {
  if (path.type !== "PathExpression" || path.data || path.depth > 0) return undefined;
  const [name, ...rest] = path.parts;
  return name !== undefined && rest.length === 0 && path.original === name ? name : undefined;
}

/** A template that could be parsed. */
export interface Template {
  readonly file: string;
  readonly program: Program;
}
