import type { Diagnostic } from "../model/diagnostic.ts";
import { inline, row } from "./markdown-text.ts";
import type { ReportContext, ReportedEdition, ReportedFile } from "./reporter.ts";

/** How it went, in one line. */
export function outcome(
  diagnostics: readonly Diagnostic[],
  { profile, built, editions }: Pick<ReportContext, "profile" | "built" | "editions">,
): string {
  const faults = (["error", "warning"] as const).flatMap((severity) => {
    const { length } = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    return length === 0 ? [] : [counted(length, severity)];
  });
  const written = (built ?? []).filter((edition) => edition.written);
  const as = profile === "release" ? "a release" : "a draft";
  const what =
    built === undefined
      ? `${counted(editions.length, "edition")} checked as for ${as}`
      : written.length === 0
        ? "nothing published"
        : `${counted(written.length, "edition")} published as ${as}`;
  const held = (built ?? []).filter((edition) => !edition.written).map(({ id }) => id);
  const but = written.length > 0 && held.length > 0 ? `, but not ${held.join(", ")}` : "";
  return inline([what + but, ...(faults.length === 0 ? ["nothing wrong"] : faults)].join(", "));
}

const counted = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

/** A line for each document in each language. */
export function documentLines(built: readonly ReportedEdition[]): string[] {
  const rows = built.flatMap((edition) => (edition.written ? documentRows(edition) : []));
  if (rows.length === 0) return [];
  return [
    "",
    "### Documents",
    "",
    row("Edition", "Language", "Document", "Pages", "Files"),
    row("---", "---", "---", "---", "---"),
    ...rows,
  ];
}

function documentRows({ id, outputs, kept }: ReportedEdition): string[] {
  const files = [
    ...outputs.map((file) => ({ ...file, state: "made" })),
    ...kept.map((file) => ({ ...file, state: "kept" })),
  ];
  const names = new Set(files.map(({ language, document }) => `${language}/${document}`));
  return [...names].sort().map((name) => {
    const own = files.filter(({ language, document }) => `${language}/${document}` === name);
    const [language = "", document = ""] = name.split("/");
    const states = ["made", "kept"].flatMap((state) => {
      const formats = own.filter((file) => file.state === state).map(({ format }) => format);
      return formats.length === 0 ? [] : [`${[...formats].sort().join(", ")} ${state}`];
    });
    const pages = own.find((file) => file.pages !== undefined);
    return row(inline(id), inline(language), inline(document), gauge(pages), states.join("; "));
  });
}

const mostCells = 10;

/** Pages against what there may be of them, for eyes and for a screen reader. */
function gauge(file: Pick<ReportedFile, "pages" | "budget"> | undefined): string {
  const { pages, budget } = file ?? {};
  if (pages === undefined) return "–";
  if (budget === undefined) return `${pages}`;
  const cells = Math.min(budget, mostCells);
  const full = Math.min(cells, Math.ceil((pages * cells) / budget));
  const bar = "■".repeat(full) + "□".repeat(cells - full);
  return `${bar} ${pages} of ${budget}${pages > budget ? ", too long" : ""}`;
}
