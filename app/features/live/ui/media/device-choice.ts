import { type Level, levelOf } from "./level";

/** What this device uses, remembered in the browser. An empty id is the system's own choice. */
export interface DeviceChoice {
  microphone: boolean;
  camera: boolean;
  microphoneId: string;
  cameraId: string;
  speakerId: string;
  level: Level;
}

export type DeviceKind = "microphone" | "camera" | "speaker";

const key = "distretto.devices";
const usual: DeviceChoice = {
  ...{ microphone: true, camera: true, microphoneId: "", cameraId: "", speakerId: "" },
  level: "everything",
};

/** The remembered choice; the usual one when there is none or storage is shut. */
export function readChoice(): DeviceChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    const choice: DeviceChoice = { ...usual, ...(typeof kept === "object" ? kept : {}) };
    return { ...choice, level: levelOf(choice.level) };
  } catch {
    return usual;
  }
}

export function keepChoice(change: Partial<DeviceChoice>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readChoice(), ...change }));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
