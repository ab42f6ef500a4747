import { z } from "zod";
import type { ViewContext } from "../context.ts";
import { eventList, eventsOf } from "../sections/events.ts";
import * as shapes from "../shapes.ts";

const event = eventList.shape.items.element.extend({
  id: shapes.label("Id of the record.", "strike-vote"),
  description: shapes.markup.nullable().meta({ description: "More about it." }),
});

export const wholeEvents = eventList
  .extend({ items: z.array(event).meta({ description: "The events." }) })
  .meta({ description: "What happened, is planned or is aimed at, in the editors' order." });

export function wholeEventsOf(context: ViewContext): z.infer<typeof wholeEvents> | null {
  const section = eventsOf(context);
  return (
    section && {
      ...section,
      items: section.items.map((item, index) => {
        const { id = "", description } = context.edition.events[index] ?? {};
        return {
          ...item,
          id,
          description: description === undefined ? null : context.prose(description),
        };
      }),
    }
  );
}
