import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

// Some tools colour their output whatever it goes to.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };

/** Runs a program whose output goes straight to ours, and resolves with its exit code. It ends with us. */
export function shown(command, args, env, input = "ignore") {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...env, ...plain }, stdio: [input, "inherit", "inherit"] });
    const end = () => child.kill("SIGTERM");
    process.once("exit", end);
    child.on("error", () => resolve(1));
    child.on("close", (code) => {
      process.off("exit", end);
      resolve(code ?? 1);
    });
  });
}
