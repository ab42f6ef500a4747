/// <reference lib="dom" />
import { element, part, renew } from "./element.js";
import { placeOf, summaryOf } from "./words.js";

/** @typedef {import("./words.js").ShownDiagnostic} ShownDiagnostic */

/**
 * The list of what is wrong. A page that is named can be gone to.
 * @param {readonly ShownDiagnostic[]} problems
 */
export function showProblems(problems) {
  renew(part("problems-summary"), problems, () => [
    element(
      "span.marks",
      { "aria-hidden": "true" },
      ...["error", "warning", "note"]
        .filter((severity) => problems.some((problem) => problem.severity === severity))
        .map((severity) => element("i", { "data-severity": severity })),
    ),
    document.createTextNode(summaryOf(problems)),
  ]);
  renew(part("problems-list"), problems, () =>
    problems.length === 0
      ? [element("p.none", {}, "Nothing is wrong with this document.")]
      : [element("ul", {}, ...problems.map((problem) => element("li", {}, card(problem))))],
  );
}

/**
 * What stands where something cannot be shown: what is wrong, and where.
 * @param {HTMLElement} place
 * @param {string} title
 * @param {readonly ShownDiagnostic[]} problems
 */
export function showTrouble(place, title, problems) {
  place.hidden = false;
  renew(place, [title, problems], () => [
    element("h2", {}, title),
    element("ul", {}, ...problems.map((problem) => element("li", {}, card(problem)))),
  ]);
}

/** @param {ShownDiagnostic} problem */
function card(problem) {
  const { severity, message, hint, rule, excerpt, page, record } = problem;
  const place = placeOf(problem);
  return element(
    "article.problem",
    { "data-severity": severity },
    element(
      "p.where",
      {},
      element("strong.severity", {}, severity),
      place === "" ? undefined : element("code.place", {}, place),
      page === undefined
        ? undefined
        : element("button", { type: "button", "data-page": String(page) }, `Show page ${page}`),
    ),
    element("p.message", {}, message),
    excerpt && element("pre", {}, excerpt.text, "\n", element("b", {}, excerpt.marker)),
    element("p.hint", {}, hint),
    element("p.rule", {}, [rule, record].filter(Boolean).join(" · ")),
  );
}
