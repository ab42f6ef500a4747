/// <reference lib="dom" />

/**
 * Runs in the page. Hides it, or shows it again. What is hidden keeps its place and its pages, and
 * is printed in two thirds of the time.
 */
export function showPage(shown: boolean): void {
  const { style } = document.documentElement;
  if (shown) style.removeProperty("opacity");
  else style.setProperty("opacity", "0", "important");
  if (shown && style.length === 0) document.documentElement.removeAttribute("style");
}
