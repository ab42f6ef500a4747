import type { Risk } from "../../model/risk.ts";
import type { ViewContext } from "../context.ts";
import { byId, namesOf } from "./people.ts";

/** On whose word a risk stands: "Patricia M. Kim", a report, or that nobody is named. */
export function voiceOf(context: ViewContext, risk: Risk): string {
  const { edition, say, text } = context;
  const { saidBy = [] } = risk;
  if (saidBy === "unattributed") return say("quote.unattributed");
  return saidBy.length > 0
    ? namesOf(context, saidBy)
    : risk.report !== undefined
      ? text(byId(edition.sources, risk.report).title).text
      : say("not-stated");
}

/** The same, and whether it is named as a risk or implied. */
export function saidByOf(context: ViewContext, risk: Risk): string {
  const { say } = context;
  const voice = voiceOf(context, risk);
  return risk.explicitness === undefined
    ? voice
    : say("risk.said-by", { name: voice, explicitness: say(`explicitness.${risk.explicitness}`) });
}
