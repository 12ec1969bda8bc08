import { spawn } from "node:child_process";
import { constants } from "node:os";
import { basename } from "node:path";

const SHOWN_LINES = 30;
const running = new Set();

/**
 * Runs a program and resolves with its output. `onLine` sees each line as it comes. Rejects with a sentence and
 * the first and last `shownLines` lines of output when the program fails, is missing, or takes longer than `timeout` ms.
 */
export function run(command, args, { onLine = () => {}, timeout = 0, shownLines = SHOWN_LINES, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    running.add(child);
    const timer = timeout && setTimeout(() => child.kill("SIGKILL"), timeout);
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (text) => {
        const parts = (rest + text).split("\n");
        rest = parts.pop();
        for (const part of parts) take(part);
      });
      stream.on("end", () => rest && take(rest));
    }
    const take = (text) => {
      lines.push(text);
      onLine(text);
    };
    child.on("error", (error) => done(() => reject(new Error(`${command} could not be started (${error.code}).`))));
    child.on("close", (code, signal) =>
      done(() => {
        if (code === 0) return resolve(lines.join("\n"));
        const how = signal ? `was ended by ${signal}` : `failed with code ${code}`;
        reject(
          new Error([`${basename(command)} ${args.join(" ")} ${how}.`, ...shortened(lines, shownLines)].join("\n    ")),
        );
      }),
    );
    const done = (then) => {
      clearTimeout(timer);
      running.delete(child);
      then();
    };
  });
}

function shortened(lines, shown) {
  const half = Math.ceil(shown / 2);
  return lines.length <= shown ? lines : [...lines.slice(0, half), "…", ...lines.slice(-half)];
}

// Whoever ends this process ends what it has started, too.
process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** Ends with the signal's code when one comes. Returns a function that lets go again. */
export function endOnSignals() {
  const end = (signal) => process.exit(128 + constants.signals[signal]);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
  return () => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, end);
  };
}
