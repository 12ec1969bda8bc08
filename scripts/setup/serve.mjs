import { spawn } from "node:child_process";
import { constants } from "node:os";
import { projectNode, root } from "./paths.mjs";

/**
 * Runs the application and ends as it ends. It has a process group of its own, so that Ctrl-C reaches it once, through us;
 * and a channel to us, so that it notices when we are gone without a word.
 */
export function serve(env, args) {
  const child = spawn(projectNode, ["scripts/serve.mjs", ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`The application could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
