/*
 * Words for likelihood and for confidence, as English and Chinese judgements use them. Only what
 * can hardly mean anything else: “may”, “could” and 可能的 (possible) are left out, since they
 * say leave, ability or mere thinkability as often. Other languages have no list.
 */

const degree =
  "(?:(?:almost|nearly|exceptionally|very|highly|quite|fairly|rather|reasonably|pretty|somewhat|extremely|overwhelmingly|most|more|less|least|equally|increasingly|far|much|too|so|as|all but)\\s+)*";

/** The longer alternatives first: `almost no chance` before `chance`. */
const english = new RegExp(
  `\\b(?:${[
    "(?:about as|more) likely (?:as|than) not",
    `${degree}(?:likely|unlikely|probable|improbable|probably|possibly|certainly|inevitably|undoubtedly|doubtless|conceivably|presumably)`,
    `${degree}(?:certain)(?=\\s+(?:to|that)\\b)`,
    "(?:almost|nearly|virtually|all but)\\s+certain",
    "(?:perhaps|maybe|no doubt|without (?:a )?doubt|in all likelihood|in all probability)",
    "it\\s+is\\s+(?:quite\\s+|very\\s+|well\\s+)?possible\\s+that",
    "(?:(?:a|an|the)\\s+)?(?:almost no|roughly even|about even|even|fair|good|strong|slim|small|high|low|better than even|remote|outside|realistic|serious|real|distinct|strong)\\s+(?:chance|odds|probability|likelihood|possibility|prospect)",
    "(?:chances|odds)\\s+are",
    "(?:toss-up|fifty-fifty|50[-–/]50)",
  ].join("|")})\\b`,
  "giu",
);

const chinese = new RegExp(
  [
    "几乎可以肯定",
    "过半可能",
    "几乎(?:不可能|必然|肯定)",
    "(?:极|绝|很|不太|不大|不怎么)不?可能(?!性)",
    "(?:非常|十分|极其|相当|比较|较为|更|最|较|很|极|大)(?:有)?可能(?!性)",
    "可能性(?:各半|(?:非常|十分|极其|相当|比较|较|很|极|更|不)?(?:大|小|高|低))",
    "(?:各占一半|五五开|一半一半)",
    "(?:大|小|高|低)概率",
    "(?:概率|几率|机率)(?:非常|十分|较|很|极|更|不)?(?:大|小|高|低)",
    "(?<!尽|不)有?可能(?!性|的)",
    "不可能(?!性)",
    "或许|也许|恐怕|说不定|没准|多半|八成|十有八九|大概(?!念)|想必|未必",
    "势必|必然|必将|必定|注定|毫无疑问|无疑|肯定会|一定会",
    "或将|料将|有望",
  ].join("|"),
  "gu",
);

const englishConfidence =
  /\b(?:(?:very\s+)?(?:high|moderate|medium|low|limited|great|little|full|some)(?:[- ]to[- ](?:high|moderate|medium))?\s+confidence|confidence\s+(?:is|remains|level\s+is)\s+(?:very\s+)?(?:high|moderate|medium|low|limited)|(?:highly|fairly|quite|very|reasonably|moderately)\s+confident|confident\s+that|are\s+confident|confidently)\b/giu;

const chineseConfidence =
  /(?:信度|置信度|可信度)(?:为|是|属|：|:|较|很|仅为|水平为)?(?:高|中等?|低)|(?:高|中等?|低|较高|较低)(?:信度|置信度|可信度)|(?:高度|很有|较有|颇有|有|缺乏|充满|没有)(?:信心|把握|自信)|高度自信|确信/gu;

/** Words in quotation marks are somebody else's. What closes one is looked for so far only. */
const quotations =
  /“[^”]{0,5000}”|‘[^’]{0,5000}’(?!\p{L})|「[^」]{0,5000}」|『[^』]{0,5000}』|"[^"]{0,5000}"/gu;

/** The words for likelihood in a text of the editors, in its order. */
export function likelihoodWords(text: string, language: string): string[] {
  return found(text, language, english, chinese);
}

/** The words for confidence in a text of the editors, in its order. */
export function confidenceWords(text: string, language: string): string[] {
  return found(text, language, englishConfidence, chineseConfidence);
}

function found(text: string, language: string, en: RegExp, zh: RegExp): string[] {
  const [main] = language.split("-");
  const words = main === "en" ? en : main === "zh" ? zh : undefined;
  const own = text.replace(quotations, (quotation) => " ".repeat(quotation.length));
  return words === undefined ? [] : [...own.matchAll(words)].map(([word]) => tidy(word));
}

/** “a fair chance” as “fair chance”, whatever the spaces between. */
function tidy(word: string): string {
  return word.replace(/\s+/gu, " ").replace(/^(?:a|an|the) /iu, "");
}
