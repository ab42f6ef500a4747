import type { Run } from "../../model/document-view.ts";
import type { RecordsByCollection } from "../../model/reference.ts";
import { collectionNames } from "../../model/reference.ts";
import type { Source } from "../../model/source.ts";
import type { ViewContext } from "../context.ts";
import { byId, namesOf } from "./people.ts";

/**
 * A source in one line: creators, title, publisher or outlet, date, and
 * through what it was seen. A title the editors supplied stands in square
 * brackets, as bibliographies have it.
 */
export function citationOf(context: ViewContext, source: Source): Run {
  const { say, date, own, language } = context;
  const parts = [
    creatorsOf(context, source),
    titleOf(context, source),
    source.creators === "notStated" ? say("citation.creators-not-stated") : "",
    carrierOf(context, source),
    date(source.held ?? source.issued),
  ].filter((part) => part !== "");
  const line = parts.join(say("citation.separator"));
  const citation = own(
    source.role === "seen-only-through" && source.seenThrough !== undefined
      ? say("citation.seen-through", {
          citation: line,
          source: context.numberOf("sources", source.seenThrough),
        })
      : line,
  );
  const { titleLanguage = language } = source;
  return titleLanguage === language ? citation : { ...citation, other: titleLanguage };
}

/** Who made it, if that is known; a title without authors leads. */
function creatorsOf(context: ViewContext, { creators, creatorsAsPrinted }: Source): string {
  return Array.isArray(creators) ? namesOf(context, creators) : (creatorsAsPrinted ?? "");
}

/** Where it appeared: the outlet, else the publisher. */
function carrierOf({ edition, say, text }: ViewContext, { outlet, publisher }: Source): string {
  if (outlet !== undefined && outlet !== "notStated") return text(outlet).text;
  if (publisher !== undefined && publisher !== "notStated") {
    return text(byId(edition.organisations, publisher).name).text;
  }
  return (outlet ?? publisher) ? say("citation.carrier-not-stated") : "";
}

/** The title as a reader of this language should see it, with the original where it is another. */
export function titleOf({ say, text, language }: ViewContext, source: Source): string {
  const shown = text(source.title).text;
  if (source.titleStatus === "supplied") return say("citation.supplied-title", { title: shown });
  const printed =
    typeof source.title === "string" || source.titleLanguage === undefined
      ? undefined
      : source.title[source.titleLanguage];
  if (
    source.titleLanguage === undefined ||
    source.titleLanguage === language ||
    printed === undefined
  ) {
    return say("citation.title", { title: shown });
  }
  return say("citation.translated-title", {
    title: typeof printed === "string" ? printed : printed.text,
    translation: shown,
  });
}

/** The language of words copied from the first of these sources, else from the edition's first. */
export function printedLanguage(
  { edition }: ViewContext,
  sources: readonly string[] | undefined,
): string {
  const [id] = sources ?? [];
  const source = id === undefined ? edition.sources[0] : byId(edition.sources, id);
  return source?.language ?? edition.sources[0]?.language ?? edition.primaryLanguage;
}

/** Records as the numbers under which the documents know them: "Q3, Q7, F2". */
export function numbersOf(
  { numberOf, say }: ViewContext,
  records: RecordsByCollection | undefined,
): string {
  return collectionNames
    .flatMap((collection) => {
      const ids =
        collection in (records ?? {})
          ? records?.[collection as keyof RecordsByCollection]
          : undefined;
      return (ids ?? []).map((id) => numberOf(collection, id));
    })
    .join(say("list.separator"));
}
