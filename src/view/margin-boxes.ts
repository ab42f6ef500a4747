import type { MarginBoxes } from "../model/document-view.ts";
import { fillMargin, type MarginPiece } from "../model/margin-text.ts";
import type { LocalizedText } from "../model/text.ts";
import type { ViewContext } from "./context.ts";
import { runningTitleOf } from "./running-title.ts";

/** What the brand puts into the page margins; undefined where it leaves them as they are. */
export function marginBoxes(context: ViewContext, edition: string): MarginBoxes | undefined {
  const { brand, kind, text, edition: of } = context;
  const { head } = of;
  if (!brand) return undefined;
  const values = {
    title: runningTitleOf(context),
    document: text(kind.title).text,
    edition,
    publisher: head.publisher === undefined ? "" : text(head.publisher).text,
  };
  const filled = (words: LocalizedText): readonly MarginPiece[] =>
    words === "" ? [] : fillMargin(text(words).text, values);
  const given = [
    ["top-left", brand.header.left],
    ["top-center", brand.header.centre],
    ["bottom-left", brand.footer.left],
    ["bottom-center", brand.footer.centre],
  ] as const;
  const boxes = given.flatMap(([box, words]) =>
    words === undefined ? [] : [[box, filled(words)] as const],
  );
  return boxes.length === 0 ? undefined : Object.fromEntries(boxes);
}
