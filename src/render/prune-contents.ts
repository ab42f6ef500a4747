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
  return { ...view, contents: items.length === 0 ? null : { ...contents, items } };
}

function prune(items: readonly unknown[], printed: ReadonlySet<string>): unknown[] {
  return items.flatMap((item) => {
    if (!isObject(item) || !printed.has(String(item.id))) return [];
    return [Array.isArray(item.items) ? { ...item, items: prune(item.items, printed) } : item];
  });
}
