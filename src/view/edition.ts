import { z } from "zod";
import type { ViewContext } from "./context.ts";
import { wholeEvents, wholeEventsOf } from "./edition/events.ts";
import { wholeFindings, wholeFindingsOf } from "./edition/findings.ts";
import { editionHead, editionHeadOf } from "./edition/head.ts";
import { issueList, issuesOf } from "./edition/issues.ts";
import { judgementList, judgementsOf } from "./edition/judgements.ts";
import { likelihoodScale, likelihoodScaleOf } from "./edition/likelihood-scale.ts";
import { noNotes } from "./edition/no-notes.ts";
import { organisations, organisationsOf } from "./edition/organisations.ts";
import { people, peopleOf } from "./edition/people.ts";
import { wholeSources, wholeSourcesOf } from "./edition/sources.ts";
import { noteDealer } from "./notes.ts";
import { contents, contentsOf, headings } from "./sections/contents.ts";
import { conventions, conventionsOf } from "./sections/conventions.ts";
import { coverageAnnex, coverageAnnexOf } from "./sections/coverage.ts";
import { excludedMarks, excludedMarksOf } from "./sections/excluded-marks.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import { meetingHead, meetingOf } from "./sections/meeting.ts";
import { methodNote, methodOf } from "./sections/method.ts";
import { nameList, namesListed } from "./sections/names.ts";
import { openings, openingsOf } from "./sections/openings.ts";
import { groupsBySpeaker, groupsByTheme, quoteGroup } from "./sections/quote-groups.ts";
import { reuse, reuseOf } from "./sections/reuse.ts";
import { riskMatrixOf, riskMatrixSection } from "./sections/risk-matrix.ts";
import { riskRegister, riskRegisterOf } from "./sections/risk-register.ts";
import { topRisks, topRisksOf } from "./sections/top-risks.ts";
import * as shapes from "./shapes.ts";

export const editionView = z
  .object({
    masthead,
    edition: editionHead,
    contents: contents.nullable(),
    ...openings,
    judgements: judgementList.nullable(),
    findings: wholeFindings.nullable(),
    issues: issueList.nullable(),
    quotes: shapes
      .section({ groups: z.array(quoteGroup).meta({ description: "By speaker or by theme." }) })
      .nullable()
      .meta({ description: "The quotations. With the option group-by: expert or theme." }),
    matrix: riskMatrixSection.nullable(),
    topRisks: topRisks.nullable(),
    register: riskRegister.nullable(),
    events: wholeEvents.nullable(),
    people: people.nullable(),
    organisations: organisations.nullable(),
    sources: wholeSources.nullable(),
    notes: shapes
      .section({ items: z.array(shapes.noteView).meta({ description: "The notes." }) })
      .nullable()
      .meta({
        description:
          "The editor's notes. In this view all stand here, whatever they are about, and none beside its record.",
      }),
    names: nameList.nullable(),
    likelihoodScale: likelihoodScale.nullable(),
    conventions,
    excluded: excludedMarks.nullable(),
    method: methodNote.nullable(),
    reuse,
    meeting: meetingHead.nullable(),
    coverage: coverageAnnex.nullable(),
  })
  .meta({ description: "The whole of an edition, for documents that choose what they say of it." });
export type EditionView = z.infer<typeof editionView>;

export function makeEdition(context: ViewContext): EditionView {
  const { edition, say, options, place } = context;
  const group = options["group-by"] === "theme" ? groupsByTheme : groupsBySpeaker;
  const groups = group(context, noNotes);
  const hasRisks = edition.risks.length > 0;
  // In the order in which contents list them.
  const sections = {
    ...openingsOf(context),
    judgements: judgementsOf(context),
    findings: wholeFindingsOf(context),
    issues: issuesOf(context),
    quotes: groups.length === 0 ? null : { heading: say("edition.quotes"), groups },
    matrix: hasRisks ? riskMatrixOf(context) : null,
    topRisks: topRisksOf(context),
    register: hasRisks ? riskRegisterOf(context, noNotes) : null,
    events: wholeEventsOf(context),
    people: peopleOf(context),
    organisations: organisationsOf(context),
    sources: wholeSourcesOf(context),
    notes: shapes.orNull({ heading: say("edition.notes"), items: noteDealer(context).rest() }),
    names: namesListed(context),
    likelihoodScale: likelihoodScaleOf(context),
    conventions: conventionsOf(context),
    excluded: excludedMarksOf(context),
    method: place ? null : methodOf(context),
    coverage: coverageAnnexOf(context),
  };
  return {
    masthead: mastheadOf(context),
    edition: editionHeadOf(context),
    contents: contentsOf(context, headings(context, withHeadingIds(sections))),
    ...sections,
    reuse: reuseOf(context),
    meeting: meetingOf(context),
  };
}

/** The ids of headings, as all documents have them: `topRisks` stands under `top-risks`. */
function withHeadingIds<T>(sections: Readonly<Record<string, T>>): Record<string, T> {
  const idOf = (name: string): string =>
    name === "decisionSought"
      ? "decision"
      : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(sections).map(([name, value]) => [idOf(name), value]));
}
