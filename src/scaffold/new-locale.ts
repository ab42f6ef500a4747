import { parse } from "yaml";
import { languageTag } from "../model/text.ts";

/** A file of the templates, and its path below them. */
interface TemplateText {
  readonly path: string;
  readonly text: string;
}

/**
 * The locale of a language that nothing is built in for, in English, to be translated; undefined
 * if a name is not that of such a locale, such as `locales/fr.yaml`.
 */
export function newLocale(
  name: string,
  builtIn: readonly TemplateText[],
): TemplateText | undefined {
  const language = /^(?:\.\/)?(?:templates\/)?locales\/([\w-]+?)(?:\.yaml)?$/.exec(
    name.replaceAll("\\", "/"),
  )?.[1];
  if (language === undefined || !languageTag.safeParse(language).success) return undefined;
  const path = `locales/${language}.yaml`;
  const english = builtIn.find((file) => file.path === "locales/en.yaml");
  if (!english || builtIn.some((file) => file.path === path)) return undefined;
  const head = `# The fixed words of all documents in ${language}, in ICU MessageFormat. Translate each text, and leave
# the names before it and what stands in braces. Plurals have the forms of your language: zero,
# one, two, few, many, other.

document:
${titlesOf(builtIn).join("\n")}
`;
  return { path, text: english.text.replace(/^(?:#.*\n)+/, head) };
}

/** The names of the documents, each as a message. */
function titlesOf(builtIn: readonly TemplateText[]): string[] {
  return builtIn.flatMap(({ path, text }) => {
    const kind = /^documents\/([^/]+)\/document\.yaml$/.exec(path)?.[1];
    return kind === undefined ? [] : [`  ${kind}: ${parse(text).title.en}`];
  });
}
