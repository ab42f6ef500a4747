import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { RuleId } from "../model/rule-catalogue.ts";

const folder = new URL("../../docs/rules/", import.meta.url);

/** The pages about rules that come with Briefwright, in Markdown. */
export async function readRulePages(
  rules: Iterable<RuleId>,
): Promise<(rule: RuleId) => string | undefined> {
  const pages = new Map<RuleId, string>();
  for (const rule of new Set(rules)) {
    const path = fileURLToPath(new URL(`${rule}.md`, folder));
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) pages.set(rule, text);
  }
  return (rule) => pages.get(rule);
}
