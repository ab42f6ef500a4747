/*
 * Words whose omission turns a statement round. A cut or a gap beside one is refused, even where
 * it is marked. The lists are English and Chinese; they err on the side of refusing (不断 is no
 * negation, and a gap that drops it has to be placed elsewhere).
 */

/** Over folded text, in which every apostrophe is a quotation mark. */
const english =
  String.raw`\b(?:not|no|non|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|scarcely|barely|rarely|seldom)\b` +
  String.raw`|n"t\b`;
const chinese = "不|没|沒|未(?!来|來)|并非|並非|绝非|絕非|决非|決非|毫无|毫無|无法|無法|勿|莫";
const negation = new RegExp(`${english}|${chinese}`, "iu");
/** What may stand between a negation and what it denies: “will not be | cut”, 没有 | 完成. */
const englishLink = "(?: (?:be|been|being|have|had|to|a|an|the|any|very|so|yet|even|really|only))*";
const chineseLink =
  "(?:有|能|能够|会|會|可|可能|可以|想|应|应该|該|该|必|得|是|太|很|再|愿|敢|要|曾|一定)?";
const negationAtEnd = new RegExp(
  `(?:(?:${english})${englishLink}|(?:${chinese})${chineseLink}) ?$`,
  "iu",
);
const negationAtStart = new RegExp(`^ ?(?:${english}|${chinese})`, "iu");

export function hasNegation(folded: string): boolean {
  return negation.test(folded);
}

/** Whether the text ends in a negation, so that what follows it is what it denies. */
export function endsInNegation(folded: string): boolean {
  return negationAtEnd.test(folded);
}

/** Whether the text starts with a negation, as in “can | not”. */
export function startsWithNegation(folded: string): boolean {
  return negationAtStart.test(folded);
}

const clauseMark = /[,，、;:。.!?！？]/u;

/**
 * Whether leaving a text out drops a negation from a clause of which something is kept: from its
 * first clause, unless what is kept in front of it ends with a clause of its own, or from its last.
 * Whole clauses between may hold any.
 */
export function dropsNegation(omitted: string, keptBefore = ""): boolean {
  const clauses = omitted.split(clauseMark);
  const isNewClause = clauses.length > 1 && clauseMark.test(keptBefore.trimEnd().slice(-1));
  return (!isNewClause && hasNegation(clauses[0] ?? "")) || hasNegation(clauses.at(-1) ?? "");
}
