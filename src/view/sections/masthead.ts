import { z } from "zod";
import type { Place, ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { brandHead, brandHeadOf, hasCover } from "./brand-head.ts";

export const masthead = z
  .object({
    brand: brandHead.nullable(),
    cover: z.boolean().meta({ description: "Whether it fills a page of its own.", example: false }),
    kind: shapes.label(
      "What kind of document this is, or which part of a pack; may be empty.",
      "Executive summary",
    ),
    series: shapes.run
      .nullable()
      .meta({ description: "The series it belongs to; in a pack the edition." }),
    title: shapes.run.meta({ description: "The edition's title; in a pack that of the document." }),
    subtitle: shapes.run.nullable().meta({ description: "Its subtitle." }),
    facts: z
      .array(shapes.fact)
      .meta({ description: "Number, date, state of knowledge, publisher." }),
    handlingCaveat: shapes.run.nullable().meta({ description: "What limits its use further." }),
    embargo: z
      .object({
        until: shapes.label("The banner.", "Embargoed until …"),
        note: shapes.run.nullable().meta({ description: "A remark on it." }),
      })
      .nullable()
      .meta({ description: "The banner of an edition under embargo." }),
  })
  .meta({ description: "The head of the first page." });

export function mastheadOf(context: ViewContext): z.infer<typeof masthead> {
  return context.place ? partHead(context, context.place) : editionHead(context);
}

/** In a pack the cover has said what the edition is: a part says which document it is. */
function partHead(context: ViewContext, { number, count }: Place): z.infer<typeof masthead> {
  const { edition, kind, say, text } = context;
  return {
    ...editionHead(context),
    kind: count === 1 ? "" : say("pack.part", { number, count }),
    series: text(edition.head.shortTitle ?? edition.head.title),
    title: text(kind.title),
    subtitle: null,
    facts: [],
  };
}

function editionHead(context: ViewContext): z.infer<typeof masthead> {
  const { edition, kind, say, text, own, optional, date } = context;
  const { head } = edition;
  const facts: z.infer<typeof shapes.fact>[] = [];
  if (head.number !== undefined)
    facts.push({ label: say("masthead.number"), value: own(head.number) });
  facts.push({ label: say("masthead.issued"), value: own(date(head.issued)) });
  if (head.asOf !== undefined)
    facts.push({ label: say("masthead.as-of"), value: own(date(head.asOf)) });
  if (head.validUntil !== undefined)
    facts.push({ label: say("masthead.valid-until"), value: own(date(head.validUntil)) });
  const publisher = head.publisher === undefined ? null : text(head.publisher);
  // Nobody is named twice on one page.
  if (publisher !== null && publisher.text !== brandHeadOf(context)?.name?.text) {
    facts.push({ label: say("masthead.publisher"), value: publisher });
  }
  return {
    brand: brandHeadOf(context),
    cover: hasCover(context),
    kind: text(kind.title).text,
    series: optional(head.series),
    title: text(head.title),
    subtitle: optional(head.subtitle),
    facts,
    handlingCaveat: optional(edition.handling.caveats),
    embargo: embargoOf(context),
  };
}

/** Says the moment as it was given, with its offset; whether it has passed is not asked here. */
function embargoOf({
  edition,
  say,
  date,
  optional,
}: ViewContext): z.infer<typeof masthead>["embargo"] {
  const { embargo } = edition.head;
  if (embargo === undefined) return null;
  const [, day = "", time = "", offset = ""] =
    /^([^T]+)T(\d{2}:\d{2})[^Z+-]*(.*)$/.exec(embargo.until) ?? [];
  const until = { date: date(day), time, offset: offset === "Z" ? "" : offset };
  return { until: say("masthead.embargo", until), note: optional(embargo.note) };
}
