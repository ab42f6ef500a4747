/// <reference lib="dom" />
import { element, part, renew } from "./element.js";
import { gaugeWords, groupsOfEdition, languageName, statusWords, summaryOf } from "./words.js";

/** @typedef {import("./words.js").ShownDocument} ShownDocument */

/**
 * The list of documents, with a link for each language.
 * @param {import("./words.js").PreviewState} state
 * @param {string | undefined} chosen
 */
export function showDocuments(state, chosen) {
  renew(part("list"), [state.editions, chosen], () =>
    state.editions.map((edition) =>
      element(
        "section.edition",
        { "aria-label": edition.title },
        element("h2", {}, edition.title),
        element("p.id", {}, edition.id),
        element(
          "ul",
          {},
          ...groupsOfEdition(edition).map(({ title, documents }) =>
            element(
              "li",
              {},
              element("h3", { lang: documents[0]?.language }, title),
              element(
                "ul.languages",
                {},
                ...documents.map((document) => element("li", {}, link(document, chosen))),
              ),
            ),
          ),
        ),
        ...(edition.documents.length === 0 ? [element("p.none", {}, emptiness(edition))] : []),
      ),
    ),
  );
}

/** @param {import("./words.js").ShownEdition} edition */
const emptiness = ({ diagnostics }) =>
  diagnostics.some(({ severity }) => severity === "error")
    ? `Nothing to show yet: ${summaryOf(diagnostics)}.`
    : "No documents.";

/**
 * @param {ShownDocument} document
 * @param {string | undefined} chosen
 */
function link(document, chosen) {
  const { key, language, status, budget, pages, diagnostics } = document;
  const isOver = budget !== undefined && pages > budget;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const length = pages === 0 ? "" : budget === undefined ? `${pages} p.` : `${pages}/${budget}`;
  return element(
    "a",
    {
      href: `#/${key}`,
      "data-key": key,
      "data-status": status,
      "aria-current": key === chosen && "page",
    },
    element("span.language", {}, languageName(language)),
    element("span.hidden", {}, `, ${statusWords[status]}${errors ? ", with errors" : ""}`),
    element(isOver ? "span.length.over" : "span.length", { title: gaugeWords(document) }, length),
    element("span.dot", { "aria-hidden": "true", title: statusWords[status] }),
  );
}
