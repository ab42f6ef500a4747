import type { PdfSheet } from "../read/pdf-facts.ts";
import type { PdfCheck } from "./pdf-check.ts";

/** Everything painted is tagged or marked as an artifact, and neither stands within the other. */
export const paintedContent: PdfCheck = {
  name: "painted-content",
  run: ({ facts }) => facts.sheets.flatMap((sheet) => [...strayFaults(sheet), ...nested(sheet)]),
};

const words = {
  text: "text that is",
  path: "lines and areas that are",
  image: "pictures that are",
  shading: "gradients that are",
};

function strayFaults({ number, strays }: PdfSheet): { message: string; page: number }[] {
  const kinds = [...new Set(strays.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const found = strays.filter((stray) => stray.kind === kind);
    const [x = 0, y = 0] = found[0]?.box ?? [];
    const place = `${Math.round(x)} points from the left and ${Math.round(y)} from the top`;
    return {
      message: `The page paints ${words[kind]} neither tagged nor an artifact, ${times(found.length)}, first ${place}.`,
      page: number,
    };
  });
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

function nested({ number, marks }: PdfSheet): { message: string; page: number }[] {
  const isMixed = marks.filter(
    ({ inside, artifact }) =>
      inside === "artifact" || (inside === "tagged content" && artifact !== undefined),
  );
  return isMixed.map(({ tag, inside, mcid }) => ({
    message:
      inside === "artifact"
        ? `Tagged content (${tag}, ${mcid}) stands within an artifact.`
        : "An artifact stands within tagged content.",
    page: number,
  }));
}
