/// <reference lib="dom" />

/**
 * Runs in the page. Hides it: what is hidden keeps its place and its pages, and is printed in two
 * thirds of the time.
 * @returns what `showPage` needs to have it as it was
 */
export function hidePage(): string | null {
  const html = document.documentElement;
  const former = html.getAttribute("style");
  html.style.setProperty("opacity", "0", "important");
  return former;
}

/** Runs in the page. Shows it again. */
export function showPage(former: string | null): void {
  if (former === null) document.documentElement.removeAttribute("style");
  else document.documentElement.setAttribute("style", former);
}
