/// <reference lib="dom" />

/**
 * Runs in the page. Writes into every `<span data-page-of="ID">` the number of the page on
 * which ID stands.
 * @returns whether a number has changed, and the ids that are on no page
 */
export function fillPageNumbers(pages: Readonly<Record<string, number>>): {
  changed: boolean;
  unknown: string[];
} {
  let changed = false;
  const unknown: string[] = [];
  for (const place of document.querySelectorAll("[data-page-of]")) {
    const id = place.getAttribute("data-page-of") ?? "";
    const page = Object.hasOwn(pages, id) ? String(pages[id]) : "";
    if (page === "") unknown.push(id);
    if (place.textContent === page) continue;
    place.textContent = page;
    changed = true;
  }
  return { changed, unknown };
}
