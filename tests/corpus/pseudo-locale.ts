import { IntlMessageFormat } from "intl-messageformat";
import { localeMessages } from "../support/locale.ts";

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Digits and Latin letters joined by hyphens are one word; `TLP:RED` is a name in every language. */
const word = /TLP:[A-Z+]+|[A-Za-z][A-Za-z’-]*/g;

/**
 * The built-in messages with every word exchanged for one of another language, as testers of
 * translations do: punctuation, brackets, plurals and values stay where they are.
 * @param between what stands between two words: nothing in Japanese
 */
export function pseudoLocale(words: readonly string[], between = " "): string {
  const say = (text: string): string =>
    text
      .replace(word, (found) => {
        const sum = [...found].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
        return found.startsWith("TLP:") ? found : (words[sum % words.length] ?? found);
      })
      .replace(/(?<=\p{L}) (?=\p{L})/gu, between);
  const write = (parts: readonly Part[]): string => parts.map(writePart).join("");
  const writePart = (part: Part): string => {
    if (part.type === 0) return quoted(say(part.value));
    if (part.type === 1) return `{${part.value}}`;
    if (part.type === 7) return "#";
    if (part.type !== 6) throw new Error(`There is a message of another kind: ${part.type}.`);
    const options = Object.entries(part.options).map(
      ([name, { value }]) => `${name} {${write(value)}}`,
    );
    return `{${part.value}, plural, ${options.join(" ")}}`;
  };
  const messages = Object.entries(localeMessages("en")).map(([key, text]) => {
    return [key, write(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst())];
  });
  const names = ["summary", "quotes", "risks"].map((kind) => [`document.${kind}`, say(kind)]);
  return JSON.stringify(nested([...messages, ...names] as [string, string][]), undefined, 1);
}

/** Signs that mean something in a message stand between apostrophes. */
const quoted = (text: string): string => text.replaceAll("'", "''").replace(/[{}]/g, "'$&'");

function nested(messages: readonly [string, string][]): object {
  const root: Record<string, unknown> = {};
  for (const [key, text] of messages) {
    const path = key.split(".");
    const last = path.pop() ?? "";
    let at = root;
    for (const name of path) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[last] = text;
  }
  return root;
}
