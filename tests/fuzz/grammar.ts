import fc from "fast-check";

/*
 * Templates as Handlebars has them, right and wrong: blocks in blocks, `else` chains, names for
 * what a block goes through, partials, `@` values, ways up, comments, braces that eat white space,
 * our helpers with whatever they may be given, in HTML with attributes in all quotings.
 */

/** Fields of the view that the templates are printed with, of each kind of value. */
const field = fc.constantFrom(
  ...["plain", "hostile", "none", "run", "mark", "list", "list.[0].name", "one", "one.name"],
  ...["count", "empty", "yes", "frame.title", "frame.language", "this", ".", "name", "x", "k"],
  ...[
    "./plain",
    "this.plain",
    "../plain",
    "../../plain",
    "@index",
    "@key",
    "@first",
    "@root.plain",
  ],
  ...[
    "one.constructor",
    "__proto__",
    "toString",
    "[plain]",
    "list.length",
    "plain.length",
    "nothing",
  ],
);
const value = fc.oneof(
  { weight: 8, arbitrary: field },
  fc.constantFrom('"words"', "'x'", "1", "true", "null", "undefined", "(lookup list 0)", "(run x)"),
);
const brace = fc.constantFrom(...["", "", "", "", "~"]);
const tag = (inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(brace, inside, brace).map(([a, text, b]) => `{{${a}${text}${b}}}`);

const mustache = fc.oneof(
  { weight: 6, arbitrary: tag(field) },
  { weight: 6, arbitrary: tag(value.map((v) => `run ${v}`)) },
  tag(value.map((v) => `markup ${v}`)),
  tag(fc.tuple(field, fc.constantFrom("0", '"name"', "plain")).map((v) => `lookup ${v.join(" ")}`)),
  tag(fc.constantFrom("langOf run", "shout plain", "run plain x=1", "run", "lookup list", "log 1")),
  tag(fc.constantFrom("! words", "!-- {{x}} --", "> card", "> card one", "> card name=plain")),
  tag(fc.constantFrom("> missing", "> (lookup this x)", "> @root.x", "else", "^", "#*inline 'x'")),
  fc.constantFrom(
    "{{{plain}}}",
    "{{&plain}}",
    "\\{{plain}}",
    "{{{{raw}}}} {{x}} {{{{/raw}}}}",
    "{{",
  ),
);

const names = fc.constantFrom("", "", "", " as |x|", " as |x k|");
const words = fc.constantFrom(...["words", " ", "\n", "é港", "&amp;", "—", "\t\n "]);
const inTag = fc.oneof(
  { weight: 4, arbitrary: field.map((f) => ` title="a {{${f}}} b"`) },
  { weight: 3, arbitrary: field.map((f) => ` class='{{${f}}}'`) },
  { weight: 2, arbitrary: fc.constant(" {{langOf run}}") },
  fc.constantFrom(' lang="en"', " class=x", " data-x='\"'", ' id="a"', " hidden"),
  field.map((f) => ` {{#if ${f}}}title="{{${f}}}"{{/if}}`),
  field.map((f) => ` title={{${f}}}`),
  field.map((f) => ` href="{{${f}}}"`),
  fc.constantFrom(' onclick="x"', " style='{{plain}}'", ' {{plain}}="x"', " {{!-- x --}}"),
);

/** A template, mostly one that means something. */
export const template: fc.Arbitrary<string> = fc.letrec<{ body: string; node: string }>((tie) => ({
  body: fc.array(tie("node"), { maxLength: 4 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    words,
    mustache,
    fc
      .tuple(
        fc.constantFrom("p", "div", "span", "b", "li"),
        fc.array(inTag, { maxLength: 2 }),
        tie("body"),
      )
      .map(([name, said, inside]) => `<${name}${said.join("")}>${inside}</${name}>`),
    fc
      .tuple(
        fc.constantFrom("if", "unless", "each", "with", "each", "with", "shout"),
        ...([value, names, tie("body"), tie("body"), brace] as const),
        fc.constantFrom("", "", "else", "else if one", "else each list", "^"),
      )
      .map(([name, of, as, inside, other, eat, middle]) => {
        const rest = middle === "" ? "" : `{{${eat}${middle}}}${other}`;
        return `{{#${name} ${of}${as}${eat}}}${inside}${rest}{{${eat}/${name}}}`;
      }),
  ),
})).body;
