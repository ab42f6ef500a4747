import { openTrap, settled, type Trap } from "./traps.ts";
import { aimedAt, documentWith, type Vector } from "./vectors/index.ts";

/** What came of a number of vectors, each aimed at a trap of its own. */
export interface Harvest {
  /** `<group>: <name>` of those that reached somebody, with what came in. */
  readonly reached: readonly string[];
  /** The same in a line, for the log of the run: how many connections and datagrams came in. */
  readonly told: string;
}

/** Opens a trap for each vector, hands the documents on, and reads the log of the traps. */
export async function harvest(
  vectors: readonly Vector[],
  show: (documents: readonly string[]) => Promise<unknown>,
): Promise<Harvest> {
  const traps: Trap[] = [];
  try {
    for (const _ of vectors) traps.push(await openTrap());
    const documents = vectors.map((vector, index) =>
      documentWith(aimedAt(traps[index]?.port ?? 0, vector)),
    );
    await show(documents);
    await settled();
    const reached = vectors.flatMap(({ group, name }, index) => {
      const caught = [...new Set(traps[index]?.caught)];
      return caught.length === 0 ? [] : [`${group}: ${name} (${caught.join(", ")})`];
    });
    const log = traps.flatMap(({ caught }) => caught);
    const count = (protocol: string) => log.filter((entry) => entry.startsWith(protocol)).length;
    const told = `${reached.length} of ${vectors.length} ways reach out, by ${count("tcp")} connections and ${count("udp")} datagrams.`;
    return { reached, told };
  } finally {
    for (const trap of traps) trap.close();
  }
}
