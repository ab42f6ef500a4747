import type { CDPSession } from "puppeteer";

/**
 * Runs a function in the page, where script is off for the page itself but not for us. It
 * goes there as its source: it can use its arguments, the page, and nothing else.
 * @throws Error if it throws there
 */
export async function runInPage<A extends readonly unknown[], R>(
  session: CDPSession,
  work: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `(${work})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    const reason = exceptionDetails.exception?.description ?? exceptionDetails.text;
    throw new Error(`The page cannot be asked: ${reason}`);
  }
  return result.value;
}
