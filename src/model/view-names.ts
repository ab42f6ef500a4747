/** The views that a kind of document can draw on. */
export const viewNames = ["summary", "quotes", "risks", "pack", "edition"] as const;
export type ViewName = (typeof viewNames)[number];
