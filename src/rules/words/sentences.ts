/**
 * The sentences of a text. A full stop ends one only before a space or the end, and not after a
 * single capital letter, as in “U.S. policy”; a stop that is missed only joins two sentences.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=[。！？!?][”’」』"']?)(?![”’」』"'])|(?<=(?<!\b\p{Lu})\.[”’"')\]]?)(?=\s|$)|\n{2,}/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
