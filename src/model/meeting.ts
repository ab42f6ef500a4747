import { z } from "zod";
import { calendarDay } from "./scalars.ts";
import { localizedText, words } from "./text.ts";

/** The meeting that a pack is for. */
export const meeting = z
  .strictObject({
    title: localizedText.meta({ description: "What the meeting is called." }),
    date: calendarDay.meta({ description: "The day of the meeting." }),
    place: localizedText.optional().meta({ description: "Where it is held." }),
    item: words.optional().meta({ description: "Item of the agenda." }),
  })
  .meta({ description: "The meeting that the pack is for; printed on its cover." });

/** What a run is told of the meeting, in place of what the edition says of it. */
export const givenMeeting = z.strictObject({
  title: words.optional(),
  date: calendarDay.optional(),
  place: words.optional(),
});
export type GivenMeeting = z.infer<typeof givenMeeting>;
