/// <reference lib="dom" />

/** Runs in the page. The width of the printed column in CSS pixels, by the `@page` rules that hold for every page. */
export function columnWidth(): number {
  const named: Readonly<Record<string, readonly [string, string]>> = {
    a3: ["297mm", "420mm"],
    a4: ["210mm", "297mm"],
    a5: ["148mm", "210mm"],
    b5: ["176mm", "250mm"],
    letter: ["8.5in", "11in"],
    legal: ["8.5in", "14in"],
  };
  let size = "letter";
  let margin = "0.4in";
  // Other style sheets are refused, and their rules cannot be read.
  for (const sheet of [...document.styleSheets].filter(({ href }) => href === null)) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSPageRule) || rule.selectorText !== "") continue;
      size = rule.style.getPropertyValue("size") || size;
      margin = rule.style.getPropertyValue("margin") || margin;
    }
  }
  const words = size.toLowerCase().split(/\s+/);
  const lengths = words.filter((word) => /^[\d.]/.test(word));
  const sides = named[words.find((word) => Object.hasOwn(named, word)) ?? "letter"] ?? [
    "8.5in",
    "11in",
  ];
  const width = lengths[0] ?? (words.includes("landscape") ? sides[1] : sides[0]);
  const probe = document.createElement("div");
  probe.style.cssText = `all: initial; box-sizing: border-box; position: absolute; width: ${width}`;
  probe.style.padding = margin;
  document.body.append(probe);
  const { paddingLeft, paddingRight } = getComputedStyle(probe);
  const wide = probe.getBoundingClientRect().width;
  probe.remove();
  return Math.round(wide - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
}
