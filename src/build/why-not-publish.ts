import type { Problem } from "../model/diagnostic.ts";
import { checkWritable } from "../output/check-writable.ts";
import { newerManifest } from "../output/newer-manifest.ts";
import type { Job } from "./jobs.ts";

/** What stands in the way of publishing an edition, found before the work of making it. */
export async function whyNotPublish(job: Job): Promise<Problem | undefined> {
  const { folder, paths } = job;
  return (await newerManifest(folder)) ?? otherShard(job) ?? (await checkWritable(folder, paths));
}

/** A shard replaces nothing but itself: anything else there would be taken for outdated, and go. */
function otherShard({ folder, shard, before: { manifest } }: Job): Problem | undefined {
  if (!shard || !manifest) return undefined;
  const there = manifest.shard;
  if (there?.index === shard.index && there.of === shard.of) return undefined;
  const what = there ? `the shard ${there.index}/${there.of}` : "a whole edition";
  return {
    rule: "invalid-usage",
    message: `${folder.name} holds ${what}, and the shard ${shard.index}/${shard.of} would replace it.`,
    hint: "Give each shard a folder of its own with --output.",
  };
}
