import type { DocumentView } from "../model/document-view.ts";
import { isObject } from "./helpers/helper.ts";

/**
 * Takes out of a view's contents what its template has not printed: a kind of somebody's own
 * may leave out sections of the view, and a line of the contents must lead somewhere.
 */
export function pruneContents(view: DocumentView, printed: ReadonlySet<string>): DocumentView {
  const { contents } = view;
  if (!isObject(contents) || !Array.isArray(contents.items)) return view;
  const items = prune(contents.items, printed);
  const figures = isObject(contents.figures) ? contents.figures : {};
  const shown = Array.isArray(figures.items) ? prune(figures.items, printed) : [];
  const kept = {
    ...contents,
    items,
    // One figure needs no list of its own.
    figures: shown.length > 1 ? { ...figures, items: shown } : null,
  };
  return { ...view, contents: items.length === 0 ? null : kept };
}

function prune(items: readonly unknown[], printed: ReadonlySet<string>): unknown[] {
  return items.flatMap((item) => {
    if (!isObject(item) || !printed.has(String(item.id))) return [];
    return [Array.isArray(item.items) ? { ...item, items: prune(item.items, printed) } : item];
  });
}
