import { version } from "../version.ts";
import type { Finding } from "./finding.ts";

/** Says what program runs on what system, and whether its bytes can be those of others. */
export function examineSystem(): Finding[] {
  const { platform, arch } = process;
  const system: Finding =
    platform === "linux"
      ? { subject: "system", status: "ok", text: `${platform} ${arch}` }
      : {
          subject: "system",
          status: "warn",
          text: `${platform} ${arch}: PDFs are right, but their bytes may differ from those made on Linux.`,
          help: "For the same bytes everywhere, build in CI on Linux.",
        };
  return [
    {
      subject: "program",
      status: "ok",
      text: `Briefwright ${version} with Node ${process.versions.node}`,
    },
    system,
  ];
}
