import { decodeEntities } from "./entities.ts";
import { scanHtml, startOfHtml } from "./scan.ts";

/** The ids that there are in a piece of HTML. */
export function idsOf(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  scanHtml(html, startOfHtml, {
    attribute(_element, attribute, value) {
      if (attribute === "id") ids.add(decodeEntities(value));
    },
  });
  return ids;
}
