import { spawn } from "node:child_process";

/** Opens an address of ours in the person's own browser. Where that cannot be done, nothing happens. */
export function openInBrowser(url: string): void {
  const { platform } = process;
  const [program = "xdg-open", ...args] =
    platform === "darwin" ? ["open"] : platform === "win32" ? ["cmd", "/c", "start", ""] : [];
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  // The address has been printed; who has no such program follows it by hand.
  child.on("error", () => undefined);
  child.unref();
}
