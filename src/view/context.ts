import type { Brand } from "../model/brand.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { DocumentKind, Options, Part } from "../model/document-kind.ts";
import type { Markup, Run } from "../model/document-view.ts";
import type { Edition } from "../model/edition.ts";
import type { Profile } from "../model/severity.ts";
import type { LocalizedText } from "../model/text.ts";
import { type FigureList, figureList, figuresOfPart } from "./figure-list.ts";
import { type NumberOf, numberRecords } from "./numbering.ts";
import { dateIn, type SayDate } from "./words/dates.ts";
import { type Localise, localiseFor } from "./words/localise.ts";
import { type Say, speak } from "./words/messages.ts";
import { proseIn } from "./words/prose.ts";

/** What a view is made from. All of it plain data. */
export interface ViewInput {
  readonly edition: Edition;
  readonly kind: DocumentKind;
  readonly language: string;
  readonly profile: Profile;
  readonly options: Options;
  /** The documents that a pack holds; for other documents none. */
  readonly parts?: readonly Part[];
  /** Whose document it is, where the workspace says so. */
  readonly brand?: Brand | undefined;
  /** The locale's messages by dotted key. */
  readonly messages: Readonly<Record<string, string>>;
}

/** Where a document stands in a pack. */
export interface Place {
  readonly pack: ViewContext;
  /** From 1, and of how many. */
  readonly number: number;
  readonly count: number;
}

/** A view's input with the means to word it in the document's language. */
export interface ViewContext extends ViewInput {
  readonly say: Say;
  readonly text: Localise;
  /** A text in the document's own words. */
  readonly own: (text: string) => Run;
  readonly optional: (text: LocalizedText | undefined) => Run | null;
  readonly prose: (text: LocalizedText) => Markup;
  readonly date: SayDate;
  readonly list: (items: readonly string[]) => string;
  /** What stands between the items of such a list. */
  readonly between: (count: number) => readonly string[];
  /** The name of a language, by its tag: "Simplified Chinese". */
  readonly languageName: (tag: string) => string;
  readonly numberOf: NumberOf;
  readonly figures: FigureList;
  /** Absent in a document of its own. */
  readonly place: Place | undefined;
  /** The same for a document that is part of this one. */
  readonly within: (part: Part, place: Place) => ViewContext;
}

export function viewContext(
  input: ViewInput,
  report: (problem: Problem) => void,
  place?: Place,
): ViewContext {
  const { edition, language } = input;
  const say = speak(language, input.messages, report);
  const text = localiseFor(language, edition.primaryLanguage, say);
  const lists = new Intl.ListFormat(language, { type: "conjunction", style: "long" });
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const prose = proseIn(language);
  return {
    ...input,
    say,
    text,
    own: (words) => ({ text: words, lang: language }),
    optional: (value) => (value === undefined ? null : text(value)),
    prose: (value) => prose(text(value)),
    date: dateIn(language, say),
    list: (items) => lists.format(items),
    between: (count) =>
      lists
        .formatToParts(Array.from({ length: count }, () => "x"))
        .flatMap(({ type, value }) => (type === "literal" ? [value] : [])),
    languageName: (tag) => languages.of(tag) ?? tag,
    numberOf: numberRecords(edition),
    figures: place ? figuresOfPart(place.pack.figures, input.kind.id) : figureList(say),
    place,
    within: (part, where) => viewContext({ ...input, ...part, parts: [] }, report, where),
  };
}
