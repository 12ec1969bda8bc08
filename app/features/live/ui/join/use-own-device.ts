import { useEffect, useState } from "react";
import { keepChoice } from "../media/device-choice";
import { canHaveDevices, type DeviceProblem, deviceProblem } from "../media/device-problem";

/** One's own microphone or camera, opened to try it. */
export interface OwnDevice {
  stream: MediaStream | null;
  problem: DeviceProblem | null;
  waiting: boolean;
}

const closed: OwnDevice = { stream: null, problem: null, waiting: false };

/** Opens one device while `on`; changing `id` (empty: the system's choice) changes the device. */
export function useOwnDevice(kind: "microphone" | "camera", on: boolean, id: string): OwnDevice {
  const [device, setDevice] = useState(closed);
  useEffect(() => {
    if (!on) return setDevice(closed);
    let over = false;
    let opened: MediaStream | null = null;
    setDevice({ ...closed, waiting: true });
    open(kind, id).then(
      (stream) => {
        opened = stream;
        if (over) stop(stream);
        else setDevice({ stream, problem: null, waiting: false });
      },
      (error) => over || setDevice({ ...closed, problem: deviceProblem(error, canHaveDevices()) }),
    );
    return () => {
      over = true;
      if (opened) stop(opened);
    };
  }, [kind, on, id]);
  return device;
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

/** A chosen device that is no longer there gives way to the system's own. */
async function open(kind: "microphone" | "camera", id: string): Promise<MediaStream> {
  const wanted = (exact: string) => (exact ? { deviceId: { exact } } : true);
  const ask = (exact: string) =>
    navigator.mediaDevices.getUserMedia(
      kind === "camera"
        ? { video: { ...(exact && { deviceId: { exact } }), width: { ideal: 1280 }, height: { ideal: 720 } } }
        : { audio: wanted(exact) },
    );
  try {
    return await ask(id);
  } catch (error) {
    const gone = error instanceof Error && ["OverconstrainedError", "NotFoundError"].includes(error.name);
    if (!id || !gone) throw error;
    keepChoice({ [`${kind}Id`]: "" });
    return ask("");
  }
}
