import type { Outcome } from "../model/diagnostic.ts";

/** A part of a run: the first of four is `{ index: 1, of: 4 }`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `1/4`. A shard needs a folder of its own, since what it publishes is no whole edition. */
export function readShard(
  text: string | undefined,
  output: string | undefined,
): Outcome<Shard | undefined> {
  if (text === undefined) return { value: undefined, problems: [] };
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of) {
    return failed(
      `--shard is “${text}”.`,
      "Give which of how many, from 1: --shard 1/4, and so on to 4/4.",
    );
  }
  if (output === undefined) {
    return failed(
      "--shard makes a part of the documents, and no folder is given for it.",
      `Give each shard its own: --output shards/${index}. Then: briefwright merge shards/*`,
    );
  }
  return { value: { index, of }, problems: [] };
}

const failed = (message: string, hint: string): Outcome<never> => ({
  value: undefined,
  problems: [{ rule: "invalid-usage", message, hint }],
});
