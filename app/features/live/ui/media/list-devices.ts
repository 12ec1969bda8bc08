import type { DeviceKind } from "./device-choice";

export type Devices = Record<DeviceKind, { id: string; label: string }[]>;

const kinds: Record<DeviceKind, MediaDeviceKind> = {
  microphone: "audioinput",
  camera: "videoinput",
  speaker: "audiooutput",
};

/** The devices this browser knows; without names (and ids) until it has been allowed to use one. */
export async function listDevices(): Promise<Devices> {
  const all = await (navigator.mediaDevices?.enumerateDevices() ?? Promise.resolve([])).catch(() => []);
  const of = (kind: DeviceKind) =>
    all
      .filter((device) => device.kind === kinds[kind] && device.deviceId !== "")
      .map((device) => ({ id: device.deviceId, label: device.label }));
  return { microphone: of("microphone"), camera: of("camera"), speaker: of("speaker") };
}
