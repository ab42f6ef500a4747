import type { Problem } from "../../model/diagnostic.ts";
import { decodeEntities } from "./entities.ts";
import { refusedAttribute, refusedElement, refusedInRaw } from "./policy.ts";
import { recordOf } from "./record.ts";
import { scanHtml, startOfHtml } from "./scan.ts";

/** The page may run nothing and load nothing but what comes with it. */
export const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

/** Holds a finished document to the policy, whatever view, template and styles made of it. */
export function checkOutput(html: string, layout: string): readonly Problem[] {
  const problems: Problem[] = [];
  let record: string | undefined;
  let hasPolicy = false;
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
      hasDrawing ||= element === "svg" || element === "math";
      // In a drawing a style sheet may hold tags.
      if (hasDrawing && element === "style") tell("<style> stands behind a drawing");
      tell(refusedElement(element));
    },
    tagInRaw: (element) => tell(refusedInRaw(element)),
    attribute(element, attribute, value) {
      const known = decodeEntities(value);
      if (attribute === "data-record") record = recordOf(known) ?? record;
      if (element === "meta" && attribute === "content") hasPolicy ||= known === contentPolicy;
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
