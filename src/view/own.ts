import type { Run } from "../model/document-view.ts";
import { stringNames, stringsFor } from "../model/kind-strings.ts";
import type { Option, OptionValue } from "../model/option.ts";
import type { ViewContext } from "./context.ts";

/** What a template sees of an option: words by language have become words with their language. */
type OptionView = Run | string | number | boolean | null;

/** What a document has of its kind's own making, whatever its view: its options and its words. */
export interface Own {
  readonly options: Readonly<Record<string, OptionView>>;
  readonly strings: Readonly<Record<string, string>>;
}

export function ownOf(context: ViewContext): Own {
  const { kind, language, options } = context;
  const shown = Object.entries(kind.options ?? {}).map(([name, option]) => [
    name,
    shownOption(context, option, options[name] ?? null),
  ]);
  const there = stringsFor(kind, language);
  const strings = stringNames(kind).map((name) => [name, there[name] ?? ""]);
  return { options: Object.fromEntries(shown), strings: Object.fromEntries(strings) };
}

function shownOption(
  { text, date }: ViewContext,
  { type }: Option,
  value: OptionValue,
): OptionView {
  if (value === null) return null;
  if (type === "text" && (typeof value === "string" || typeof value === "object"))
    return text(value);
  if (type === "day") return date(String(value));
  return typeof value === "object" ? null : value;
}
