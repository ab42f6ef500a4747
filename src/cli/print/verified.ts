import type { VerifyReport } from "../../index.ts";
import { pad, textWidth } from "../../text-width.ts";
import { visible } from "../../visible.ts";
import type { Style, Terminal } from "../terminal.ts";

const words: Readonly<Record<VerifyReport["files"][number]["state"], readonly [Style, string]>> = {
  sound: ["green", "sound"],
  changed: ["red", "changed"],
  missing: ["red", "missing"],
};

/** A line for each file that was verified. */
export function printVerified({ files }: VerifyReport, { out, style }: Terminal): void {
  const names = files.map(({ path }) => visible(path));
  const room = Math.max(0, ...names.map(textWidth));
  for (const [index, { state }] of files.entries()) {
    const [color, word] = words[state];
    out(`${pad(names[index] ?? "", room)}  ${style(color, word)}`);
  }
}
