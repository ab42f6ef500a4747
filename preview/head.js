/// <reference lib="dom" />
import { element, part, renew } from "./element.js";
import { editionOf, gaugeWords, languageName, statusWords } from "./words.js";

/** @typedef {import("./words.js").ShownDocument} ShownDocument */

/** So many little pages can be counted at a glance; above, they become a bar. */
const mostPages = 12;

/**
 * Title, state, page budget and files of the chosen document.
 * @param {import("./words.js").PreviewState} state
 * @param {ShownDocument | undefined} chosen
 */
export function showHead(state, chosen) {
  const title = chosen?.title ?? (state.editions.length === 0 ? "No edition" : "No document");
  part("title").textContent = title;
  part("title").lang = chosen?.language ?? "en";
  const edition = chosen && editionOf(state, chosen.key);
  part("edition").textContent = edition
    ? `${languageName(chosen.language)} · ${edition.title}`
    : "";
  document.title = chosen ? `${title} (${chosen.language}) · preview` : "Briefwright preview";
  part("profile").textContent = state.profile;

  const status = part("status");
  const words = chosen ? statusWords[chosen.status] : "";
  // What is said once is not announced again.
  if (status.textContent !== words) status.textContent = words;
  status.dataset.status = chosen?.status ?? "";

  showGauge(chosen);
  part("files").hidden = chosen?.status === "failed";
  renew(part("files"), [chosen?.key, chosen?.html, chosen?.pdf], () =>
    chosen
      ? [
          ...(chosen.pdf ? [file("pdf", chosen.key, chosen.pdf)] : []),
          ...(chosen.html ? [file("html", chosen.key, chosen.html)] : []),
        ]
      : [],
  );
}

/**
 * @param {"pdf" | "html"} format
 * @param {string} key
 * @param {number} number
 */
const file = (format, key, number) =>
  element(
    "a",
    { href: `/${format}/${key}?${number}`, target: "_blank", "data-key": format },
    `Open ${format.toUpperCase()}`,
  );

/** @param {ShownDocument | undefined} chosen */
function showGauge(chosen) {
  const gauge = part("gauge");
  const { pages = 0, budget } = chosen ?? {};
  gauge.hidden = pages === 0 || chosen?.status === "failed";
  const over = chosen?.diagnostics.find(({ rule }) => rule === "page-budget-exceeded");
  renew(gauge, [pages, budget, over?.message], () => {
    if (!chosen || pages === 0) return [];
    const words = gaugeWords(chosen);
    const label = element("span.words", {}, words);
    if (budget === undefined) return [label];
    const all = Math.max(pages, budget);
    const meter = element("span.meter", {
      role: "meter",
      "aria-label": "Page budget",
      "aria-valuemin": "0",
      "aria-valuemax": String(all),
      "aria-valuenow": String(pages),
      "aria-valuetext": words,
      title: over?.message,
    });
    if (all <= mostPages) {
      for (let page = 1; page <= all; page++) {
        meter.append(element(page > budget ? "i.over" : page > pages ? "i" : "i.used"));
      }
    } else {
      meter.classList.add("bar");
      const used = element("i.used");
      used.style.width = `${(100 * Math.min(pages, budget)) / all}%`;
      const beyond = element("i.over");
      beyond.style.width = `${(100 * Math.max(0, pages - budget)) / all}%`;
      meter.append(used, beyond);
    }
    if (pages > budget) label.classList.add("over");
    return [meter, label];
  });
}
