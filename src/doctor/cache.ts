import { openCacheFolder } from "../print/cache-folder.ts";
import type { Finding } from "./finding.ts";

/** Says where the browser is unpacked to. */
export async function examineCache(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  const { value, problems } = await openCacheFolder(environment);
  if (value) return [{ subject: "cache", status: "ok", text: value }];
  return problems.map(({ message, hint }) => ({
    subject: "cache",
    status: "warn",
    text: message,
    help: hint,
  }));
}
