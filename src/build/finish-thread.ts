import { parentPort } from "node:worker_threads";
// Loaded while nothing has been printed yet, and not when the first document comes.
import "../pdf/check/check-pdf.ts";
import "../pdf/finish/steps.ts";
import "../pdf/finish/write-file.ts";
import "../pdf/read/facts-of.ts";
import { finishDocument, type PrintedDocument } from "./finish-document.ts";

/* What runs in the thread of its own: one document after another. */

/** What comes of the document that was sent under a number. */
export type Answer = { readonly number: number } & (
  | { readonly finished: Awaited<ReturnType<typeof finishDocument>> }
  | { readonly thrown: unknown }
);

const port = parentPort;
port?.on("message", async ({ number, document }: { number: number; document: PrintedDocument }) => {
  const answer: Answer = await finishDocument(document).then(
    (finished) => ({ number, finished }),
    (thrown: unknown) => ({ number, thrown }),
  );
  port.postMessage(answer);
});
