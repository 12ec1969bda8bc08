import { canHaveDevices, type DeviceProblem, deviceProblem } from "../../../live/ui/media/device-problem";
import { type Found, ok, problem } from "./found";

/** Does this browser get the device? `about` is its name, or the code of what is in the way. */
export async function probeDevice(kind: "microphone" | "camera"): Promise<Found> {
  try {
    const wanted = kind === "camera" ? { video: true } : { audio: true };
    const stream = await navigator.mediaDevices.getUserMedia(wanted);
    const [track] = stream.getTracks();
    for (const one of stream.getTracks()) one.stop();
    return ok((track?.label ?? "").slice(0, 300));
  } catch (error) {
    const what: DeviceProblem = deviceProblem(error, canHaveDevices());
    return problem(what);
  }
}
