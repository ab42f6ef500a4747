import type { CorpusTexts } from "./full-edition.ts";

/** A text that honest people write, and that careless programs spoil. */
export interface HardTexts extends CorpusTexts {
  readonly name: string;
  readonly language: string;
}

const plain = {
  names: ["Ana Lee", "Chen Wei", "Olga Kern"],
  titles: ["Ports in spring", "The harbour report", "Port office"],
};

export const hardTexts: readonly HardTexts[] = [
  {
    name: "names",
    language: "en",
    names: [
      "Siobhán O’Neill-D'Arcy",
      "J. R. R. van der Vaart Jr.",
      "María José de la Peña y Gómez",
      "Nguyễn Thị Ánh",
      "Ibn al-ʿArabī",
      "Hawaiʻi Kealaʻula",
      "Ng",
      "Jean‑Luc “Lucky” St. John, OBE",
    ],
    titles: ["O’Neill’s law", "The ’90s", "Rock ’n’ roll & co."],
    sentences: ["It’s the Joneses’ fault, isn’t it?", "’Twas so.", "Don't 'quote' me."],
  },
  {
    name: "signs",
    language: "en",
    ...plain,
    titles: ["C# and C++ | A/B", "snake_case_names & *stars*", "50 % off: #1 <of> [2]"],
    sentences: [
      "a | b || c * d ** e _ f __ g ` h `` i ~ j ~~ k",
      "5 * 3 * 2 = 30; a_b_c; 2^10; {x}; {{y}}; [z](w); <t>; &amp; &lt;",
      "# no heading; - no list; 1. no number; > no quote; \\ a backslash \\n",
      "100% of $5, €6, £7, ¥8, ₹9, ₽10, ₩11, ₿12; 5¢; 3‰; §4; ¶5; †, ‡, *, ©, ®, ™, №",
    ],
    prose: [
      "A file `a_b|c.txt`, 5 \\* 3, a_b_c and 2 < 3 > 1 & 4.",
      "Prices: 5 * 3 * 2, | no table |, ~5 and ~~6~~ {7} [8] (9).",
    ],
  },
  {
    name: "mathematics",
    language: "en",
    ...plain,
    sentences: [
      "x ≤ 3 ± 0.5, y ≥ −2, z ≈ 10⁻³ × 4 ÷ 2, a ≠ b, ∆t → 0, Σ, √2, ∞, µ = 5 µm",
      "CO₂ at 420 ppm, H₂O, m², 25 °C, 30′ 15″, 1⁄2 and ½, 3 × 10⁸ m/s, 12 kWh·a",
      "1 234 567,89 and 1,234,567.89 and 1'234'567 and 0.30 and 007 and 1e10",
    ],
  },
  {
    name: "ligatures",
    language: "en",
    ...plain,
    titles: ["Office affairs: fifty flying fjords", "Efficient offloading", "Difficult waffles"],
    sentences: [
      "The efficient official’s affluent office offered five fluffy waffles; Th ft fb ffi ffl fj ﬁ ﬂ.",
      "Soft\u00adhyphens in Donau\u00addampf\u00adschiff\u00adfahrt, no\u00a0break, thin\u202fspace, zero\u200bwidth.",
      "An ellipsis… and three dots... and — – - ‐ ‑ − dashes.",
    ],
  },
  {
    name: "combining-marks",
    language: "en",
    names: ["Zoe\u0301 Mu\u0308ller", "Zoé Müller", "Nguye\u0302\u0303n", "A\u030angstro\u0308m"],
    titles: ["Cafe\u0301 and café", "Résume\u0301s", "The e\u0301tude"],
    sentences: [
      "Cafe\u0301 (two code points) and café (one) stay what they are.",
      "n\u0303 ñ, o\u0308 ö, s\u030c š, u\u0304 ū, a\u030a å.",
      "Kelvin K, ohm Ω and angstrom Å signs as they were typed: Å, K, Ω.",
    ],
  },
  {
    name: "both-directions",
    language: "en",
    ...plain,
    titles: ["Ports (الموانئ) in spring 2025", "The report تقرير 12/2025: part 2", "Haifa — חיפה"],
    sentences: [
      "He said “السفن تنتظر منذ 9 أيام (وأكثر)!” and left.",
      "The word שלום (shalom), 12–15 May, then مرحبا: 3.5% [4].",
      "A: ליל/23, and عربي-English-עברית together; 50% من 100.",
      "מחיר 5₪ (₪ 10), سعر ٥٫٥٠ ر.س، done.",
    ],
  },
  {
    name: "arabic-endings",
    language: "zh-Hans",
    names: ["陈伟", "ليلى حداد", "李晓红"],
    titles: ["报告：تقرير الميناء!", "关于 الموانئ؟", "港口（الميناء）", "الميناء."],
    sentences: ["他说“السفن تنتظر”。", "船只 9 艘（السفن 9）。", "标题是《תורים בנמל》！"],
  },
  {
    name: "arabic-endings-in-english",
    language: "en",
    names: ["Ana Lee", "ليلى حداد (Layla)", "דוד כהן Jr."],
    titles: ["The report تقرير!", "On ports: الموانئ؟", "A name, שם.", "Of 12 שנים…"],
    sentences: ["It ends in عربي.", "It ends in עברית?", "“العربية”"],
  },
  {
    name: "endings",
    language: "en",
    ...plain,
    sentences: [
      "A question?",
      "A cry!",
      "Both?!",
      "Cut off…",
      "Cut off —",
      "A quotation: “so.”",
      "“So”, she said.",
      "(In brackets.)",
      "[Sic]",
      "No mark at all",
      "A colon:",
      "A semicolon;",
      "‘Single.’",
      "5%",
      "A note.*",
      "A note.¹",
    ],
  },
  {
    name: "addresses",
    language: "en",
    ...plain,
    sentences: [
      "See https://example.org/a%20b/%E4%B8%AD?q=1&r=2#frag, or www.example.org.",
      "Write to first.last+tag@sub.example.co.uk or call tel. 0800/123-456 (ext. 7).",
      "https://例え.jp/道 and https://münchen.example/straße and doi:10.1000/182",
    ],
    prose: [
      "[A link](https://example.org/a%20b?q=1&r=2), <https://example.org/x_y>, [mail](mailto:a@example.org).",
      "[Unicode](https://例え.jp/道), [brackets](https://example.org/a_(b)) and [a call](tel:+33123456789).",
    ],
  },
  {
    name: "markdown",
    language: "en",
    ...plain,
    sentences: ["Ships wait.", "Cranes stand.", "Trucks queue."],
    prose: [
      "**Bold**, *emphasis*, ***both***, `code` and a\\\nline break.\n\nA second paragraph.",
      "- one\n- two\n  - two and a half\n    1. deep\n\n3. three\n4. four",
      "# Not a heading\n\n> not a quotation?\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![not](an-image.png)",
      "A very long paragraph. ".repeat(60),
    ],
  },
  {
    name: "identical",
    language: "en",
    ...plain,
    sentences: ["Yes.", "Yes.", "Yes.", "Yes.", "Yes.", "Yes.", "Yes.", "No."],
  },
  {
    name: "identical-in-arabic",
    language: "ar",
    names: ["ليلى حداد", "سامي منصور", "نور الدين"],
    titles: ["تقرير", "تقرير", "تقرير"],
    sentences: ["نعم.", "نعم.", "نعم.", "نعم.", "لا (9)."],
  },
  {
    name: "arabic-with-latin",
    language: "ar",
    names: ["ليلى حداد", "Ana Lee", "سامي (Sami)"],
    titles: ["تقرير OECD لعام 2025", "مؤشر S&P 500: +3.5%", "الجزء A/B من 3"],
    sentences: [
      "ارتفع مؤشر S&P 500 بنسبة 3.5% (من 4,500 إلى 4,657.5).",
      "انظر https://example.org/a?b=1 أو اكتب إلى a.b@example.org.",
      "الفترة 2025–2026، والصفحات 12-15، والساعة 12:30، والتاريخ 1/9/2025.",
      "قال: «نعم» ثم “لا” (ربما)!",
    ],
  },
  {
    name: "hebrew-with-latin",
    language: "he",
    names: ["נועה לוי", "Dan O’Hara", "ד״ר דוד כהן"],
    titles: ["דו״ח OECD לשנת 2025", "צה״ל ו־UN: 3 שאלות", "חלק ב׳ (Part B)"],
    sentences: [
      "המחיר עלה ב־3.5% (מ־4,500 ל־4,657.5 ₪).",
      'הוא אמר: "כן" ואז ‘לא’…',
      "בְּרֵאשִׁית בָּרָא 12–15 במאי.",
    ],
  },
  {
    name: "long",
    language: "en",
    ...plain,
    titles: [
      `A title that goes on ${"and on ".repeat(20)}to its end`,
      "Supercalifragilistic".repeat(6),
      "Short",
    ],
    sentences: [
      "A sentence of many words, one after another. ".repeat(40).trim(),
      "x".repeat(300),
      `https://example.org/${"a-long-path/".repeat(20)}`,
    ],
  },
];
