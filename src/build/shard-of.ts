import type { PlannedDocument } from "../plan.ts";
import type { Shard } from "./shard.ts";

/** What a shard leaves of a job. */
interface Planned {
  readonly documents: readonly PlannedDocument[];
  readonly paths: readonly string[];
}

/**
 * Leaves of every job what belongs to the shard: each n-th document of the whole run, so that
 * the shards have the same number of documents, whatever the editions have.
 */
export function shardOf<J extends Planned>(jobs: readonly J[], { index, of }: Shard) {
  let number = 0;
  return jobs.map((job) => {
    const documents = job.documents.filter(() => number++ % of === index - 1);
    const whole = [...job.paths].sort();
    const paths = documents.flatMap(({ outputs }) => outputs.map(({ path }) => path));
    return { ...job, documents, paths, whole: new Set(paths), shard: { index, of, whole } };
  });
}
