import type { Command } from "../command.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { doctor } from "./doctor.ts";
import { eject } from "./eject.ts";
import { evidence } from "./evidence.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { merge } from "./merge.ts";
import { newEdition } from "./new.ts";
import { pack } from "./pack.ts";
import { preview } from "./preview.ts";
import { schema } from "./schema.ts";
import { verify } from "./verify.ts";

/** The commands, in the order of the help. */
export const commands: readonly Command[] = [
  build,
  check,
  pack,
  preview,
  evidence,
  list,
  diff,
  verify,
  merge,
  init,
  newEdition,
  eject,
  doctor,
  schema,
];
