import { z } from "zod";
import type { FieldChange, Level, RecordChange, Texts, Value } from "../../model/change-record.ts";
import type { ViewContext } from "../context.ts";
import * as shapes from "../shapes.ts";
import { piece, piecesOf } from "./pieces.ts";

export const changeLine = z
  .object({
    label: shapes.label("What has changed.", "Likelihood"),
    arrow: shapes.label("On a scale the direction, ↑ or ↓; else empty. The words say it too.", "↑"),
    value: shapes.run.meta({
      description: "What it was and what it is.",
      example: { text: "raised from even chance to likely", lang: "en" },
    }),
  })
  .meta({ description: "A change that is told in a few words." });

export const changedText = z
  .object({
    label: shapes.label("Which text it is; empty for the record's own.", "Consequence"),
    pieces: z.array(piece).meta({ description: "The text, with what has changed in it." }),
  })
  .meta({ description: "A text whose words have changed." });

type Line = z.infer<typeof changeLine>;
type ChangedText = z.infer<typeof changedText>;

/** The fields that hold what a record says: shown without a label. */
const own: ReadonlySet<string> = new Set(["text", "title", "question", "name"]);

export interface Told {
  readonly lines: Line[];
  readonly texts: ChangedText[];
}

/** What is told of the fields of a record or of the head. */
export function toldOf(
  context: ViewContext,
  fields: readonly FieldChange[],
  collection?: RecordChange["collection"],
): Told {
  const told: Told = { lines: [], texts: [] };
  for (const change of fields) {
    const label = labelOf(context, change);
    if (change.is !== "text") {
      told.lines.push({ label, ...wordsOf(context, change) });
      continue;
    }
    // A quotation is shown in the language in which it stands.
    const isVerbatim = collection === "quotes" && change.field === "text";
    const { language, say, list, languageName } = context;
    const languages = Object.keys(change.marks);
    const shown = languages.includes(language) || !isVerbatim ? language : languages[0];
    const marks = shown === undefined ? undefined : change.marks[shown];
    if (marks && shown !== undefined) {
      const isOwn = own.has(change.field) && change.of === undefined && collection !== undefined;
      told.texts.push({ label: isOwn ? "" : label, pieces: piecesOf(context, marks, shown) });
    } else {
      const words = say("changes.other-language", { languages: list(languages.map(languageName)) });
      told.lines.push({ label, arrow: "", value: context.own(words) });
    }
  }
  return told;
}

/** What has changed; for a position whose it is. */
function labelOf(context: ViewContext, change: FieldChange): string {
  const label = context.say(`changes.field-${change.field}`);
  return "of" in change && change.of ? wordList(context, change.of) : label;
}

const arrows = { up: "↑", down: "↓", "other-scale": "", set: "", unset: "" } as const;

function wordsOf(
  context: ViewContext,
  change: Exclude<FieldChange, { is: "text" }>,
): Pick<Line, "arrow" | "value"> {
  const { say, own: run, list } = context;
  if (change.is === "entries") {
    const counts = [
      say("changes.entries-added", { count: change.added }),
      say("changes.entries-removed", { count: change.removed }),
    ].filter((part) => part !== "");
    return { arrow: "", value: run(list(counts)) };
  }
  if (change.is === "level") {
    const [from, to] = [levelWords(context, change.from), levelWords(context, change.to)];
    const words = say(`changes.move-${change.move}`, { from, to });
    return { arrow: arrows[change.move], value: run(words) };
  }
  const { field } = change;
  const [from, to] = [change.from, change.to].map((value) => valueWords(context, field, value));
  const words =
    from === undefined
      ? say("changes.value-set", { to: to ?? "" })
      : to === undefined
        ? say("changes.value-unset", { from })
        : say("changes.value", { from, to });
  return { arrow: "", value: run(words) };
}

const levelWords = ({ text }: ViewContext, level: Level | null): string =>
  level === null ? "" : text(level.label).text;

const wordList = ({ text, list }: ViewContext, words: readonly Texts[]): string =>
  list(words.map((entry) => text(entry).text));

/** Which messages word the choices of a field. */
const codes: Readonly<Record<string, string>> = {
  status: "risk-status",
  proximity: "proximity",
  trend: "trend",
  response: "response",
  recordStatus: "record-status",
  stance: "stance",
  attribution: "attribution",
};

function valueWords(context: ViewContext, field: string, value: Value | null): string | undefined {
  const { say, date } = context;
  if (value === null) return undefined;
  if (value.is === "date") return date(value.date);
  if (value.is === "words") return wordList(context, value.words);
  if (value.code === "notStated") return say("not-stated");
  if (value.code === "unattributed") return say("quote.unattributed");
  if (field === "handling") return value.code === "none" ? say("none") : value.code;
  if (field === "attribution" && value.code === "explicit") return say("changes.explicit");
  const prefix = codes[field];
  return prefix === undefined ? value.code : say(`${prefix}.${value.code}`);
}
