import type { Problem } from "../model/diagnostic.ts";
import { placesIn } from "../model/lines.ts";
import { carried } from "./carried-pictures.ts";
import type { FoundFile } from "./template-files.ts";

/*
 * Templates are written by people, and the parser of templates takes a second, and two hundred
 * megabytes, for each hundred thousand tags. All that comes with Briefwright has seven hundred.
 */

const mostTags = 10_000;
const mostTagsInAll = 50_000;
/** Characters of one tag; a comment may be as long as it likes. */
const longestTag = 5_000;
/** Characters of a file, template or styles, without the pictures that it carries. */
const longestFile = 2_000_000;
/** Characters of all template files together, pictures included. */
const mostText = 64 * 1024 * 1024;

/** What is too large about the templates of a workspace to be looked at any further. */
export function templatesTooLarge(files: readonly FoundFile[]): readonly Problem[] {
  const problems: Problem[] = [];
  let text = 0;
  let tags = 0;
  for (const file of files.filter((one) => !one.file.startsWith("briefwright:"))) {
    text += file.text.length;
    if (text > mostText) return [...problems, tooLarge(file, 0, inAll("64 MB"))];
    if (file.text.length > longestFile && file.text.replace(carried, "").length > longestFile) {
      problems.push(tooLarge(file, 0, "A template has more than two million characters"));
      continue;
    }
    if (!file.path.endsWith(".hbs")) continue;
    let own = 0;
    for (const { 0: tag, index } of file.text.matchAll(/\{\{(?!~?!)[^}]*/g)) {
      own++;
      if (++tags > mostTagsInAll) {
        return [...problems, tooLarge(file, index, inAll(`${mostTagsInAll} tags`))];
      }
      const what =
        own > mostTags
          ? `A template has more than ${mostTags} tags`
          : tag.length > longestTag
            ? `A tag has more than ${longestTag} characters`
            : undefined;
      if (what === undefined) continue;
      problems.push(tooLarge(file, index, what));
      break;
    }
  }
  return problems;
}

const inAll = (most: string): string => `The templates together have more than ${most}`;

const tooLarge = ({ file, text }: FoundFile, at: number, what: string): Problem => ({
  rule: "template-too-large",
  message: `${what}.`,
  hint: "Let the data say what is repeated, and go through it with {{#each …}}; delete what is not used.",
  place: placesIn(file, text)(at),
});
