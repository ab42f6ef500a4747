/** A script with a language that is written in it, and a few words of it. */
export interface Script {
  readonly name: string;
  readonly language: string;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

export const scripts: readonly Script[] = [
  {
    name: "Latin",
    language: "pl",
    names: ["Zofia Wójcik", "Łukasz Żak", "Jürgen Weiß", "Nguyễn Thị Ánh", "Þóra Ægisdóttir"],
    titles: [
      "Porty Bałtyku",
      "Häfen im Frühling",
      "Các cảng mùa xuân",
      "Hafnir að vori",
      "Přístavy",
    ],
    sentences: [
      "Statki czekają.",
      "Die Schiffe warten.",
      "Tàu đang đợi.",
      "Skipin bíða.",
      "Lodě čekají.",
    ],
  },
  {
    name: "Cyrillic",
    language: "uk",
    names: ["Олена Коваль", "Іван Мельник", "Їжак Ґудзь", "Анна Орлова", "Јован Ђурић"],
    titles: ["Порти навесні", "Черги в портах", "Гавань", "Порты весной", "Луке у пролеће"],
    sentences: [
      "Кораблі чекають.",
      "Черга довга.",
      "Крани стоять.",
      "Суда ждут.",
      "Бродови чекају.",
    ],
  },
  {
    name: "Greek",
    language: "el",
    names: ["Ελένη Παππά", "Νίκος Ράλλης", "Μαρία Ιωάννου", "Άρης Χατζής", "Ζωή Ύψηλού"],
    titles: ["Λιμάνια την άνοιξη", "Οι ουρές", "Ο λιμένας", "Πλοία", "Η έκθεση"],
    sentences: [
      "Τα πλοία περιμένουν.",
      "Η ουρά είναι μακρά.",
      "Οι γερανοί στέκονται.",
      "Όλα καλά;",
      "Ναι.",
    ],
  },
  {
    name: "Arabic",
    language: "ar",
    names: ["ليلى حداد", "سامي منصور", "نور الدين", "مها عبد الله", "رنا يوسف"],
    titles: ["الموانئ في الربيع", "طوابير السفن", "تقرير الميناء", "الرافعات", "حركة السفن"],
    sentences: ["السفن تنتظر.", "الطابور طويل.", "الرافعات متوقفة.", "هل من حل؟", "نعم، قريبا."],
  },
  {
    name: "Hebrew",
    language: "he",
    names: ["נועה לוי", "דוד כהן", "מאיה ברק", "יונתן שלו", "תמר גל"],
    titles: ["הנמלים באביב", "תורים בנמל", "דוח הנמל", "המנופים", "אוניות"],
    sentences: ["האוניות ממתינות.", "התור ארוך.", "המנופים עומדים.", "האם יש פתרון?", "כן, בקרוב."],
  },
  {
    name: "Devanagari",
    language: "hi",
    names: ["मीरा शर्मा", "अर्जुन सिंह", "प्रिया कुमार", "राहुल वर्मा", "कविता जोशी"],
    titles: ["वसंत में बंदरगाह", "लंबी कतारें", "बंदरगाह की रिपोर्ट", "क्रेन", "जहाज़"],
    sentences: ["जहाज़ इंतज़ार करते हैं।", "कतार लंबी है।", "क्रेन रुकी हैं।", "क्या हल है?", "हाँ, जल्द।"],
  },
  {
    name: "Thai",
    language: "th",
    names: ["สมชาย ใจดี", "มาลี ทองคำ", "วิชัย สุขใจ", "นภา แสงจันทร์", "ปรีชา รักไทย"],
    titles: ["ท่าเรือในฤดูใบไม้ผลิ", "แถวยาว", "รายงานท่าเรือ", "เครน", "เรือ"],
    sentences: ["เรือกำลังรอ", "แถวยาวมาก", "เครนหยุดทำงาน", "มีทางออกไหม", "มี เร็วๆ นี้"],
  },
  {
    name: "Hangul",
    language: "ko",
    names: ["김민지", "이준호", "박서연", "최도윤", "정하은"],
    titles: ["봄의 항구", "긴 줄", "항만 보고서", "크레인", "선박"],
    sentences: [
      "배들이 기다린다.",
      "줄이 길다.",
      "크레인이 멈췄다.",
      "해결책이 있는가?",
      "곧 있다.",
    ],
  },
  {
    name: "Japanese",
    language: "ja",
    names: ["佐藤さくら", "鈴木ケン", "高橋みどり", "田中ひろし", "渡辺アヤ"],
    titles: ["春の港", "長い列について", "港の報告", "クレーン", "船のうごき"],
    sentences: [
      "船は待っている。",
      "列が長い。",
      "クレーンが止まった。",
      "解決はありますか。",
      "まもなくです。",
    ],
  },
  {
    name: "Chinese, simplified",
    language: "zh-Hans",
    names: ["陈伟", "李晓红", "王建国", "张敏", "刘洋"],
    titles: ["春季港口", "长队报告", "港口研究", "起重机", "船舶动态"],
    sentences: ["船只在等待。", "队伍很长。", "起重机停了。", "有办法吗？", "很快就有。"],
  },
  {
    name: "Chinese, traditional",
    language: "zh-Hant",
    names: ["陳偉", "李曉紅", "王建國", "張敏", "劉洋"],
    titles: ["春季港口", "長隊報告", "港口研究", "起重機", "船舶動態"],
    sentences: ["船隻在等待。", "隊伍很長。", "起重機停了。", "有辦法嗎？", "很快就有。"],
  },
];
