/**
 * Why a microphone or camera cannot be had. `blocked`: by this browser for this page. `system`: by the operating system.
 * `busy`: another program holds it. `missing`: there is none (or not the chosen one). `unplugged`: it was there and is
 * gone. `insecure`: the page has no HTTPS.
 */
export type DeviceProblem = "blocked" | "system" | "busy" | "missing" | "unplugged" | "insecure" | "other";

/** Reads a refusal of `getUserMedia`. Browsers agree on names, and only their messages tell who blocked. */
export function deviceProblem(error: unknown, hasDevices: boolean): DeviceProblem {
  if (!hasDevices) return "insecure";
  const { name = "", message = "" } = error instanceof Error ? error : {};
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return /system|dismissed by the platform/i.test(message) ? "system" : "blocked";
    case "NotReadableError":
    case "AbortError":
    case "TrackStartError":
      return "busy";
    case "NotFoundError":
    case "DevicesNotFoundError":
    case "OverconstrainedError":
      return "missing";
    default:
      return "other";
  }
}

/** Does this browser give devices to this page at all? Not on plain HTTP away from localhost. */
export const canHaveDevices = (): boolean => typeof navigator.mediaDevices?.getUserMedia === "function";
