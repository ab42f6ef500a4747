import { wordOption } from "./command.ts";

/** The day that a new edition is started on. */
export const startDayOption = {
  ...wordOption,
  describe: "Start on this day or moment, instead of today",
} as const;
