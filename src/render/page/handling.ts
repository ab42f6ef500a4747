import { tlpLabels } from "../../model/handling.ts";

/** FIRST, TLP 2.0: the colour of each label's text; all stand on black. */
const colours: Readonly<Record<(typeof tlpLabels)[number], string>> = {
  "TLP:RED": "#FF2B2B",
  "TLP:AMBER+STRICT": "#FFC000",
  "TLP:AMBER": "#FFC000",
  "TLP:GREEN": "#33FF00",
  "TLP:CLEAR": "#FFFFFF",
};

/**
 * The declarations that TLP 2.0 prescribes: colours, 12 points or more, to the
 * right. Nothing for a text that is no label of it.
 */
export function handlingDeclarations(handling: string): string {
  const label = tlpLabels.find((candidate) => handling.startsWith(candidate));
  return label === undefined
    ? ""
    : `background: #000; color: ${colours[label]}; font-size: 12pt; font-weight: 700; line-height: 1.2; padding: 0.4mm 1.6mm; text-align: right; white-space: nowrap;`;
}
