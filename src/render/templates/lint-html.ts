import { helperNamed } from "../helpers/index.ts";
import { refusedAttribute, refusedElement, refusedInRaw } from "../html/policy.ts";
import { type HtmlEvents, type HtmlState, scanHtml } from "../html/scan.ts";
import type { Fault } from "./findings.ts";
import { calledName, type Mustache } from "./syntax.ts";

/*
 * Data is escaped for element content and for quoted attribute values. It is
 * safe nowhere else, so that a template may print it nowhere else.
 */

/** The fault of a `{{…}}` at this place in the HTML. */
export function faultOfPlace(mustache: Mustache, state: HtmlState): Fault | undefined {
  const helper = helperNamed(calledName(mustache.path));
  switch (state.in) {
    case "text":
      return helper?.place === "tag"
        ? misplaced(
            `{{${helper.name} …}} prints attributes`,
            "Write it inside a tag: <p {{langOf text}}>.",
          )
        : undefined;
    case "value":
      if (helper) return onlyPlain(helper.name, "an attribute");
      return state.attribute === "style"
        ? misplaced(
            "Data stands in a style attribute",
            "Give the element a class, and the style in CSS.",
          )
        : undefined;
    case "raw":
      if (state.element !== "title") {
        return misplaced(
          `Data stands inside <${state.element}>`,
          "Print it in the document's content.",
        );
      }
      return helper ? onlyPlain(helper.name, "<title>") : undefined;
    case "tag":
      return helper?.place === "tag"
        ? undefined
        : misplaced(
            "Data stands where attributes are named",
            'Write it as a value: name="{{field}}".',
          );
    case "tag-name":
      return misplaced("Data stands as the name of an element", "Write the element's name itself.");
    case "unquoted":
      return misplaced(
        `The value of the attribute “${state.attribute}” has no quotation marks`,
        `Write ${state.attribute}="{{field}}".`,
      );
    case "comment":
      return misplaced("Data stands in an HTML comment", "Write {{!-- … --}} for a comment.");
  }
}

/** A partial starts and ends in element content, so it can be called only there. */
export const faultOfPartialPlace = (state: HtmlState): Fault | undefined =>
  state.in === "text"
    ? undefined
    : misplaced("A partial is called inside a tag", "Call partials in element content only.");

/** After a block the HTML must be where it was, whether the block was printed or not. */
export const faultOfBranches = (one: HtmlState, other: HtmlState): Fault | undefined =>
  sameState(one, other)
    ? undefined
    : misplaced(
        "The branches of this block end at different places of the HTML",
        "Close in each branch the tags and quotation marks that it opens.",
      );

export const faultOfEnd = (state: HtmlState): Fault | undefined =>
  state.in === "text"
    ? undefined
    : misplaced("The file ends inside a tag, a comment or a quotation mark", "Close what is open.");

/** What stands in place of data while the pieces around it are read. */
const data = "\uFFFC";

/** The state after a `{{…}}`, whose value is not known. */
export const afterData = (state: HtmlState): HtmlState =>
  state.in === "value" || state.in === "unquoted" ? { ...state, value: state.value + data } : state;

/** Reads a template's own HTML; what may not stand there is told with its offset. */
export function readPiece(
  html: string,
  state: HtmlState,
  report: (fault: Fault, offset: number) => void,
): HtmlState {
  const tell = (what: string | undefined, offset: number): void => {
    if (what !== undefined) report(unsafe(what), offset);
  };
  const events: HtmlEvents = {
    open(element, offset) {
      // A sheet could be put together of pieces, none of which says what the whole does.
      if (element === "style") report(strayStyles, offset);
      else tell(refusedElement(element), offset);
    },
    tagInRaw: (element, offset) => tell(refusedInRaw(element), offset),
    attribute: (element, attribute, value, offset) => {
      const known = value.includes(data) ? undefined : value;
      tell(refusedAttribute(element, attribute, known), offset);
    },
  };
  return scanHtml(html, state, events);
}

const sameState = (one: HtmlState, other: HtmlState): boolean =>
  one.in === other.in &&
  (one.in !== "value" || (other.in === "value" && one.attribute === other.attribute)) &&
  (one.in !== "raw" || (other.in === "raw" && one.element === other.element)) &&
  (one.in !== "comment" || (other.in === "comment" && one.end === other.end));

const misplaced = (what: string, hint: string): Fault => [
  "template-misplaced-data",
  `${what}.`,
  hint,
];

const onlyPlain = (helper: string, where: string): Fault =>
  misplaced(
    `{{${helper} …}} prints HTML, which cannot stand in ${where}`,
    "Write the field alone: {{field}}, or {{field.text}} for a text with its language.",
  );

const strayStyles: Fault = [
  "unsafe-html",
  "<style> may not stand in a template.",
  "Write the rules in a style sheet: document.css beside the document, or styles/.",
];

const unsafe = (what: string): Fault => [
  "unsafe-html",
  `${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
  "A document runs nothing and loads nothing; leave it out.",
];
