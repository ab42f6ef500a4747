import { expect, test } from "vitest";
import { isSandboxFailure, launchFailure } from "../../src/print/launch-failure.ts";

test("a missing library is named with the package that has it", () => {
  const said =
    "/x/headless_shell: error while loading shared libraries: libnss3.so: cannot open shared object file";
  const problem = launchFailure("/x/headless_shell", "ended with exit code 127", said);
  expect(problem.rule).toBe("browser-launch-failed");
  expect(problem.message).toContain("libnss3.so");
  expect(problem.hint).toContain("apt-get install libnss3");
});

test("the fatal line is told, not the chatter around it", () => {
  const said = "[1:ERROR:dbus] no bus\n[1:FATAL:main.cc(3)] out of luck\n#0 0x55\n";
  expect(launchFailure("/x", "ended by SIGTRAP", said).message).toMatch(/out of luck$/);
});

test.each([
  "[0101/000000.1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+",
  "Running as root without --no-sandbox is not supported",
  "The SUID sandbox helper binary was found, but is not configured correctly: setuid sandbox",
  "Failed to move to new namespace: PID namespaces supported",
])("a sandbox that cannot start is told from other failures: %s", (said) => {
  expect(isSandboxFailure(said)).toBe(true);
});

test("a missing library is no sandbox failure", () => {
  expect(isSandboxFailure("error while loading shared libraries: libnss3.so")).toBe(false);
});

test.each([
  ["ended by SIGXFSZ", "", "ulimit -f"],
  ["ended by SIGTRAP", "pthread_create: Resource temporarily unavailable (11)", "ulimit -u"],
  ["spawn /x EAGAIN", "", "ulimit -u"],
  ["ended by SIGTRAP", "", "ulimit -v"],
  ["ended by SIGKILL", "", "more memory"],
  ["ended with exit code 1", "bad option", "--browser"],
])("what helps is said of %s (%s)", (ended, said, help) => {
  expect(launchFailure("/x", ended, said).hint).toContain(help);
});
