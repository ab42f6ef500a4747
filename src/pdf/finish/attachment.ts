import { createHash } from "node:crypto";
import { PDFDict, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { dateString, textString } from "../objects.ts";
import { packedStream } from "../packed.ts";
import type { FinishStep } from "./step.ts";

/** Puts the data into the file that the document was made of (PDF/A-3, 6.8). */
export const attachment: FinishStep = {
  name: "attachment",
  run({ pdf }, { attachment: file, date }) {
    if (!file) return;
    const { context, catalog } = pdf;
    const day = dateString(date);
    const stream = packedStream(context, file.bytes, {
      Type: "EmbeddedFile",
      Subtype: file.mimeType,
      Params: {
        Size: file.bytes.length,
        // MD5 is what the standard has here.
        CheckSum: PDFHexString.of(createHash("md5").update(file.bytes).digest("hex")),
        CreationDate: day,
        ModDate: day,
      },
    });
    const place = context.register(stream);
    const name = textString(file.name);
    const specification = context.register(
      context.obj({
        Type: "Filespec",
        F: name,
        UF: name,
        Desc: textString(file.description),
        AFRelationship: "Data",
        EF: { F: place, UF: place },
      }),
    );
    catalog.set(PDFName.of("AF"), context.obj([specification]));
    const names = catalog.lookupMaybe(PDFName.of("Names"), PDFDict) ?? context.obj({});
    names.set(PDFName.of("EmbeddedFiles"), context.obj({ Names: [name, specification] }));
    catalog.set(PDFName.of("Names"), names);
  },
};
