import { expect, test } from "vitest";
import { chromiumFlags } from "../../src/print/chromium-flags.ts";

const flags = chromiumFlags({ profile: "/job/profile", sandbox: true });

test("no way out of the machine is open", () => {
  expect(flags).toEqual(
    expect.arrayContaining([
      "--proxy-server=http://127.0.0.1:9",
      "--proxy-bypass-list=<-loopback>",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    ]),
  );
});

test("the browser is spoken to through a pipe, never a port", () => {
  expect(flags).toContain("--remote-debugging-pipe");
  expect(flags.join()).not.toContain("--remote-debugging-port");
});

test("the sandbox is on unless it is given up", () => {
  expect(flags).not.toContain("--no-sandbox");
  expect(chromiumFlags({ profile: "/p", sandbox: false })).toContain("--no-sandbox");
});

test("each flag stands once, for Chromium heeds only the last", () => {
  const names = flags.map((flag) => flag.split("=")[0]);
  expect(new Set(names).size).toBe(names.length);
});
