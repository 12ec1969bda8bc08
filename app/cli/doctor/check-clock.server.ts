import { execFileSync } from "node:child_process";
import { type Finding, well, wrong } from "./finding";

/** Whether this machine keeps its clock right, as far as it says so: sessions begin by it. */
export function checkClock(): Finding {
  const now = new Date().toISOString();
  const kept = synchronised();
  if (kept === "no") return wrong(`the clock (${now}) is not synchronised`, "turn on time synchronisation (NTP)");
  return well(
    kept === "yes" ? `${now}, synchronised` : `${now}; compare it: this machine does not say whether it is right`,
  );
}

function synchronised(): string | null {
  try {
    const args = ["show", "--property=NTPSynchronized", "--value"];
    return execFileSync("timedatectl", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}
