import { addresses } from "./addresses.ts";
import { drawings } from "./drawings.ts";
import { elements } from "./elements.ts";
import { hints } from "./hints.ts";
import { scripts } from "./scripts.ts";
import { styles } from "./styles.ts";

/** One way in which a document can reach out. */
export interface Vector {
  readonly group: string;
  readonly name: string;
  /** `{to}`, `{v6}`, `{host}` and `{port}` stand for the address of whoever listens. */
  readonly html: string;
}

const groups = { elements, addresses, hints, styles, drawings, scripts };

/** All ways, group by group. The groups are no closed list: whoever finds another adds a line. */
export const vectors: readonly Vector[] = Object.entries(groups).flatMap(([group, list]) =>
  Object.entries(list).map(([name, html]) => ({ group, name, html })),
);

/** The piece of HTML of a vector, aimed at a port of the loopback. */
export function aimedAt(port: number, { html }: Pick<Vector, "html">): string {
  const aims: Readonly<Record<string, string>> = {
    to: `http://127.0.0.1:${port}`,
    v6: `http://[::1]:${port}`,
    host: `127.0.0.1:${port}`,
    port: String(port),
  };
  return html.replace(/\{(to|v6|host|port)\}/g, (_, name: string) => aims[name] ?? "");
}

/** A whole document with nothing but some words and the vector. */
export const documentWith = (piece: string): string =>
  `<!doctype html><html lang="en"><title>x</title>${piece}<p>kept</p>`;
