import type { Place } from "../model/diagnostic.ts";
import type {
  Helped,
  HelperCall,
  HelperFile,
  WorkspaceHelpers,
} from "../model/workspace-helpers.ts";

/** Helpers that can be called, or the module that kept them from being loaded and why. */
export type LoadedHelpers =
  | { readonly value: WorkspaceHelpers; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: { readonly file: string; readonly why: string } };

export interface LoadOptions {
  /** Why some are not called any more, by their names. */
  readonly stopped?: Readonly<Record<string, string>>;
  /** Told of each module and each call before it runs, and with nothing when that is over. */
  readonly onRun?: (code: HelperCall | { readonly loads: Place } | undefined) => void;
}

/** Characters of text that a call may give. */
const longest = 10_000;

/**
 * Runs the modules of helpers, in this process: whoever calls it is prepared for its end. What
 * runs is the text that was read and hashed, and not what the file says by now.
 */
export async function loadHelpers(
  files: readonly HelperFile[],
  { stopped = {}, onRun }: LoadOptions = {},
): Promise<LoadedHelpers> {
  const helpers = new Map<string, (...values: unknown[]) => unknown>();
  for (const { file, text, names } of files) {
    onRun?.({ loads: { file } });
    try {
      const found: Record<string, unknown> = await import(
        `data:text/javascript,${encodeURIComponent(text)}`
      );
      for (const name of names) {
        const helper = found[name];
        if (typeof helper !== "function") throw new Error(`“${name}” is no function.`);
        helpers.set(name, helper as (...values: unknown[]) => unknown);
      }
    } catch (error) {
      return { fault: { file, why: worded(error) } };
    } finally {
      onRun?.(undefined);
    }
  }

  const ask = (name: string, values: readonly unknown[], place: Place | undefined): Helped => {
    const why = Object.hasOwn(stopped, name) ? stopped[name] : undefined;
    if (why !== undefined) return { fault: why };
    onRun?.({ name, place });
    try {
      return helped(helpers.get(name)?.(...values));
    } catch (error) {
      return { fault: `failed: ${worded(error)}` };
    } finally {
      onRun?.(undefined);
    }
  };
  const known = new Map<string, Helped>();
  return {
    value: {
      names: [...helpers.keys()],
      // The same values give the same text, and are not asked for twice.
      call(name, values, place) {
        const key = JSON.stringify([name, values]);
        // A copy: a helper cannot change the view that it is given a part of.
        const found = known.get(key) ?? ask(name, JSON.parse(JSON.stringify(values)), place);
        known.set(key, found);
        return found;
      },
    },
  };
}

function helped(value: unknown): Helped {
  if (typeof value !== "string") return { fault: `gave ${kindOf(value)}, not text` };
  if (value.length > longest) return { fault: `gave more than ${longest} characters` };
  return /\p{Surrogate}/u.test(value) ? { fault: "gave half a character" } : { text: value };
}

function worded(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, 300);
  } catch {
    return "something that cannot be told";
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object") return `a ${typeof value}`;
  return "then" in value && typeof value.then === "function" ? "a promise" : "an object";
}
