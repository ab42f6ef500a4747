import type { Content, ContentStream, Piece } from "../content/content-stream.ts";
import type { RunMark, RunMarks } from "../content/write-content.ts";
import { type Tag, tagsIn } from "./tag.ts";

/** Where a part of a tag is: its identifier in a stream. */
interface Place {
  readonly stream: ContentStream;
  readonly mcid: number;
}

export interface NumberedContent {
  readonly marks: RunMarks;
  /** Of each piece that a tag holds. More than one where something stands in between. */
  readonly places: ReadonlyMap<Piece, readonly Place[]>;
  /** By stream, the tags that hold its parts, by identifier. */
  readonly holders: ReadonlyMap<ContentStream, readonly Tag[]>;
}

/** Numbers all parts of the text in the order of painting. What no tag holds gets no number. */
export function numberContent(tags: Tag, { streams }: Content): NumberedContent {
  const tagOf = new Map<Piece, Tag>();
  for (const tag of tagsIn(tags)) {
    for (const kid of tag.kids) if (kid.kind === "content") tagOf.set(kid.piece, tag);
  }
  const marks = new Map<ContentStream["runs"][number], RunMark>();
  const places = new Map<Piece, Place[]>();
  const holders = new Map<ContentStream, Tag[]>();
  for (const stream of streams) {
    const held: Tag[] = [];
    for (const run of stream.runs) {
      const { owner } = run;
      const tag = typeof owner === "string" ? undefined : tagOf.get(owner);
      if (typeof owner === "string" || !tag) continue;
      const mcid = held.push(tag) - 1;
      marks.set(run, { type: tag.type, mcid });
      places.set(owner, [...(places.get(owner) ?? []), { stream, mcid }]);
    }
    if (held.length > 0) holders.set(stream, held);
  }
  return { marks, places, holders };
}
