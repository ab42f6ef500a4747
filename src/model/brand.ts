import { z } from "zod";
import type { Asset } from "./asset.ts";
import { papers } from "./paper.ts";
import { measure, truth } from "./scalars.ts";
import { localizedText, recordId, words } from "./text.ts";

/** The colours of a brand, and what each is used for. */
const colourUses = {
  accent: "Headings, numbers, the heavier lines.",
  title: "The title of the document, where it does not stand on the band; by default the accent.",
  ink: "Running text.",
  muted: "Secondary text: labels, notes, the page margins.",
  rule: "Thin lines. No text has this colour.",
  tint: "The ground of boxes.",
  paper: "The ground of the page.",
  band: "The ground of bands and blocks that stand out; by default the accent.",
  onBand: "Text on the band; by default the paper.",
  warning: "DRAFT and embargo.",
} as const;
export type ColourName = keyof typeof colourUses;
export const colourNames = Object.keys(colourUses) as ColourName[];

/** The fonts that come along and that a brand may choose from, by script. */
export const brandFonts = {
  latin: ["Source Serif 4", "Source Sans 3"],
  han: ["Noto Serif SC", "Noto Sans SC", "LXGW WenKai"],
} as const;
export type LatinFont = (typeof brandFonts.latin)[number];
export type HanFont = (typeof brandFonts.han)[number];

/** Smaller letters are not read on paper, smaller characters not told apart. */
export const leastSize = { latin: 9.5, han: 10.5 } as const;
const mostSize = 14;

const colour = z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, {
  error: 'expected a colour in quotation marks, such as "#143a5e"',
});
const colours = z.strictObject({
  ...(Object.fromEntries(
    colourNames.map((name) => [name, colour.optional().meta({ description: colourUses[name] })]),
  ) as Record<ColourName, z.ZodOptional<typeof colour>>),
});

const latinFont = z.enum(brandFonts.latin);
const font = (description: string) =>
  z
    .union([latinFont, z.strictObject({ latin: latinFont, han: z.enum(brandFonts.han) }).partial()])
    .optional()
    .meta({ description });

const points = "In points, without the unit.";
const latinSize = measure(leastSize.latin, mostSize, "points");
const type = z.strictObject({
  text: font("Running text. A Latin font brings its Chinese companion; or latin and han."),
  heading: font("The title and the headings."),
  label: font("Tables, labels, small facts and the page margins."),
  quotation: font("Quotations."),
  size: z
    .union([
      latinSize,
      z.strictObject({
        latin: latinSize.optional().meta({ description: points }),
        han: measure(leastSize.han, mostSize, "points").optional().meta({ description: points }),
      }),
    ])
    .optional()
    .meta({ description: "Running text in points; all other sizes follow. Or latin and han." }),
});

const side = (least: number) =>
  measure(least, 50, "millimetres").optional().meta({
    description: "In millimetres, without the unit.",
  });
const margins = z.strictObject({
  // The handling label stands in them, in 12 points.
  top: side(16),
  right: side(12),
  bottom: side(16),
  left: side(12),
});

/** A text of the page margins; an empty one leaves its place empty. */
const marginText = z.union([z.literal(""), localizedText], {
  error: "expected text, or a map of texts by language tag",
});
const marginTexts = z.strictObject({ left: marginText, centre: marginText }).partial();
const placeholders = "With {title}, {document}, {edition}, {publisher}, {page} and {pages}.";

/** `templates/looks/<look>/look.yaml`: the part of a brand that a look decides. */
export const lookFile = z
  .strictObject({
    $schema: words.optional(),
    colours: colours.optional(),
    type: type.optional(),
    paper: z.enum(papers).optional(),
    margins: margins.optional().meta({ description: "Of the page, in millimetres." }),
    cover: truth.optional().meta({
      description: "true: each document begins with a cover page of its own.",
    }),
    header: marginTexts.optional().meta({ description: `Head of the pages. ${placeholders}` }),
    footer: marginTexts.optional().meta({ description: `Foot of the pages. ${placeholders}` }),
  })
  .meta({ id: "Look", description: "What a look decides; a brand changes what it likes." });
export type LookValues = z.infer<typeof lookFile>;

const fileInside = words.refine(
  (path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes(".."),
  { error: 'expected a file inside the workspace, such as "brand/logo.svg"' },
);

/** `brand.yaml` in the root of a workspace: how an institution's documents look. */
export const brandFile = lookFile
  .extend({
    look: recordId.optional().meta({
      description: "The look that it starts from: ministry, think-tank, ngo, or one of your own.",
    }),
    name: localizedText.optional().meta({
      description: "The institution. It is the publisher of editions that name none.",
    }),
    logo: z
      .strictObject({
        file: fileInside.meta({ description: "A PNG, JPEG or SVG of the workspace." }),
        alt: localizedText.optional().meta({
          description: "What the logo says to those who do not see it; by default the name.",
        }),
        height: measure(5, 40, "millimetres")
          .optional()
          .meta({ description: "In millimetres; by default 12." }),
      })
      .optional(),
    disclaimers: z.array(localizedText).optional().meta({
      description: "Printed behind those of the edition.",
    }),
  })
  .meta({ id: "Brand", description: "How the documents of an institution look." });
export type BrandValues = z.infer<typeof brandFile>;

/** A logo that has been read: harmless, and without what its file says of itself. */
export interface Logo {
  /** The path by which documents ask for it, such as `/brand/logo.svg`. */
  readonly path: string;
  readonly asset: Asset;
  readonly alt: NonNullable<BrandValues["name"]>;
  /** In millimetres. */
  readonly height: number;
}

/** The brand of a workspace: its own values before those of its look. */
export interface Brand {
  readonly name?: BrandValues["name"];
  readonly logo?: Logo | undefined;
  readonly colours: Readonly<Partial<Record<ColourName, string | undefined>>>;
  readonly type: Readonly<Partial<Record<TypeRole, FontPair>>>;
  /** Of running text, in points. */
  readonly size: { readonly latin?: number | undefined; readonly han?: number | undefined };
  readonly paper?: LookValues["paper"];
  readonly margins: NonNullable<LookValues["margins"]>;
  readonly cover: boolean;
  readonly header: NonNullable<LookValues["header"]>;
  readonly footer: NonNullable<LookValues["footer"]>;
  readonly disclaimers: NonNullable<BrandValues["disclaimers"]>;
}

/** What a font is for. */
export const typeRoles = ["text", "heading", "label", "quotation"] as const;
export type TypeRole = (typeof typeRoles)[number];

/** The fonts of a role, by script. */
export interface FontPair {
  readonly latin?: LatinFont | undefined;
  readonly han?: HanFont | undefined;
}

/** The brand of these values, which go before those of its look. */
export function brandOf(own: BrandValues, look: LookValues, logo: Logo | undefined): Brand {
  const type: Partial<Record<TypeRole, FontPair>> = {};
  for (const role of typeRoles) {
    const pair = { ...fontPair(look.type?.[role]), ...fontPair(own.type?.[role]) };
    if (pair.latin !== undefined || pair.han !== undefined) type[role] = pair;
  }
  return {
    name: own.name,
    logo,
    colours: { ...look.colours, ...own.colours },
    type,
    size: { ...sizePair(look.type?.size), ...sizePair(own.type?.size) },
    paper: own.paper ?? look.paper,
    margins: { ...look.margins, ...own.margins },
    cover: own.cover ?? look.cover ?? false,
    header: { ...look.header, ...own.header },
    footer: { ...look.footer, ...own.footer },
    disclaimers: own.disclaimers ?? [],
  };
}

const companions: Readonly<Record<LatinFont, HanFont>> = {
  "Source Serif 4": "Noto Serif SC",
  "Source Sans 3": "Noto Sans SC",
};

const fontPair = (given: LatinFont | FontPair | undefined): FontPair | undefined =>
  typeof given === "string" ? { latin: given, han: companions[given] } : given;

const sizePair = (given: number | Brand["size"] | undefined): Brand["size"] | undefined =>
  typeof given === "number" ? { latin: given, han: Math.max(given, leastSize.han) } : given;
