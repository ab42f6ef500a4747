import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const brandHead = z
  .object({
    name: shapes.run.nullable().meta({ description: "The institution, where it has no logo." }),
    logo: z
      .object({
        src: shapes.label("The path of the picture.", "/brand/logo.svg"),
        alt: shapes.run.meta({ description: "What it says: for `alt`." }),
      })
      .nullable()
      .meta({ description: "Its logo, if it has one.", example: null }),
  })
  .meta({ description: "The institution at the head of a document. Empty without a brand." });

/** Whose document it is. In a pack the cover says it once. */
export function brandHeadOf({ brand, place, text }: ViewContext): z.infer<typeof brandHead> | null {
  if (!brand || place) return null;
  const { name, logo } = brand;
  if (logo) return { name: null, logo: { src: logo.path, alt: text(logo.alt) } };
  return name === undefined ? null : { name: text(name), logo: null };
}

/** Whether the head of a document fills a page of its own. A pack has a cover anyway. */
export const hasCover = ({ brand, kind, place }: ViewContext): boolean =>
  brand?.cover === true && place === undefined && kind.view !== "pack";
