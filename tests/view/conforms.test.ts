import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Desk, openEditions } from "../../src/editions.ts";
import type { DocumentKind } from "../../src/model/document-kind.ts";
import { viewNames } from "../../src/model/view-names.ts";
import { makeView } from "../../src/view/index.ts";
import { viewSchemas } from "../../src/view/schemas.ts";
import { localeMessages } from "../support/locale.ts";

/*
 * What a view gives is what its reference says, no more and no less: the reference, and the
 * check of templates, are worth as much as this.
 */

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const schemas = viewSchemas();
const options = { annex: "coverage", contents: "yes", "group-by": "expert" };

async function sample(): Promise<Desk> {
  const { value } = await openEditions({ cwd });
  if (!value) throw new Error("the sample edition cannot be read");
  return value;
}

const desk = await sample();

describe.each(["en", "zh-Hans"])("in %s", (language) => {
  it.each(viewNames)("the view %s of the sample edition is as described", (view) => {
    const [opened] = desk.editions;
    if (!opened?.edition) throw new Error("the sample edition has faults");
    const kind: DocumentKind = {
      id: "whole",
      title: { en: "Whole", "zh-Hans": "全部" },
      view,
      strings: { en: { why: "Why" }, "zh-Hans": { why: "为什么" } },
      options: { desk: { type: "text", description: "Desk" } },
    };
    const parts = Object.values(desk.kinds)
      .filter(({ id }) => id !== "pack")
      .map((part) => ({ kind: part, options }));
    const made = makeView({
      edition: opened.edition,
      kind,
      language,
      profile: "draft",
      options: { ...options, desk: { en: "Trade", "zh-Hans": "贸易" } },
      parts: view === "pack" ? parts : [],
      messages: localeMessages(language),
    });
    expect(made.problems).toEqual([]);
    const described = z.fromJSONSchema(JSON.parse(JSON.stringify(schemas[view])));
    const { error } = described.safeParse(JSON.parse(JSON.stringify(made.value)));
    expect(error?.issues ?? []).toEqual([]);
  });
});
