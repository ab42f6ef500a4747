import { z } from "zod";
import type { ViewContext } from "./context.ts";
import { noteDealer } from "./notes.ts";
import { contents, contentsOf, headings } from "./sections/contents.ts";
import { coverageAnnex, coverageAnnexOf } from "./sections/coverage.ts";
import { masthead, mastheadOf } from "./sections/masthead.ts";
import { methodNote, methodOf } from "./sections/method.ts";
import { riskMatrixOf, riskMatrixSection } from "./sections/risk-matrix.ts";
import { riskRegister, riskRegisterOf } from "./sections/risk-register.ts";
import * as shapes from "./shapes.ts";

export const risksView = z
  .object({
    masthead,
    lead: shapes.run.meta({ description: "What the list holds, in a sentence." }),
    contents: contents.nullable(),
    matrix: riskMatrixSection,
    register: riskRegister,
    method: methodNote.nullable(),
    coverage: coverageAnnex.nullable(),
  })
  .meta({ description: "The risk list." });
export type RisksView = z.infer<typeof risksView>;

export function makeRisks(context: ViewContext): RisksView {
  const { edition, say, own } = context;
  const { deal } = noteDealer(context);
  const assessed = edition.risks.filter(({ assessment }) => assessment !== undefined).length;
  const body = {
    matrix: riskMatrixOf(context),
    register: riskRegisterOf(context, deal),
    method: context.place ? null : methodOf(context),
    coverage: coverageAnnexOf(context),
  };
  const risks = body.register.items.map(
    ({ id, number, title }): shapes.ContentsEntry => ({
      id: `risk-${id}`,
      number,
      text: title,
      items: [],
    }),
  );
  const items = headings(context, body).map((entry) =>
    entry.id === "register" ? { ...entry, items: risks } : entry,
  );
  return {
    masthead: mastheadOf(context),
    lead: own(say("risks.lead", { risks: edition.risks.length, assessed })),
    contents: contentsOf(context, items),
    ...body,
  };
}
