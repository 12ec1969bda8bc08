/**
 * Keeps one media server for one application: `node scripts/media-child.mjs <pid file> <binary> <arguments…>`.
 * The application holds our standard input open; when that closes, also because the application was killed without a word,
 * the media server ends. Ends as the media server ends.
 */
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";

const LAST_WORD_MS = 1_000;
const [pidFile, binary, ...args] = process.argv.slice(2);

const child = spawn(binary, args, { stdio: ["ignore", "inherit", "inherit"] });
child.on("error", () => process.exit(127));
if (child.pid) writeFileSync(pidFile, String(child.pid), { mode: 0o600 });
child.on("exit", (code, signal) => {
  rmSync(pidFile, { force: true });
  process.exit(code ?? 128 + constants.signals[signal]);
});

const end = () => {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), LAST_WORD_MS);
};
process.stdin.resume().on("end", end).on("error", end);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, end);
