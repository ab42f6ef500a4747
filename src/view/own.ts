import { z } from "zod";
import { stringNames, stringsFor } from "../model/kind-strings.ts";
import type { Option, OptionValue } from "../model/option.ts";
import type { ViewContext } from "./context.ts";
import { run } from "./shapes.ts";

/** What a document has of its kind's own making, whatever its view. */
export const ownView = z.object({
  options: z
    .record(z.string(), z.union([run, z.string(), z.number(), z.boolean(), z.null()]))
    .meta({
      description:
        "The options that the kind declares, by name. A text is a `run`, a day stands in words; what is not given is empty (null).",
    }),
  strings: z.record(z.string(), z.string()).meta({
    description: "The strings that the kind declares, by name, in the language of the document.",
  }),
});
export type Own = z.infer<typeof ownView>;

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
): Own["options"][string] {
  if (value === null) return null;
  if (type === "text" && (typeof value === "string" || typeof value === "object"))
    return text(value);
  if (type === "day") return date(String(value));
  return typeof value === "object" ? null : value;
}
