import { PDFDict } from "@cantoo/pdf-lib";
import { streamBytes } from "../content/stream-bytes.ts";
import { listIn, nameIn, numberIn, streamIn } from "../lookups.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** The file says by a profile what its colours are (ISO 19005-3, 6.2.3). */
export const outputIntent: PdfCheck = {
  name: "output-intent",
  run({ pdf }) {
    const intents = listIn(pdf.catalog, "OutputIntents").filter((item) => item instanceof PDFDict);
    const intent = intents.find((item) => nameIn(item, "S") === "GTS_PDFA1");
    const profile = streamIn(intent, "DestOutputProfile");
    if (!profile) return [{ message: "The file has no profile that says what its colours are." }];
    // Every ICC profile has this sign in its head.
    const sign = Buffer.from(streamBytes(profile).subarray(36, 40)).toString("latin1");
    if (sign === "acsp" && numberIn(profile.dict, "N") === 3) return [];
    return [{ message: "The profile of the file’s colours is none for red, green and blue." }];
  },
};
