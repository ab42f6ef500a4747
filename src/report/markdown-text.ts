import { visible } from "../visible.ts";

// Keeps `@name` and `#1` from being taken for a person and an issue; nobody sees it.
const joiner = "&#8288;";

/**
 * A text for a line of GitHub's or GitLab's Markdown, of which nothing is taken for markup: data
 * must not be able to make links, call people, or end the table that it stands in.
 */
export function inline(text: string): string {
  return visible(text)
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\\`*_[\]|~$#{}]/g, "\\$&")
    .replace(/@(?=\S)|#(?=\d)/g, `$&${joiner}`)
    .replace(/:(?=[/:])/g, "&#58;")
    .replace(/\b(www)\./gi, "$1&#46;")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The same, cut where it is longer than anybody reads in a table. */
export function short(text: string, length: number): string {
  const signs = Array.from(text);
  return inline(signs.length <= length ? text : `${signs.slice(0, length).join("")}…`);
}

/** A link, where there is an address to go to; else the text alone. */
export function link(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

/** A path behind an address, as a part of it. */
export function under(address: string, path: string): string {
  const encoded = path
    // Half a character has no encoding.
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/[!'()*~_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${address.replace(/\/*$/, "/")}${encoded}`;
}

/** A line of a table. The cells are Markdown. */
export const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
