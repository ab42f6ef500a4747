import { z } from "zod";
import { inWords } from "./nearest.ts";
import { calendarDay, decimal, truth } from "./scalars.ts";
import { languageTag, words } from "./text.ts";

/*
 * Options: what a kind of document lets an edition choose. They are declared in
 * document.yaml; here they get their type, and a value is held to it.
 */

export const optionTypes = ["choice", "text", "number", "boolean", "day"] as const;

/** Read as the words that stand there; an editor need not find fault with `3` and `true`. */
const scalar = words.meta({ type: ["string", "number", "boolean"] });

/** An option as an edition writes it: words, or words by language. */
export const writtenOption = z.union(
  [
    scalar,
    z.record(languageTag, words).refine((texts) => Object.keys(texts).length > 0, {
      error: "expected at least one text",
    }),
  ],
  { error: "expected words, or a map of texts by language tag" },
);
export type WrittenOption = z.infer<typeof writtenOption>;

const fields = z.strictObject({
  type: z.enum(optionTypes).optional().meta({
    description:
      "`choice` (where nothing is said), `text`, `number`, `boolean` or `day`. A text can be given by language.",
  }),
  description: words.meta({ description: "What it is for; said where it is missing or wrong." }),
  choices: z
    .array(words)
    .min(2)
    .optional()
    .meta({ description: "What can be chosen; for a choice only." }),
  min: decimal.optional().meta({ description: "The least number allowed." }),
  max: decimal.optional().meta({ description: "The greatest number allowed." }),
  required: truth.optional().meta({
    description: "`true`: an edition that has the document must give it. Then it has no default.",
  }),
  default: writtenOption.optional().meta({
    description:
      "What holds where the edition says nothing. A choice needs one, or `required`; the others are empty without, a boolean is `false`.",
  }),
});
type OptionFields = z.infer<typeof fields>;

export const option = fields.superRefine((given, context) => {
  for (const [path, message] of faultsOf(given)) {
    context.addIssue({ code: "custom", path: [path], message });
  }
});
export type Option = OptionFields;

/** The value of an option that an edition has given, or that it has by default. */
export type OptionValue = WrittenOption | number | boolean | null;

/** Holds a written value to the option's type. @returns what was expected, where it does not fit */
export function readOption(
  option: Option,
  written: WrittenOption,
): { readonly value: OptionValue } | { readonly expected: string } {
  const { type = "choice", choices = [] } = option;
  if (type === "text") return { value: written };
  if (typeof written === "string") {
    if (type === "choice" && choices.includes(written)) return { value: written };
    if (type === "day" && calendarDay.safeParse(written).success) return { value: written };
    const { success, data } = (type === "boolean" ? truth : numberOf(option)).safeParse(written);
    if (success && (type === "boolean" || type === "number")) return { value: data };
  }
  return { expected: expectedOf(option) };
}

/** What an option holds that nobody has given. */
export function defaultOf(option: Option): OptionValue {
  if (option.default === undefined) return option.type === "boolean" ? false : null;
  const read = readOption(option, option.default);
  return "value" in read ? read.value : null;
}

const numberOf = ({ min = -Infinity, max = Infinity }: Option) =>
  decimal.refine((value) => value >= min && value <= max);

function expectedOf({ type = "choice", choices = [], min, max }: Option): string {
  switch (type) {
    case "choice":
      return `expected ${inWords(choices, "or")}`;
    case "boolean":
      return "expected true or false";
    case "day":
      return 'expected a calendar day such as "2025-09-01"';
    case "number": {
      if (min !== undefined && max !== undefined)
        return `expected a number between ${min} and ${max}`;
      if (min !== undefined) return `expected a number of at least ${min}`;
      return max === undefined ? "expected a number" : `expected a number of at most ${max}`;
    }
    case "text":
      return "expected words";
  }
}

/** What does not go together in a declaration: the field to blame, and what was expected. */
function faultsOf(given: OptionFields): [keyof OptionFields, string][] {
  const { type = "choice", choices, min, max, required, default: value } = given;
  const faults: [keyof OptionFields, string][] = [];
  if (type === "choice" && choices === undefined)
    faults.push(["choices", "expected a list of what can be chosen"]);
  if (type !== "choice" && choices !== undefined)
    faults.push(["choices", `expected none: it is for a choice, and this is a ${type}`]);
  for (const [name, bound] of [["min", min] as const, ["max", max] as const]) {
    if (type !== "number" && bound !== undefined)
      faults.push([name, `expected none: it is for a number, and this is a ${type}`]);
  }
  if (min !== undefined && max !== undefined && min > max)
    faults.push(["max", "expected no less than min"]);
  if (required && value !== undefined)
    faults.push(["default", "expected none, because the option is required"]);
  if (type === "choice" && !required && value === undefined)
    faults.push(["default", "expected a default, or required: true"]);
  if (value !== undefined && faults.length === 0) {
    const read = readOption(given, value);
    if ("expected" in read) faults.push(["default", read.expected]);
  }
  return faults;
}
