import type { Problem } from "../../model/diagnostic.ts";
import { decodeEntities } from "./entities.ts";
import { refusedAttribute, refusedElement, refusedInRaw } from "./policy.ts";
import { recordOf } from "./record.ts";
import { scanHtml, startOfHtml } from "./scan.ts";

/** The page may run nothing and load nothing but what comes with it. */
export const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

/** Behind any other element, or words, a browser is in the body, where it obeys no policy. */
const inHead = new Set(["!doctype", "html", "head", "meta", "title", "style"]);

const isPolicy = (meta: Readonly<Record<string, string>>): boolean =>
  /^content-security-policy$/i.test(meta["http-equiv"] ?? "") && meta.content === contentPolicy;

/** Holds a finished document to the policy, whatever view, template and styles made of it. */
export function checkOutput(html: string, layout: string): readonly Problem[] {
  const problems: Problem[] = [];
  let record: string | undefined;
  let hasPolicy = false;
  let isHead = true;
  let meta: Record<string, string> = {};
  let hasDrawing = false;
  const tell = (what: string | undefined): void => {
    if (what === undefined) return;
    problems.push({
      rule: "unsafe-html",
      message: `In the finished document, ${what}.`,
      hint: "A document runs nothing and loads nothing; links lead to http, https, mailto or tel.",
      ...(record === undefined ? {} : { record }),
    });
  };
  scanHtml(html, startOfHtml, {
    open(element) {
      isHead &&= inHead.has(element);
      if (element === "meta") meta = {};
      hasDrawing ||= element === "svg" || element === "math";
      // In a drawing a style sheet may hold tags.
      if (hasDrawing && element === "style") tell("<style> stands behind a drawing");
      tell(refusedElement(element));
    },
    close(element) {
      isHead &&= inHead.has(element);
    },
    text(text, _offset, element) {
      isHead &&= element !== undefined || !/[^\t\n\f\r ]/.test(text);
    },
    tagInRaw: (element) => tell(refusedInRaw(element)),
    attribute(element, attribute, value) {
      const known = decodeEntities(value);
      if (attribute === "data-record") record = recordOf(known) ?? record;
      // Of an attribute that is there twice the first one holds.
      if (element === "meta") meta[attribute] ??= known;
      hasPolicy ||= isHead && isPolicy(meta);
      tell(refusedAttribute(element, attribute, known));
    },
  });
  if (!hasPolicy) {
    problems.push({
      rule: "unsafe-html",
      message: "The layout prints no content security policy.",
      hint: 'Its head needs <meta http-equiv="Content-Security-Policy" content="{{policy}}">.',
      place: { file: layout },
    });
  }
  return problems;
}
