/** For everything: nothing is kept, guessed or lent to another site. */
const common = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

/** The preview's own page runs what comes with it, talks to its own server, and frames documents. */
const shellPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A document runs nothing and loads nothing, as in its file, and only the preview frames it. */
const documentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

const types = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  pdf: "application/pdf",
  json: "application/json",
  events: "text/event-stream",
  txt: "text/plain; charset=utf-8",
} as const;

export type ContentType = keyof typeof types;

export function headersFor(type: ContentType, policy: "shell" | "document" = "shell") {
  return {
    ...common,
    "Content-Type": types[type],
    "Content-Security-Policy": policy === "shell" ? shellPolicy : documentPolicy,
  };
}
