import { PDFBool, PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { directionOf } from "../../model/direction.ts";
import { dateString, textOf, textString } from "../objects.ts";
import type { FinishStep } from "./step.ts";

/**
 * Fills in what the file says about itself: the Info dictionary, without the browser's user
 * agent and clock, and that a reader's window shows the title instead of the file name. The
 * language stays as the page gave it, so that a template without `lang` is found out.
 */
export const metadata: FinishStep = {
  name: "metadata",
  run({ pdf }, facts) {
    const { context, catalog } = pdf;
    const place = context.trailerInfo.Info;
    const old = context.lookupMaybe(place, PDFDict);
    const info = context.obj({});
    const date = dateString(facts.date);
    const texts = {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Keywords: facts.keywords.join(", "),
      Creator: `Briefwright ${facts.version}`,
    };
    for (const [key, text] of Object.entries(texts)) {
      if (text !== "") info.set(PDFName.of(key), textString(text));
    }
    const producer = old?.get(PDFName.of("Producer"));
    if (producer) info.set(PDFName.of("Producer"), producer);
    info.set(PDFName.of("CreationDate"), date);
    info.set(PDFName.of("ModDate"), date);
    // In the old one's place: left in the file, it would still name the browser and the hour.
    if (place instanceof PDFRef) context.assign(place, info);
    else context.trailerInfo.Info = context.register(info);

    const viewing = catalog.getOrCreateViewerPreferences().dict;
    viewing.set(PDFName.of("DisplayDocTitle"), PDFBool.True);
    // Two pages side by side then follow each other from right to left too.
    const language = textOf(catalog.lookup(PDFName.of("Lang"))) ?? "";
    if (directionOf(language) === "rtl") viewing.set(PDFName.of("Direction"), PDFName.of("R2L"));
  },
};
