import { type ExtraScript, extraScripts, type ScriptName } from "./extra-scripts.ts";
import { han, within } from "./ranges.ts";

/** A font of the registry: one file, one weight, one style. Static and real, never synthetic. */
export interface Face {
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  readonly style: "normal" | "italic";
  /** Import path of the file in its package. */
  readonly file: string;
  readonly script: FaceScript;
}

/** What a face is used for. */
export type FaceScript = "latin" | "cjk" | ScriptName;

const serif = "@expo-google-fonts/source-serif-4";
const sans = "@expo-google-fonts/source-sans-3";
const notoSerif = "@expo-google-fonts/noto-serif-sc";
const notoSans = "@expo-google-fonts/noto-sans-sc";

/**
 * Every face there is, in the order in which the rules are written. A document
 * gets those whose family its style sheets name and whose characters it has.
 */
export const faces: readonly Face[] = [
  latin("Source Serif 4", 400, "normal", `${serif}/400Regular/SourceSerif4_400Regular.ttf`),
  latin(
    "Source Serif 4",
    400,
    "italic",
    `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  ),
  latin("Source Serif 4", 600, "normal", `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`),
  latin("Source Serif 4", 700, "normal", `${serif}/700Bold/SourceSerif4_700Bold.ttf`),
  latin("Source Sans 3", 400, "normal", `${sans}/400Regular/SourceSans3_400Regular.ttf`),
  latin(
    "Source Sans 3",
    400,
    "italic",
    `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  ),
  latin("Source Sans 3", 600, "normal", `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`),
  latin("Source Sans 3", 700, "normal", `${sans}/700Bold/SourceSans3_700Bold.ttf`),
  // No bold Song: in Chinese setting emphasis is Hei, which is Noto Sans SC.
  cjk("Noto Serif SC", 400, `${notoSerif}/400Regular/NotoSerifSC_400Regular.ttf`),
  // For headings in Song. A family of its own, since a document gets every face of a family.
  cjk("Noto Serif SC Bold", 700, `${notoSerif}/700Bold/NotoSerifSC_700Bold.ttf`),
  cjk("Noto Sans SC", 400, `${notoSans}/400Regular/NotoSansSC_400Regular.ttf`),
  cjk("Noto Sans SC", 700, `${notoSans}/700Bold/NotoSansSC_700Bold.ttf`),
  // The whole font, in spite of “latin” in its name; 500 is the weight that LXGW calls Regular.
  cjk("LXGW WenKai", 400, "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2"),
  ...extraScripts.flatMap(pairOf),
];

function latin(family: string, weight: Face["weight"], style: Face["style"], file: string): Face {
  return { family, weight, style, file, script: "latin" };
}

function cjk(family: string, weight: Face["weight"], file: string): Face {
  return { family, weight, style: "normal", file, script: "cjk" };
}

/** Their packages and files are all named alike, after the family. */
function pairOf({ name, family }: ExtraScript): Face[] {
  const folder = `@expo-google-fonts/${family.toLowerCase().replaceAll(" ", "-")}`;
  const file = family.replaceAll(" ", "");
  const face = (weight: Face["weight"], cut: string): Face => ({
    ...{ family, weight, style: "normal", script: name },
    file: `${folder}/${cut}/${file}_${cut}.ttf`,
  });
  return [face(400, "400Regular"), face(700, "700Bold")];
}

/** Whether faces of a script are used for a character. */
export function isDrawnBy(script: FaceScript, code: number): boolean {
  if (script === "latin") return true;
  if (script === "cjk") return within(han, code);
  return extraScripts.some(
    ({ name, letters, besides }) =>
      name === script && (within(letters, code) || within(besides, code)),
  );
}
