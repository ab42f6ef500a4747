import { z } from "zod";
import { words } from "./text.ts";

export const papers = ["A4", "Letter"] as const;
export type Paper = (typeof papers)[number];

const inMillimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 };

/** One to four lengths as CSS has them: what is at the head of the page needs room there. */
const margins = words
  .refine((text) => /^(?:\d+(?:\.\d+)?(?:mm|cm|in|pt)(?: (?!$)|$)){1,4}$/.test(text), {
    error: 'expected one to four lengths in mm, cm, in or pt, such as "20mm 18mm"',
    abort: true,
  })
  .refine((text) => text.split(" ").every((length) => isBetween(length, 10, 80)), {
    error: "expected lengths between 10mm and 80mm",
  });

function isBetween(length: string, least: number, most: number): boolean {
  const [, number, unit = ""] = /^([\d.]+)(\D+)$/.exec(length) ?? [];
  const wide = Number(number) * (inMillimetres[unit] ?? Number.NaN);
  return wide >= least && wide <= most;
}

/** The page of a kind of document. */
export const page = z.strictObject({
  paper: z.enum(papers).optional().meta({
    description: "The paper, whatever the edition is printed on.",
  }),
  orientation: z
    .enum(["portrait", "landscape"])
    .optional()
    .meta({ description: "Upright or wide.", example: "landscape" }),
  margins: margins.optional().meta({
    description: "Top, right, bottom and left as in CSS, each between 10mm and 80mm.",
    example: "20mm 18mm",
  }),
});
export type Page = z.infer<typeof page>;
