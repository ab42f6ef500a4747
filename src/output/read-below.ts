import { join } from "node:path";
import { whyOutside } from "./check-writable.ts";
import { readRegular } from "./read-regular.ts";

/**
 * The bytes of a published file; undefined if it cannot be read, or is a link that leads out of the
 * folder that it is published in: nobody publishes links, and what is read here may be published again.
 */
export async function readBelow(folder: string, path: string): Promise<Buffer | undefined> {
  const file = join(folder, path);
  return (await whyOutside(folder, file)) === undefined ? readRegular(file) : undefined;
}
