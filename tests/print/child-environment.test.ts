import { expect, test } from "vitest";
import { childEnvironment } from "../../src/print/child-environment.ts";

const job = { root: "/job", profile: "/job/profile", home: "/job/home", temporary: "/job/tmp" };

test("nothing of the user's environment is passed on but the system's folders", () => {
  const environment = childEnvironment(
    {
      PATH: "/usr/bin",
      HOME: "/home/someone",
      LANG: "zh_CN.UTF-8",
      TZ: "Asia/Shanghai",
      GITHUB_TOKEN: "secret",
      HTTPS_PROXY: "http://proxy",
      NODE_OPTIONS: "--require ./x.js",
      LD_PRELOAD: "/tmp/x.so",
      FONTCONFIG_FILE: "/etc/other.conf",
    },
    job,
  );
  const expected = {
    PATH: "/usr/bin",
    HOME: "/job/home",
    TMPDIR: "/job/tmp",
    LANG: "C.UTF-8",
    TZ: "UTC",
  };
  expect(environment).toMatchObject(expected);
  if (process.platform !== "win32") expect(environment).toEqual(expected);
});

test("fonts and libraries are named where there are any to lend", () => {
  const lent = { ...job, fontConfiguration: "/job/fonts.conf" };
  expect(childEnvironment({}, lent, "/cache/lib")).toMatchObject({
    FONTCONFIG_FILE: "/job/fonts.conf",
    LD_LIBRARY_PATH: "/cache/lib",
  });
});
