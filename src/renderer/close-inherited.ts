import { closeSync, readdirSync, readFileSync } from "node:fs";

/** O_CLOEXEC, as Linux has it: closed where another program is started. */
const closesItself = 0o2000000;

/**
 * Closes what this process was handed along with its channel, such as a file that the shell had
 * open (Linux; elsewhere nobody can tell). Node marks all that it has opened itself.
 */
export function closeInherited(): void {
  for (const name of descriptors()) {
    const descriptor = Number(name);
    if (descriptor <= 2) continue;
    try {
      const facts = readFileSync(`/proc/self/fdinfo/${name}`, "latin1");
      const flags = Number.parseInt(/^flags:\s+(\d+)/m.exec(facts)?.[1] ?? "", 8);
      if ((flags & closesItself) === 0) closeSync(descriptor);
    } catch {
      // It was the one that the folder was read with.
    }
  }
}

function descriptors(): string[] {
  try {
    return readdirSync("/proc/self/fdinfo");
  } catch {
    return [];
  }
}
