import type { Brand, ColourName } from "../../model/brand.ts";
import { allColours, followed } from "../../model/brand-colours.ts";
import { contrastOf } from "../../model/contrast.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Locate } from "../../model/workspace.ts";

/** What is set on what: the colours of a text and of its ground, and the least contrast (WCAG AA). */
const pairs: readonly (readonly [text: ColourName, ground: ColourName, least: number])[] = [
  ["ink", "paper", 4.5],
  ["ink", "tint", 4.5],
  ["muted", "paper", 4.5],
  ["muted", "tint", 4.5],
  ["accent", "paper", 4.5],
  ["accent", "tint", 4.5],
  // Large: 18 points or more, or 14 in bold.
  ["title", "paper", 3],
  ["warning", "paper", 4.5],
  ["onBand", "band", 4.5],
];

/** Says which texts could not be read on their ground, at the colour that the file chooses. */
export function lowContrast(
  { colours: chosen }: Brand,
  own: Brand["colours"],
  locate: Locate,
): Problem[] {
  const colours = allColours(chosen);
  const told = new Set<string>();
  return pairs.flatMap(([text, ground, least]): Problem[] => {
    const ratio = contrastOf(colours[text], colours[ground]);
    // One colour that others follow is one fault.
    const both = [colours[text], colours[ground]].sort().join(" ");
    if (ratio >= least || told.has(both)) return [];
    told.add(both);
    // A colour that is not given follows another one, which stands in the file.
    const [at = text] = [text, ground, followed[text], followed[ground]].filter(
      (name) => name !== undefined && own[name] !== undefined,
    );
    return [
      {
        rule: "brand-contrast-too-low",
        message: `colours: ${text} (${colours[text]}) on ${ground} (${colours[ground]}) has a contrast of ${shown(ratio)}:1; expected at least ${least}:1`,
        hint: `Take a ${isDark(colours[ground]) ? "lighter" : "darker"} colour for ${text}, or another one for ${ground}.`,
        place: locate(["colours", at]),
      },
    ];
  });
}

const isDark = (colour: string): boolean =>
  contrastOf(colour, "#ffffff") > contrastOf(colour, "#000000");

/** Cut and not rounded, so that 4.49 does not look like enough. */
const shown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
