import { z } from "zod";
import type { ChangeRecord } from "../model/change-record.ts";
import { changeSections, changeSectionsOf } from "./changes/change-sections.ts";
import { corrections, correctionsOf } from "./changes/corrections.ts";
import { headSection, headSectionOf } from "./changes/head-section.ts";
import { changesLead } from "./changes/lead.ts";
import { linesOfCorrections, linesOfHead } from "./changes/room.ts";
import type { ViewContext } from "./context.ts";
import { contents, contentsOf, headings } from "./sections/contents.ts";
import { coverageAnnex, coverageAnnexOf } from "./sections/coverage.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import * as shapes from "./shapes.ts";

export const changesView = z
  .object({
    masthead,
    lead: shapes.run.meta({
      description:
        "Which edition it is compared with, and how much has changed; or that it is the first.",
      example: { text: "Compared with No. 3 (1 June 2025): 2 new, 1 changed.", lang: "en" },
    }),
    contents: contents.nullable(),
    corrections: corrections.nullable(),
    edition: headSection.nullable(),
    sections: changeSections,
    also: shapes.label(
      "Collections for which the page has no room, with numbers; empty if there are none.",
      "Also: People (1 new).",
    ),
    coverage: coverageAnnex.nullable(),
  })
  .meta({ description: "What has changed since the edition before." });
export type ChangesView = z.infer<typeof changesView>;

export function makeChanges(context: ViewContext): ChangesView {
  const changes = changesOf(context);
  const corrections = correctionsOf(context, changes);
  const edition = headSectionOf(context, changes);
  const taken = linesOfCorrections(corrections?.items ?? []) + (edition ? linesOfHead(edition) : 0);
  const { sections, also } = changeSectionsOf(context, changes, taken);
  const coverage = coverageAnnexOf(context);
  const byId = Object.fromEntries(sections.map((section) => [section.id, section]));
  return {
    masthead: mastheadOf(context),
    lead: changesLead(context, changes),
    contents: contentsOf(context, headings(context, { corrections, edition, ...byId, coverage })),
    corrections,
    edition,
    sections,
    also,
    coverage,
  };
}

/** Whoever plans a document on changes has compared the editions. */
function changesOf({ changes, edition }: ViewContext): ChangeRecord {
  if (changes === undefined) throw new Error(`${edition.id}: nothing was compared`);
  return changes;
}
