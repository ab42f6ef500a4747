/** Texts made up for these tests. */

export const english = `The harbour board met on Tuesday. Its chair, Ada Quill, said: “We are not ready to raise the wall this year. The survey is unfinished, and the money isn’t there.” She added that the board “cannot promise a date.”

“Nobody doubts that the sea is rising,” wrote Dr. Tom Weir in an earlier note, “but the pace is uncertain.” The note put the rise at 2.5 cm a year. The office expects a final figure in spring.

Members were told that the plan is unlikely to change. “We will wait for the survey,” Ms. Quill said. A resident called the delay “a scandal.” The mayor called it “a scandal” too.`;

export const chinese =
  "港口委员会周二开会。主席柳青表示：“今年我们不准备加高海堤。测量还没有完成，资金也不到位。”她补充说，委员会“无法承诺日期”。" +
  "魏工程师早前写道：“没有人怀疑海平面正在上升，但速度并不确定。”他估计每年上升2.5厘米。" +
  "居民说，这种拖延是“丑闻”，市长也说是“丑闻”。委员会认为计划不太可能改变，测量结果将在春季公布。";

/** Quotations that stand in them between quotation marks, and once. */
export const englishQuotations = [
  "We are not ready to raise the wall this year. The survey is unfinished, and the money isn’t there.",
  "Nobody doubts that the sea is rising,",
  "but the pace is uncertain.",
  "We will wait for the survey,",
  "cannot promise a date.",
] as const;

export const chineseQuotations = [
  "今年我们不准备加高海堤。测量还没有完成，资金也不到位。",
  "没有人怀疑海平面正在上升，但速度并不确定。",
  "无法承诺日期",
] as const;
