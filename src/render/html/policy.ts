/**
 * What may not stand in a document: whatever runs, embeds another document or
 * reaches outside. Each function says what is wrong, or nothing.
 */

const refusedElements = new Set([
  ...["script", "noscript", "base", "iframe", "frame", "frameset", "object", "embed", "applet"],
  ...["link", "portal", "fencedframe", "template", "slot", "form", "input", "button", "textarea"],
  ...[
    "audio",
    "video",
    "source",
    "track",
    "canvas",
    "foreignobject",
    "animate",
    "set",
    "plaintext",
  ],
  // What their content is to a browser, markup or words, depends on more than the tag.
  ...["select", "xmp", "noembed", "noframes"],
]);

const urlAttributes = new Set([
  ...["href", "src", "xlink:href", "action", "formaction", "data", "poster", "srcset", "cite"],
  ...["background", "ping", "manifest", "longdesc", "usemap", "attributionsrc"],
]);

/** Attributes of SVG whose values are CSS. */
const paintAttributes = new Set([
  ...["fill", "stroke", "filter", "mask", "clip-path", "cursor"],
  ...["marker", "marker-start", "marker-mid", "marker-end"],
]);

export function refusedElement(element: string): string | undefined {
  // In an SVG it ends elsewhere than outside of one.
  if (element.startsWith("![")) return "<![CDATA[ may not stand in a document";
  return refusedElements.has(element) ? `<${element}> may not stand in a document` : undefined;
}

/** What is text in the title of a page is a tag in the title of an SVG. */
export const refusedInRaw = (element: string): string | undefined =>
  element === "title" ? "a tag may not stand in <title>" : undefined;

/** `value` is undefined where data is part of it. */
export function refusedAttribute(
  element: string,
  attribute: string,
  value: string | undefined,
): string | undefined {
  if (/^on/.test(attribute)) return `the attribute “${attribute}” would run a script`;
  if (attribute === "srcdoc") return "“srcdoc” embeds another document";
  if (value === undefined) return undefined;
  if (
    element === "meta" &&
    attribute === "http-equiv" &&
    !/^content-security-policy$/i.test(value)
  ) {
    return `<meta http-equiv="${value}"> may not stand in a document`;
  }
  if ((attribute === "style" || paintAttributes.has(attribute)) && reachesOut(value)) {
    return `the attribute “${attribute}” reaches outside the document`;
  }
  if (!urlAttributes.has(attribute)) return undefined;
  const allowed = attribute === "href" && leads.has(element) ? link : resource;
  return allowed.test(value)
    ? undefined
    : `the ${attribute} “${value.slice(0, 60)}” is neither a link to the web nor a part of the document`;
}

/** Elements whose `href` is followed by a reader; those of SVG have one that is loaded. */
const leads = new Set(["a", "area"]);

/** A link may lead to the web; anything that is loaded must be part of the document. */
const link = /^(?:https?:\/\/|mailto:|tel:|#)/i;
const resource = /^(?:#|\/[a-z0-9][\w./-]*$|data:image\/(?:png|jpeg);base64,)/i;

/** CSS that would load something from elsewhere. Escapes could hide a name, so they count. */
export const reachesOut = (css: string): boolean =>
  /url\((?!#)|image-set\(|image\(|src\(|@import|expression\(|\\/i.test(css);
