import { IntlMessageFormat } from "intl-messageformat";
import type { Problem } from "../../model/diagnostic.ts";

/** Words a message by its key, with values for its ICU MessageFormat arguments. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The fixed words of a document in one language. A key that the locale lacks
 * is reported and stands for itself.
 */
export function speak(
  language: string,
  messages: Readonly<Record<string, string>>,
  report: (problem: Problem) => void,
): Say {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) {
      report({
        rule: "missing-message",
        message: `The locale ${language} has no message “${key}”.`,
        hint: `Add ${key} to templates/locales/${language}.yaml.`,
      });
      return key;
    }
    if (!message.includes("{")) return message;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format({ ...values }));
  };
}
