import type { Problem } from "../model/diagnostic.ts";
import type { PlaceAt } from "../model/lines.ts";
import { quoted } from "../model/shape/describe.ts";

const string = /"(?:[^"\\]|\\.)*"/g;
const word = /[^\s{}[\],:"]+/g;
const jsonWord = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/**
 * Holds a `.json` file to JSON: the YAML reader would let pass what no other
 * JSON reader does, such as comments, bare words and a last comma.
 */
export function strictJson(text: string, placeAt: PlaceAt): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const fault = findFault(text) ?? { at: faultPosition(error), message: "this is not JSON" };
    return {
      rule: "json-syntax",
      message: fault.message,
      hint: "Names and text stand in double quotation marks, commas between values only, and there are no comments. A .yaml file is easier to write.",
      place: placeAt(fault.at),
    };
  }
}

function findFault(text: string): { at: number; message: string } | undefined {
  if (text.trim() === "") return { at: 0, message: "expected JSON; the file is empty" };
  const outside = text.replace(string, (found) => '"'.repeat(found.length));
  const faults: { at: number; message: string }[] = [];
  const comma = outside.search(/,(?=\s*[\]}])/);
  if (comma >= 0) {
    faults.push({
      at: comma,
      message: "expected another value after the comma; found the end of the list or map",
    });
  }
  for (const found of outside.matchAll(word)) {
    if (jsonWord.test(found[0])) continue;
    faults.push({
      at: found.index,
      message: `expected a value in double quotation marks; found ${quoted(found[0])}`,
    });
    break;
  }
  return faults.sort((a, b) => a.at - b.at)[0];
}

/** V8 names the position in some of its messages only. */
function faultPosition(error: unknown): number {
  const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  return Number(position ?? 0);
}
