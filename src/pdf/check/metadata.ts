import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { readXmp, spaces, type Xmp } from "./xmp.ts";

/** The metadata packet claims PDF/UA-1 and PDF/A-3a, and says what the information dictionary says. */
export const metadata: PdfCheck = {
  name: "metadata",
  run({ facts: { xmp, info } }) {
    if (xmp === "") return [{ message: "The file has no metadata (XMP)." }];
    const found = readXmp(xmp);
    if (!found) return [{ message: "The metadata of the file (XMP) cannot be read." }];
    return [...claimFaults(found), ...titleFaults(found), ...stepFaults(found, info)];
  },
};

const claims = [
  ["pdfuaid:part", `${spaces.pdfuaid}part`, "1"],
  ["pdfaid:part", `${spaces.pdfaid}part`, "3"],
  ["pdfaid:conformance", `${spaces.pdfaid}conformance`, "A"],
] as const;

const claimFaults = (found: Xmp): PdfFault[] =>
  claims.flatMap(([name, key, expected]) => {
    const said = found.get(key)?.join(", ") ?? "nothing";
    if (said === expected) return [];
    return [{ message: `The metadata says ${said} for ${name}; expected ${expected}.` }];
  });

const titleFaults = (found: Xmp): PdfFault[] =>
  found.get(`${spaces.dc}title`)?.join("").trim()
    ? []
    : [{ message: "The metadata does not say the title of the document (dc:title)." }];

/** What both say, by the name that each has for it (ISO 19005-3, 6.6.3). */
const pairs = [
  ["Title", `${spaces.dc}title`],
  ["Author", `${spaces.dc}creator`],
  ["Subject", `${spaces.dc}description`],
  ["Keywords", `${spaces.pdf}Keywords`],
  ["Creator", `${spaces.xmp}CreatorTool`],
  ["Producer", `${spaces.pdf}Producer`],
  ["CreationDate", `${spaces.xmp}CreateDate`],
  ["ModDate", `${spaces.xmp}ModifyDate`],
] as const;

function stepFaults(found: Xmp, info: Readonly<Record<string, string>>): PdfFault[] {
  return pairs.flatMap(([key, property]) => {
    const [one, other] = [info[key] ?? "", found.get(property)?.join(", ") ?? ""];
    const isSame = key.endsWith("Date") ? instant(one) === instant(other) : one === other;
    if (isSame) return [];
    const said = (text: string): string => (text === "" ? "nothing" : `“${text}”`);
    return [
      {
        message: `${key} is ${said(one)} in the information dictionary and ${said(other)} in the metadata.`,
      },
    ];
  });
}

/** A date in either notation as the digits of its moment and its zone: D:20250901120000+02'00'. */
function instant(date: string): string {
  const [day = "", zone = ""] = date.replace(/^D:/, "").split(/(?=Z|[+-]\d{2}[:']?\d{2}'?$)/);
  const digits = day.replace(/\D/g, "").padEnd(14, "0");
  return `${digits} ${zone.replace(/[:']/g, "").replace(/^[+-]0000$/, "Z")}`;
}
