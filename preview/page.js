/// <reference lib="dom" />
import { showDocuments } from "./documents.js";
import { part } from "./element.js";
import { openFrame } from "./frame.js";
import { showHead } from "./head.js";
import { openKeys } from "./keys.js";
import { showCover, showProblems } from "./problems.js";
import { openSheets } from "./sheets.js";
import { openViews } from "./views.js";
import { allDocuments, inNextLanguage, neighbour, problemsOf } from "./words.js";

/* The page: what the server says of the documents, and which of them is chosen, becomes what is shown. */

/** @type {import("./words.js").PreviewState | undefined} */
let state;
/** Whether somebody has opened or closed the problems by hand. */
let isByHand = false;

const sheets = openSheets();
const views = openViews();
const details = part("problems-details");

/** @param {string | undefined} key */
const choose = (key) => {
  if (key === undefined) return;
  const inList = part("documents").contains(document.activeElement);
  location.hash = `#/${key}`;
  show();
  if (!inList) return;
  const link = part("list").querySelector('[aria-current="page"]');
  if (link instanceof HTMLElement) link.focus();
};
const step = (/** @type {1 | -1} */ by) => () => state && choose(neighbour(state, chosenKey(), by));
const onKey = openKeys({
  j: step(1),
  k: step(-1),
  ArrowDown: step(1),
  ArrowUp: step(-1),
  l: () => state && choose(inNextLanguage(state, chosenKey())),
  v: views.next,
  p: () => details.toggleAttribute("open"),
});
const frame = openFrame(onKey);

/** The document in the address; without one, the first. */
function chosenKey() {
  const named = decodeURIComponent(location.hash.replace(/^#\//, ""));
  const documents = state ? allDocuments(state) : [];
  return (documents.find(({ key }) => key === named) ?? documents[0])?.key;
}

/** @param {import("./words.js").ShownDiagnostic} problem */
const isError = ({ severity }) => severity === "error";

let looking = "";

function show() {
  if (!state) return;
  const key = chosenKey();
  const chosen = allDocuments(state).find((document) => document.key === key);
  const problems = problemsOf(state, key);
  // Where a document has failed, its errors stand in its place.
  const hasErrors = chosen && !chosen.failedAt && problems.some(isError);
  showDocuments(state, key);
  showHead(state, chosen);
  showProblems(problems);
  if (!isByHand) details.toggleAttribute("open", hasErrors === true);
  showPanes(chosen, problems);
  if (key !== undefined && key !== looking) {
    looking = key;
    // What is looked at is made first.
    void fetch(`/looking/${key}`).catch(() => undefined);
  }
}

const failures = {
  rendering: "This document cannot be made",
  printing: "This document cannot be printed",
};

/**
 * @param {import("./words.js").ShownDocument | undefined} chosen
 * @param {readonly import("./words.js").ShownDiagnostic[]} problems
 */
function showPanes(chosen, problems) {
  const errors = problems.filter(isError);
  const grave = errors.length > 0 ? errors : problems;
  document.body.dataset.shown = chosen?.status ?? "";
  if (!chosen && errors.length > 0) showCover("rendering", "Nothing can be shown yet", grave);
  else showCover(chosen?.failedAt, failures[chosen?.failedAt ?? "rendering"], grave);
  const notice = part("notice");
  notice.hidden = chosen?.status !== "stale";
  notice.textContent = "This is the last good version. It stays until the errors below are mended.";
  void sheets.show(chosen?.key ?? "", chosen?.pdf ?? 0);
  frame.show(chosen?.key ?? "", chosen?.html ?? 0, chosen?.title ?? "");
}

function connect() {
  const link = part("link");
  const events = new EventSource("/events");
  events.addEventListener("message", ({ data }) => {
    state = JSON.parse(data);
    link.textContent = "Live";
    link.dataset.state = "live";
    show();
  });
  events.addEventListener("error", () => {
    link.textContent = "Not connected";
    link.dataset.state = "lost";
  });
}

window.addEventListener("hashchange", show);
part("problems-summary").addEventListener("click", () => {
  isByHand = true;
});
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-page]") : null;
  if (!button) return;
  views.reveal("pages");
  sheets.goTo(Number(button.getAttribute("data-page")));
});
part("skip").addEventListener("click", (event) => {
  // The address keeps the chosen document.
  event.preventDefault();
  part("document").focus();
});
connect();
