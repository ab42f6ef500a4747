import { z } from "zod";
import { parseEdtf } from "./edtf.ts";

/*
 * Every scalar reaches the model as the string that stands in the file (YAML,
 * JSON and CSV alike), so that nothing is lost on the way in: 00731 stays
 * 00731. These types turn such a string into a number or a truth value only
 * where the model says that it is one.
 */

const asNumber = (value: unknown): unknown =>
  typeof value === "string" && /^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : value;

const asTruth = (value: unknown): unknown =>
  value === "true" ? true : value === "false" ? false : value;

/** A whole number of at least `least`. */
export const wholeNumber = (least: number) =>
  z.preprocess(
    asNumber,
    z
      .int({ error: `expected a whole number of at least ${least}` })
      .min(least, { error: `expected a whole number of at least ${least}` }),
  );

/** Any number, with or without a decimal point. */
export const decimal = z.preprocess(asNumber, z.number({ error: "expected a number" }));

/** A number between 0 and 100. */
export const percentage = z.preprocess(
  asNumber,
  z
    .number({ error: "expected a number between 0 and 100" })
    .min(0, { error: "expected a number between 0 and 100" })
    .max(100, { error: "expected a number between 0 and 100" }),
);

/** A measure in a unit, such as millimetres, within bounds. */
export const measure = (least: number, most: number, unit: string) => {
  const error = `expected a number of ${unit} between ${least} and ${most}`;
  return z.preprocess(asNumber, z.number({ error }).min(least, { error }).max(most, { error }));
};

export const truth = z.preprocess(asTruth, z.boolean({ error: "expected true or false" }));

/** A date in EDTF (ISO 8601-2), the subset that edtf.ts describes. */
export const edtfDate = z
  .string()
  .refine((text) => parseEdtf(text) !== undefined, {
    error: 'expected a date in EDTF, such as "2025-06-26", "2025-06", "2024-11~" or "2018-05/.."',
  })
  .meta({
    id: "EdtfDate",
    description: "A date in EDTF.",
    examples: ["2025-06-26", "2025-06", "2025-21"],
  });

/** A calendar day. */
export const calendarDay = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtf(text) !== undefined, {
    error: 'expected a calendar day such as "2025-09-01"',
  })
  .meta({ description: "A calendar day, YYYY-MM-DD.", examples: ["2025-09-01"] });

/** A moment as RFC 3339 has it, with its offset from UTC: without one nobody knows when it is. */
export const momentWithOffset = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
      parseEdtf(text.slice(0, 10)) !== undefined &&
      !Number.isNaN(Date.parse(text)),
    { error: 'expected a moment with its offset from UTC, such as "2025-09-01T06:00:00+02:00"' },
  )
  .meta({
    description: "A moment in RFC 3339, with its offset from UTC.",
    examples: ["2025-09-01T06:00:00+02:00"],
  });

/** For facts that a reader looks for and the source does not give. */
export const notStated = z.literal("notStated").meta({
  description: "The source does not say; printed as “not stated”.",
});
export const statedDate = z.union([notStated, edtfDate], {
  error: 'expected a date in EDTF such as "2025-06-26", or the word "notStated"',
});
