/// <reference lib="dom" />
import { part as byId, element, renew } from "./element.js";
import { placeOf, summaryOf } from "./words.js";

/** @typedef {import("./words.js").ShownDiagnostic} ShownDiagnostic */

/**
 * The list of what is wrong. A page that is named can be gone to.
 * @param {readonly ShownDiagnostic[]} problems
 */
export function showProblems(problems) {
  renew(byId("problems-summary"), problems, () => [
    element(
      "span.marks",
      { "aria-hidden": "true" },
      ...["error", "warning", "note"]
        .filter((severity) => problems.some((problem) => problem.severity === severity))
        .map((severity) => element("i", { "data-severity": severity })),
    ),
    document.createTextNode(summaryOf(problems)),
  ]);
  renew(byId("problems-list"), problems, () =>
    problems.length === 0
      ? [element("p.none", {}, "Nothing is wrong with this document.")]
      : [element("ul", {}, ...problems.map((problem) => element("li", {}, card(problem))))],
  );
}

/**
 * What stands where a document cannot be shown: what is wrong, and where. What it covers keeps
 * its place for when it can be shown again.
 * @param {"rendering" | "printing" | undefined} part nothing is covered without one
 * @param {string} title
 * @param {readonly ShownDiagnostic[]} problems
 */
export function showCover(part, title, problems) {
  const cover = byId("cover");
  cover.hidden = part === undefined;
  byId("pages-pane").toggleAttribute("inert", part !== undefined);
  byId("html-pane").toggleAttribute("inert", part === "rendering");
  if (part === undefined) return;
  cover.dataset.part = part;
  renew(cover, [title, problems], () => [
    element(
      "div.trouble",
      {},
      element("h2", {}, title),
      element("ul", {}, ...problems.map((problem) => element("li", {}, card(problem)))),
    ),
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
