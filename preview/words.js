/// <reference lib="dom" />
/* What the page says of documents and their state, and which document comes next. All pure. */

/**
 * @typedef {import("../src/serve/preview-state.ts").PreviewState} PreviewState
 * @typedef {import("../src/serve/preview-state.ts").ShownDocument} ShownDocument
 * @typedef {import("../src/serve/preview-state.ts").ShownEdition} ShownEdition
 * @typedef {import("../src/serve/preview-state.ts").ShownDiagnostic} ShownDiagnostic
 */

/** @type {Readonly<Record<ShownDocument["status"], string>>} */
export const statusWords = {
  waiting: "Waiting",
  rendering: "Rendering",
  printing: "Printing pages",
  current: "Up to date",
  stale: "Stale",
  failed: "Failed",
};

/**
 * `1 page`, `3 pages`
 * @param {number} count
 * @param {string} one
 */
export const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/**
 * The name of a language in English; the tag itself where there is none.
 * @param {string} tag
 */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * How far a document fills its budget, in words; nothing while it has no pages.
 * @param {Pick<ShownDocument, "pages" | "budget">} document
 */
export function gaugeWords({ pages, budget }) {
  if (pages === 0) return "";
  return budget === undefined ? counted(pages, "page") : `${pages} of ${counted(budget, "page")}`;
}

/** @param {PreviewState} state */
export const allDocuments = (state) => state.editions.flatMap(({ documents }) => documents);

/**
 * The edition that a document is of.
 * @param {PreviewState} state
 * @param {string} key
 */
export const editionOf = (state, key) => state.editions.find(({ id }) => key.startsWith(`${id}/`));

const gravity = ["error", "warning", "note"];

/**
 * What is wrong with a document, its edition and the workspace; the gravest first.
 * @param {PreviewState} state
 * @param {string | undefined} key
 * @returns {readonly ShownDiagnostic[]}
 */
export function problemsOf(state, key) {
  const document = allDocuments(state).find((candidate) => candidate.key === key);
  const edition = key === undefined ? undefined : editionOf(state, key);
  const editions = edition ? [edition] : state.editions;
  return [
    ...state.diagnostics,
    ...(document?.diagnostics ?? []),
    ...editions.flatMap(({ diagnostics }) => diagnostics),
  ].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

/**
 * `1 error, 3 warnings`
 * @param {readonly ShownDiagnostic[]} problems
 */
export function summaryOf(problems) {
  const counts = gravity.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return counts.length === 0 ? "No problems" : counts.join(", ");
}

/**
 * `data/spring/risks.yaml:12:5`
 * @param {ShownDiagnostic} problem
 */
export function placeOf({ file, line, column, output, page }) {
  const position = [file, line, column].filter((piece) => piece !== undefined).join(":");
  return position || [output, page && `page ${page}`].filter(Boolean).join(" ");
}

/**
 * The document before or after another, in the same language where it has that.
 * @param {PreviewState} state
 * @param {string | undefined} key
 * @param {1 | -1} step
 */
export function neighbour(state, key, step) {
  const groups = groupsOf(state);
  const at = groups.findIndex(({ documents }) => documents.some((one) => one.key === key));
  const next = groups[at < 0 ? 0 : (at + step + groups.length) % groups.length];
  const language = groups[at]?.documents.find((one) => one.key === key)?.language;
  const same = next?.documents.find((one) => one.language === language);
  return (same ?? next?.documents[0])?.key;
}

/**
 * The same document in its next language.
 * @param {PreviewState} state
 * @param {string | undefined} key
 */
export function inNextLanguage(state, key) {
  const group = groupsOf(state).find(({ documents }) => documents.some((one) => one.key === key));
  const documents = group?.documents ?? [];
  const at = documents.findIndex((one) => one.key === key);
  return documents[(at + 1) % documents.length]?.key;
}

/**
 * Documents with their languages, in order.
 * @param {PreviewState} state
 */
export const groupsOf = (state) => state.editions.flatMap(groupsOfEdition);

/** @param {ShownEdition} edition */
export function groupsOfEdition(edition) {
  const names = [...new Set(edition.documents.map(({ document }) => document))];
  return names.map((name) => {
    const documents = edition.documents.filter(({ document }) => document === name);
    return { name, title: documents[0]?.title ?? name, documents };
  });
}
