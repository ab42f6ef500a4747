import { z } from "zod";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";

export const meetingHead = z
  .object({
    title: shapes.text("What it is called."),
    date: shapes.label("The day.", "10 September 2025"),
    facts: z.array(shapes.fact).meta({ description: "Place, and item of the agenda." }),
  })
  .meta({ description: "The meeting that the pack is for." });

export function meetingOf({
  edition,
  say,
  text,
  own,
  date,
}: ViewContext): z.infer<typeof meetingHead> | null {
  const { meeting } = edition.head;
  if (meeting === undefined) return null;
  const { title, place, item } = meeting;
  return {
    title: text(title),
    date: date(meeting.date),
    facts: [
      ...(place === undefined ? [] : [{ label: say("pack.place"), value: text(place) }]),
      ...(item === undefined ? [] : [{ label: say("pack.item"), value: own(item) }]),
    ],
  };
}
