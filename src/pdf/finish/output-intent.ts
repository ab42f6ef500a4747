import { PDFName, PDFString } from "@cantoo/pdf-lib";
import { packedStream } from "../packed.ts";
import { srgbProfile } from "./srgb-profile.ts";
import type { FinishStep } from "./step.ts";

/** Says which colours the numbers of the file stand for, as PDF/A demands: those of sRGB. */
export const outputIntent: FinishStep = {
  name: "output-intent",
  run({ pdf }) {
    const { context, catalog } = pdf;
    const profile = context.register(packedStream(context, srgbProfile(), { N: 3 }));
    const name = PDFString.of("sRGB IEC61966-2.1");
    const intent = context.obj({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      OutputConditionIdentifier: name,
      Info: name,
      RegistryName: PDFString.of("http://www.color.org"),
      DestOutputProfile: profile,
    });
    catalog.set(PDFName.of("OutputIntents"), context.obj([intent]));
  },
};
