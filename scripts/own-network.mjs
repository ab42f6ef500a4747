/*
 * Runs a command in a network of its own, which has a loopback and nothing else, so that what
 * reaches out fails. Where the system does not allow that, it says so and runs the command as
 * usual; with --or-skip it does not run it.
 */
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const mayOnlySkip = args[0] === "--or-skip";
const command = mayOnlySkip ? args.slice(1) : args;

// What there is to switch the loopback on with: iproute2, net-tools, or the Perl of every Debian,
// which asks the kernel itself (SIOCSIFFLAGS, IFF_UP and IFF_RUNNING).
const perl =
  'use Socket; socket(my $s, AF_INET, SOCK_DGRAM, 0) or die; my $up = pack("a16 s x22", "lo", 0x41); ioctl($s, 0x8914, $up) or die';
const loopback = `ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || perl -e '${perl}'`;

const { uid, gid } = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
// Root of the namespace may switch the loopback on; the command runs as who started it, since
// Chromium has no sandbox for root.
const asBefore = uid === 0 ? "" : `unshare --map-user=${uid} --map-group=${gid} -- `;
const within = [
  "unshare",
  [uid === 0 ? "-n" : "-rn", "--", "sh", "-c", `(${loopback}) && exec ${asBefore}"$@"`, "sh"],
];

/** Whether a command can run there and reach itself, but nobody else. */
function reason() {
  if (process.platform !== "linux") return "only Linux has network namespaces";
  const probe = `
    const { createServer, connect } = require("node:net");
    const lost = connect(80, "192.0.2.1").on("connect", () => process.exit(2)).on("error", () => {
      const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1", () => {
        connect(server.address().port, "127.0.0.1").on("connect", () => process.exit(0));
      });
    });
    setTimeout(() => process.exit(3), 5000);`;
  const found = run([process.execPath, "-e", probe], "pipe");
  if (found.status === 0) return undefined;
  return (
    found.error?.message ?? (found.stderr.toString().trim().split("\n").at(-1) || "it is not empty")
  );
}

function run(given, stdio) {
  const [program, options] = within;
  return spawnSync(program, [...options, ...given], { stdio });
}

const why = reason();
if (why === undefined) {
  const { status } = run(command, "inherit");
  process.exit(status ?? 1);
}
console.error(`No network of our own (${why}).`);
if (mayOnlySkip) {
  console.error(`Skipped: ${command.join(" ")}`);
  process.exit(0);
}
const [program, ...rest] = command;
const { status } = spawnSync(program, rest, { stdio: "inherit" });
process.exit(status ?? 1);
