import type { Diagnostic } from "../model/diagnostic.ts";
import { type RuleEntry, type RuleId, ruleCatalogue } from "../model/rule-catalogue.ts";
import { visible } from "../visible.ts";
import { fingerprints } from "./fingerprint.ts";
import { printedAs } from "./printed-as.ts";
import type { ReportContext } from "./reporter.ts";

type SarifContext = Pick<ReportContext, "version" | "profile" | "base" | "pageOf">;

const root = "%SRCROOT%";

/** SARIF 2.1.0, which code scanning and editors read. The rules are those that have results. */
export function sarif(diagnostics: readonly Diagnostic[], context: SarifContext): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const marks = fingerprints(diagnostics);
  const results = diagnostics.map((diagnostic, index) => ({
    ruleId: diagnostic.rule,
    ruleIndex: rules.indexOf(diagnostic.rule),
    level: diagnostic.severity,
    message: { text: `${visible(diagnostic.message)}\n${visible(diagnostic.hint)}` },
    locations: locations(diagnostic, context.base),
    partialFingerprints: { "diagnostic/v1": marks[index] },
  }));
  const log = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "briefwright",
            semanticVersion: context.version,
            rules: rules.map((rule) => describe(rule, context)),
          },
        },
        invocations: [{ executionSuccessful: diagnostics.every(isAboutContent) }],
        originalUriBaseIds: {
          [root]: { description: { text: "The folder of the repository, else the workspace." } },
        },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

/**
 * A rule with its page. No `helpUri`: it must be an absolute address, and there is none that
 * holds for whoever has installed Briefwright; so the page itself goes along.
 */
function describe(rule: RuleId, { profile, pageOf }: SarifContext): object {
  const entry: RuleEntry = ruleCatalogue[rule];
  const page = pageOf(rule);
  const [, fault] = /^#[^\n]*\n\n(.*?)(?: \(draft:[^)]*\))?\.?\n/.exec(page ?? "") ?? [];
  return {
    id: rule,
    ...(fault !== undefined && { shortDescription: { text: `${fault}.` } }),
    help: {
      text: `docs/rules/${rule}.md in the documentation of Briefwright says more.`,
      ...(page !== undefined && { markdown: page }),
    },
    defaultConfiguration: { level: entry.severity?.[profile] ?? "error" },
    properties: { concern: entry.concern },
  };
}

function isAboutContent({ rule, severity }: Diagnostic): boolean {
  return severity !== "error" || ruleCatalogue[rule].concern === "content";
}

/** The place in the file, and the record or printed document; none of both, none. */
function locations(diagnostic: Diagnostic, base: string): object[] {
  const { file, line, column, record } = diagnostic;
  const names = [
    record !== undefined && logical(record, "object"),
    diagnostic.output !== undefined && logical(printedAs(diagnostic), "resource"),
  ].filter((name) => name !== false);
  if (file === undefined && names.length === 0) return [];
  const region = line !== undefined && {
    region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
  };
  const artifactLocation = file !== undefined && { uri: encodePath(base + file), uriBaseId: root };
  return [
    {
      ...(artifactLocation && { physicalLocation: { artifactLocation, ...region } }),
      ...(names.length > 0 && { logicalLocations: names }),
    },
  ];
}

function logical(fullyQualifiedName: string, kind: string): object {
  const name = fullyQualifiedName.slice(fullyQualifiedName.lastIndexOf("/") + 1);
  return { name, fullyQualifiedName, kind };
}

/** A path as a relative URI. Half a character has no encoding, and would make that throw. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
