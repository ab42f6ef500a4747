import type { DealNotes } from "../notes.ts";

/**
 * Nobody knows which parts of an edition a template will print, so that no place can be the
 * first to print a note, and none may refer to it: they all stand in a list of their own.
 */
export const noNotes: DealNotes = () => ({ notes: [], seeNotes: null });
