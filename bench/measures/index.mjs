import { batch } from "./batch.mjs";
import { finishStage } from "./finish-stage.mjs";
import { isolation } from "./isolation.mjs";
import { largeCheck } from "./large-check.mjs";
import { longDocument } from "./long-document.mjs";
import { noChange } from "./no-change.mjs";
import { oneRecord } from "./one-record.mjs";
import { printStage } from "./print-stage.mjs";
import { wholeBuild } from "./whole-build.mjs";

/** What is measured, in this order. The key is what `--only` takes. */
export const measures = {
  "print-stage": printStage,
  "finish-stage": finishStage,
  "whole-build": wholeBuild,
  "no-change": noChange,
  "one-record": oneRecord,
  "long-document": longDocument,
  "large-check": largeCheck,
  isolation,
  batch,
};
