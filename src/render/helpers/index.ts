import type { Helper } from "./helper.ts";
import { langOf } from "./lang-of.ts";
import { markup } from "./markup.ts";
import { run } from "./run.ts";

/** Every helper there is. A new one is a file beside this one and a line here. */
export const helpers: readonly Helper[] = [run, markup, langOf];

/** The blocks that Handlebars brings and templates may use. */
export const blocks = ["if", "unless", "each", "with"] as const;
export type BlockName = (typeof blocks)[number];

export const helperNamed = (name: string | undefined): Helper | undefined =>
  helpers.find((helper) => helper.name === name);

export const blockNamed = (name: string | undefined): BlockName | undefined =>
  blocks.find((block) => block === name);

/** What a helper of a workspace cannot be called. */
export const builtInNames: readonly string[] = [
  ...helpers.map(({ name }) => name),
  ...blocks,
  "lookup",
];
