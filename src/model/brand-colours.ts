import type { Brand, ColourName } from "./brand.ts";

/** The colours of documents without a brand, as templates/styles/10-type.css has them. */
export const plainColours = {
  accent: "#143a5e",
  ink: "#1b1f24",
  muted: "#4f5963",
  rule: "#c6cfd9",
  tint: "#f1f4f8",
  paper: "#ffffff",
  warning: "#9f2a1e",
} as const;

/** Colours that follow another one where they are not given. */
export const followed: Readonly<Partial<Record<ColourName, ColourName>>> = {
  title: "accent",
  band: "accent",
  onBand: "paper",
};

/** Every colour of a brand: its own, the one that it follows, or the plain one. */
export function allColours(chosen: Brand["colours"]): Readonly<Record<ColourName, string>> {
  const accent = chosen.accent ?? plainColours.accent;
  const paper = chosen.paper ?? plainColours.paper;
  return {
    accent,
    paper,
    ink: chosen.ink ?? plainColours.ink,
    muted: chosen.muted ?? plainColours.muted,
    rule: chosen.rule ?? plainColours.rule,
    tint: chosen.tint ?? plainColours.tint,
    warning: chosen.warning ?? plainColours.warning,
    title: chosen.title ?? accent,
    band: chosen.band ?? accent,
    onBand: chosen.onBand ?? paper,
  };
}
