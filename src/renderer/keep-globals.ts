/**
 * Makes sure that what runs later in this process cannot put something else in the place of
 * `JSON`, `Array` and the like. Their own properties are frozen as the process starts.
 */
export function keepGlobals(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const { value, configurable } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    // What Node makes when it is first asked for has no value yet, and is nothing of ours.
    if (value === undefined || !configurable || name === "globalThis") continue;
    Object.defineProperty(globalThis, name, { writable: false, configurable: false });
  }
}
