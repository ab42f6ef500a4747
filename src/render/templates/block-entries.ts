import { isObject } from "../helpers/helper.ts";
import type { BlockName } from "../helpers/index.ts";

/** One time through a block: the context inside, the `@` values, and what `as |x y|` names. */
export interface Entry {
  /** Absent where the context stays as it is. */
  readonly context?: { readonly value: unknown };
  readonly data?: Readonly<Record<string, unknown>>;
  readonly params: readonly unknown[];
}

/** How often a block is printed and with what; not at all means its {{else}}. */
export function entriesOf(block: BlockName, value: unknown): readonly Entry[] {
  const empty = Array.isArray(value) && value.length === 0;
  switch (block) {
    case "if":
      return value && !empty ? [{ params: [] }] : [];
    case "unless":
      return value && !empty ? [] : [{ params: [] }];
    case "with":
      return (value || value === 0) && !empty ? [{ context: { value }, params: [value] }] : [];
    case "each": {
      const all: [string | number, unknown][] = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(isObject(value) ? value : {});
      return all.map(([key, item], index) => ({
        context: { value: item },
        data: { key, index, first: index === 0, last: index === all.length - 1 },
        params: [item, key],
      }));
    }
  }
}
