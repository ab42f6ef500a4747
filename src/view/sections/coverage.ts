import { z } from "zod";
import { type Coverage, coverageOf, type StatementCoverage } from "../../model/coverage.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { citationOf } from "../words/citations.ts";

/** With more sources than this a column for each would leave no room for the statements. */
const mostColumns = 10;

const statement = z.object({
  number: shapes.label("Its number.", "F3"),
  text: shapes.text("What it says."),
  marks: z
    .array(
      z.object({
        mark: shapes.label("The mark; empty if it does not rest on the source.", "●"),
        label: shapes.label("What the mark means.", "named as evidence"),
      }),
    )
    .meta({ description: "One for each source that has a column." }),
  restsOn: shapes.label("The sources in words, where they have no columns; else empty.", "S1, S4"),
  independent: z.number().meta({ description: "Number of independent sources.", example: 1 }),
  checked: shapes.label("How far its quotations are checked.", "matches held source"),
  unnamed: shapes.label("That nobody is named behind it; else empty.", "nobody named"),
});

export const coverageAnnex = shapes
  .section({
    lead: shapes.label("The shares in a sentence.", "12 of 14 statements rest on a source."),
    key: shapes.label("What the marks mean; empty where there are none.", "● named as evidence"),
    columns: z
      .array(
        z.object({
          label: shapes.label("The head.", "S1"),
          kind: shapes.label(
            "One of number, statement, source, restsOn, independent and checked.",
            "source",
          ),
        }),
      )
      .meta({ description: "Heads of the table." }),
    groups: z
      .array(
        z.object({
          heading: shapes.label("The kind of statement.", "Findings"),
          span: z.number().meta({ description: "How many columns the table has.", example: 6 }),
          items: z.array(statement).meta({ description: "The statements." }),
        }),
      )
      .meta({ description: "The rows of the table, by kind of statement." }),
    sources: z
      .array(
        z.object({
          number: shapes.label("Its number.", "S1"),
          citation: shapes.text("Who made it, its title, where and when it appeared."),
        }),
      )
      .meta({ description: "The sources behind the columns." }),
  })
  .meta({ description: "Which statement rests on which source. With the option annex: coverage." });

const kinds = ["findings", "judgements", "risks", "issues", "events"] as const;

/** Null unless the document asks for the annex. */
export function coverageAnnexOf(context: ViewContext): z.infer<typeof coverageAnnex> | null {
  const { edition, options, say, numberOf } = context;
  if (options.annex !== "coverage") return null;
  const coverage = coverageOf(edition);
  if (coverage.statements.length === 0) return null;
  const hasColumns = edition.sources.length <= mostColumns;
  const numbers = edition.sources.map(({ id }) => numberOf("sources", id));
  const columns = [
    { label: say("coverage.column-number"), kind: "number" },
    { label: say("coverage.column-statement"), kind: "statement" },
    ...(hasColumns
      ? numbers.map((label) => ({ label, kind: "source" }))
      : [{ label: say("coverage.column-rests-on"), kind: "restsOn" }]),
    { label: say("coverage.column-independent"), kind: "independent" },
    { label: say("coverage.column-checked"), kind: "checked" },
  ];
  return {
    heading: say("coverage.heading"),
    lead: leadOf(context, coverage),
    key: hasColumns ? say("coverage.key") : "",
    columns,
    groups: kinds
      .map((kind) => ({
        heading: say(`coverage.group-${kind}`),
        span: columns.length,
        items: coverage.statements
          .filter(({ collection }) => collection === kind)
          .map((covered) => statementOf(context, covered, hasColumns)),
      }))
      .filter(({ items }) => items.length > 0),
    sources: edition.sources.map((source, index) => ({
      number: numbers[index] ?? "",
      citation: citationOf(context, source),
    })),
  };
}

function leadOf({ say }: ViewContext, { statements }: Coverage): string {
  const on = (least: number): number =>
    statements.filter(({ independent }) => independent >= least).length;
  return say("coverage.lead", {
    statements: statements.length,
    supported: on(1),
    independent: on(2),
  });
}

function statementOf(context: ViewContext, covered: StatementCoverage, hasColumns: boolean) {
  const { edition, say, text, numberOf } = context;
  const { collection, id, position, sources, independent, anonymousOnly } = covered;
  const number = numberOf(collection, id);
  return {
    number: position === undefined ? number : `${number}.${position}`,
    text: text(covered.text),
    marks: hasColumns
      ? edition.sources.map((source) => {
          const support = sources[source.id];
          if (support === undefined) return { mark: "", label: "" };
          return { mark: support === "direct" ? "●" : "○", label: say(`coverage.${support}`) };
        })
      : [],
    restsOn: hasColumns ? "" : namedSources(context, sources),
    independent,
    checked: checkedOf(context, covered),
    unnamed: anonymousOnly ? say("coverage.unnamed") : "",
  };
}

/** Those that it names, then those that it rests on through other records. */
function namedSources(
  { edition, say, numberOf }: ViewContext,
  sources: StatementCoverage["sources"],
): string {
  const listed = (support: string): string =>
    edition.sources
      .filter(({ id }) => sources[id] === support)
      .map(({ id }) => numberOf("sources", id))
      .join(say("list.separator"));
  const [direct, through] = [listed("direct"), listed("through")];
  if (direct === "" && through === "") return say("none");
  if (through === "") return direct;
  const others = say("coverage.through-sources", { sources: through });
  return direct === "" ? others : `${direct}${say("list.separator")}${others}`;
}

function checkedOf({ say }: ViewContext, { rungs }: StatementCoverage): string {
  if (!rungs) return say("coverage.no-quotation");
  const lowest = say(`coverage-rung.${rungs.lowest}`);
  if (rungs.lowest === rungs.highest) return lowest;
  return say("coverage.checked-range", { lowest, highest: say(`coverage-rung.${rungs.highest}`) });
}
