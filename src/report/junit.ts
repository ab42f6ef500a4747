import type { Diagnostic } from "../model/diagnostic.ts";
import { visible } from "../visible.ts";
import { printedAs } from "./printed-as.ts";
import type { ReportContext } from "./reporter.ts";

interface Suite {
  readonly name: string;
  readonly cases: readonly Diagnostic[];
}

/**
 * JUnit's XML, which most CI systems show as tests: a suite for each file or printed document,
 * a failed test for each error, a skipped one for whatever is less. An edition without a word
 * against it is a test that has passed, so that somebody sees that it was looked at.
 */
export function junit(
  diagnostics: readonly Diagnostic[],
  { editions }: Pick<ReportContext, "editions">,
): string {
  const suites = [...suitesOf(diagnostics), ...soundSuites(diagnostics, editions)];
  const all = suites.flatMap(({ cases }) => cases);
  const passed = suites.filter(({ cases }) => cases.length === 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="briefwright" ${counts(all, passed)}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
  ].join("\n");
}

function suitesOf(diagnostics: readonly Diagnostic[]): Suite[] {
  const byName = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const name = diagnostic.file ?? diagnostic.output ?? "briefwright";
    byName.set(name, [...(byName.get(name) ?? []), diagnostic]);
  }
  return [...byName].map(([name, cases]) => ({ name, cases }));
}

function soundSuites(diagnostics: readonly Diagnostic[], editions: readonly string[]): Suite[] {
  // What stands in no file of an edition can be about any of them.
  if (diagnostics.some(({ file }) => !file?.startsWith("data/"))) return [];
  const sound = editions.filter((id) =>
    diagnostics.every(({ file }) => !file?.startsWith(`data/${id}/`)),
  );
  const names = diagnostics.length + sound.length === 0 ? ["briefwright"] : sound;
  return names.map((name) => ({ name, cases: [] }));
}

function suiteLines({ name, cases }: Suite): string[] {
  const passed = cases.length === 0;
  return [
    `  <testsuite name="${attribute(name)}" ${counts(cases, passed ? 1 : 0)}>`,
    ...(passed
      ? [`    <testcase classname="${attribute(name)}" name="nothing to report"/>`]
      : cases.flatMap((diagnostic) => caseLines(name, diagnostic))),
    "  </testsuite>",
  ];
}

function caseLines(suite: string, diagnostic: Diagnostic): string[] {
  const { rule, severity, message, hint, file, line, column, record } = diagnostic;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const name = [rule, record, [line, column].filter((part) => part !== undefined).join(":")];
  const text = [place, hint, record ?? "", printedAs(diagnostic)].filter(Boolean).map(visible);
  const body = escapeXml(text.join("\n"));
  const said = `message="${attribute(message)}"`;
  return [
    `    <testcase classname="${attribute(suite)}" name="${attribute(name.filter(Boolean).join(" "))}">`,
    severity === "error"
      ? `      <failure type="${rule}" ${said}>${body}</failure>`
      : `      <skipped ${said}>${body}</skipped>`,
    "    </testcase>",
  ];
}

function counts(cases: readonly Diagnostic[], passed: number): string {
  const failures = cases.filter(({ severity }) => severity === "error").length;
  const skipped = cases.length - failures;
  return `tests="${cases.length + passed}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

const attribute = (text: string): string => escapeXml(visible(text));

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

// No XML may hold these, not even escaped: controls, halves of characters, and non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text for XML. `>` as well, since `]]>` may stand in no text. */
export function escapeXml(text: string): string {
  return text.replace(illegal, "").replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
