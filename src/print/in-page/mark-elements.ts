/// <reference lib="dom" />

/**
 * Runs in the page. Numbers the elements that carry meaning, in document order, by the one
 * attribute that Chromium carries into the structure of a PDF (src/model/mark.ts). Done
 * before the first print and kept: a mark on an inline element ends the kerning there, so
 * that a page that is marked later could break its lines elsewhere.
 */
export function markElements(): void {
  const meaningful =
    "h1,h2,h3,h4,h5,h6,p,a,li,ul,ol,dl,dt,dd,blockquote,q,figure,figcaption,img,svg,table,caption," +
    "tr,th,td,nav,aside,article,section,header,footer,main,abbr,[lang],[role],[id],[data-record],[data-part]";
  // Without a role Chromium leaves these out of the structure, and their language with them;
  // a paragraph where it is a flex box or holds a block.
  const ignored = new Set([
    "P",
    "SPAN",
    "DIV",
    "Q",
    "CITE",
    "BDI",
    "BDO",
    "SMALL",
    "B",
    "I",
    "U",
    "S",
  ]);
  const languages = new Map<Element, string>();
  const languageOf = (element: Element | null): string => {
    if (element === null) return "";
    const known = languages.get(element);
    if (known !== undefined) return known;
    return element.getAttribute("lang") ?? languageOf(element.parentElement);
  };
  let number = 0;
  for (const element of document.body.querySelectorAll(meaningful)) {
    if (element.closest("[aria-hidden=true]") || element.parentElement?.closest("svg")) continue;
    const lang = languageOf(element);
    languages.set(element, lang);
    // A tag may have one private-use sequence only, and it stands at the end.
    const plain = lang.split("-x-")[0];
    element.setAttribute("lang", `${plain ? `${plain}-` : ""}x-n${number++}`);
    if (ignored.has(element.tagName) && !element.hasAttribute("role")) {
      element.setAttribute("role", "generic");
    }
  }
}
