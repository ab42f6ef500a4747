import { z } from "zod";

/** Shapes that several views share. Descriptions and examples feed the template reference. */

export const run = z
  .object({
    text: z.string().meta({ description: "The words.", example: "Long queues" }),
    lang: z.string().meta({ description: "Their language.", example: "en" }),
    other: z.string().optional().meta({
      description: "The language of words of another script in it, where that is known.",
      example: "zh-Hans",
    }),
    note: z.string().optional().meta({
      description: "What is said behind it in brackets, in the language of the document.",
      example: "not translated",
    }),
  })
  .meta({
    id: "run",
    description: "A text with its language. Print it with {{run …}}.",
    example: { text: "Long queues", lang: "en" },
  });

export const markup = z
  .object({ html: z.string().meta({ description: "The HTML.", example: "<p>…</p>" }) })
  .meta({
    id: "markup",
    description: "HTML that is safe to print: prose or a figure. Print it with {{markup …}}.",
    example: { html: "<p>…</p>" },
  });

/** A text of a record. */
export const text = (description: string) => run.meta({ description });

export const label = (description: string, example: string) =>
  z.string().meta({ description, example });

export const quotationMarks = z.tuple([z.string(), z.string()]).meta({
  description: "Opening and closing quotation mark of the language.",
  example: ["“", "”"],
});

/** A fact with its name: "As of" and "1 September 2025". */
export const fact = z
  .object({
    label: label("What it is.", "As of"),
    value: run.meta({ description: "The fact." }),
  })
  .meta({
    id: "fact",
    description: "A fact with its name. {{> fact}} prints it in a line.",
    example: { label: "As of", value: { text: "August 2025", lang: "en" } },
  });

export const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ heading: label("The heading.", "Key judgements"), ...shape });

/** A section without items is not printed. */
export function orNull<S extends { readonly items: readonly unknown[] }>(content: S): S | null {
  return content.items.length === 0 ? null : content;
}

export const proseSection = section({
  body: markup.meta({ description: "The prose." }),
}).meta({
  description: "A heading and prose.",
});

export const rating = z
  .object({
    id: label("Id of the rating in the risk scale; empty if not assessed.", "high"),
    letter: label("Its letter; a dash if not assessed.", "H"),
    label: label("In words.", "high"),
    level: z.number().meta({
      description: "The step of its colour: 0 not assessed, 1 the lowest, 5 at most.",
      example: 3,
    }),
  })
  .meta({
    id: "rating",
    example: { id: "high", letter: "H", label: "high", level: 3 },
    description: "The rating of a risk. {{> rating rating}} prints letter and word.",
  });

export const noteView = z
  .object({
    id: label("Id of the record, for anchors.", "wrong-year"),
    number: label("Its number.", "N4"),
    label: label("What it is called.", "Editor’s note"),
    kind: label("What it is about; empty if not said.", "identity"),
    passage: run.nullable().meta({ description: "The passage of the source, as printed." }),
    text: markup.meta({ description: "What the editors say." }),
    action: run.nullable().meta({ description: "What they did about it." }),
    about: label("The records it concerns, as numbers.", "Q3, Q7"),
  })
  .meta({ id: "note", description: "An editor's note. {{> note}} prints it." });

/** A line of the contents: a heading or a figure of the document, and the headings below it. */
export interface ContentsEntry {
  readonly id: string;
  readonly number: string;
  readonly text: z.infer<typeof run>;
  readonly items: readonly ContentsEntry[];
}

export const contentsEntry: z.ZodType<ContentsEntry> = z
  .object({
    id: label("Id of what it leads to.", "sources"),
    number: label("Its number; empty if it has none.", "R1"),
    text: run.meta({ description: "What stands there." }),
    get items() {
      return z.array(contentsEntry).meta({ description: "The headings below it." });
    },
  })
  .meta({ id: "contentsEntry", description: "A line of the contents." });

export const pageReference = z
  .object({
    id: label("Id of what it leads to.", "note-wrong-year"),
    label: label("The words of the link.", "N4"),
    before: label("Before the number of the page.", " (page "),
    after: label("Behind it.", ")"),
  })
  .meta({
    id: "pageReference",
    description: "A link that says its page in print. Print it with {{> page-ref}}.",
  });

export const seeNotes = z
  .object({
    before: label("Before the first.", "See editor’s notes "),
    items: z
      .array(pageReference.extend({ next: label("What follows it.", " and ") }))
      .meta({ description: "The references." }),
    after: label("Behind the last.", "."),
  })
  .meta({
    id: "seeNotes",
    description: "A reference to notes that are printed elsewhere. {{> notes}} prints it.",
  });

export const dealtNotes = {
  notes: z.array(noteView).meta({ description: "Editor's notes printed here." }),
  seeNotes: seeNotes.nullable().meta({ description: "The notes about it that stand elsewhere." }),
};
