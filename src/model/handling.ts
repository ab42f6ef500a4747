import { z } from "zod";
import { localizedText } from "./text.ts";

/** The labels of TLP 2.0 (FIRST), the strictest first. They are never translated. */
export const tlpLabels = [
  "TLP:RED",
  "TLP:AMBER+STRICT",
  "TLP:AMBER",
  "TLP:GREEN",
  "TLP:CLEAR",
] as const;

/** Who may see it: a label of TLP 2.0 (FIRST), or none. */
export const handling = z
  .discriminatedUnion("scheme", [
    z.strictObject({
      scheme: z.literal("TLP-2.0"),
      label: z.enum(tlpLabels),
      caveats: localizedText.optional(),
    }),
    z.strictObject({ scheme: z.literal("none"), caveats: localizedText.optional() }),
  ])
  .meta({ id: "Handling", description: "Printed in the header and footer of every page." });
export type Handling = z.infer<typeof handling>;

/** Who may see a single record. An edition has to be marked at least as strictly. */
export const handlingMark = z.enum(tlpLabels).meta({
  id: "HandlingMark",
  description: "Who may see this record; the edition has to be marked at least as strictly.",
});
