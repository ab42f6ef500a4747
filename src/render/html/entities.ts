/** The named references that templates are likely to write; data arrives with the first five. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" },
  ...{ nbsp: "\u00a0", shy: "\u00ad", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009" },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", times: "×", minus: "−" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»" },
  ...{ copy: "©", reg: "®", trade: "™", sect: "§", para: "¶", deg: "°", plusmn: "±" },
  ...{ larr: "←", uarr: "↑", rarr: "→", darr: "↓", harr: "↔", le: "≤", ge: "≥", ne: "≠" },
};

/** Replaces character references by their characters. What it does not know it leaves. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+[0-9]*));/gi,
    (written, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined)
        return Object.hasOwn(named, name) ? (named[name] ?? written) : written;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
}
