import { Mic, MicOff, Video, VideoOff, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { MeterBar } from "../../../../ui/meter-bar";
import { Notice } from "../../../../ui/notice";
import { Select } from "../../../../ui/text-field";
import { ToggleButton } from "../../../../ui/toggle-button";
import { type DeviceChoice, type DeviceKind, keepChoice, readChoice } from "../media/device-choice";
import { type Devices, listDevices } from "../media/list-devices";
import { playTone } from "./play-tone";
import { Preview } from "./preview";
import { useLevel } from "./use-level";
import { type OwnDevice, useOwnDevice } from "./use-own-device";

const untouched: DeviceChoice = {
  ...{ microphone: false, camera: false, microphoneId: "", cameraId: "", speakerId: "" },
  level: "everything",
};

/** Picture, microphone and loudspeaker, tried before anybody else sees or hears them. What is chosen is remembered. */
export function DeviceChecks() {
  const t = useT();
  const [choice, setChoice] = useState(untouched);
  useEffect(() => setChoice(readChoice()), []);
  const change = (fields: Partial<DeviceChoice>) => {
    keepChoice(fields);
    setChoice((now) => ({ ...now, ...fields }));
  };
  const camera = useOwnDevice("camera", choice.camera, choice.cameraId);
  const microphone = useOwnDevice("microphone", choice.microphone, choice.microphoneId);
  const devices = useDevices(camera.stream ?? microphone.stream);
  const select = (kind: DeviceKind) => (
    <DeviceSelect kind={kind} devices={devices[kind]} value={choice[`${kind}Id`]} onChange={change} />
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <Preview camera={camera} on={choice.camera} />
        <div className="flex justify-center gap-2">
          <ToggleButton
            pressed={choice.microphone}
            icon={MicOff}
            pressedIcon={Mic}
            label={t("join:microphone")}
            onClick={() => change({ microphone: !choice.microphone })}
          />
          <ToggleButton
            pressed={choice.camera}
            icon={VideoOff}
            pressedIcon={Video}
            label={t("join:camera")}
            onClick={() => change({ camera: !choice.camera })}
          />
        </div>
      </div>
      <Problem device={camera} name={t("join:camera.name")} />
      <Problem device={microphone} name={t("join:microphone.name")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="flex flex-col gap-2">
          {select("microphone")}
          {microphone.stream && <Level stream={microphone.stream} />}
        </div>
        {select("camera")}
        <div className="flex flex-col items-start gap-2">
          {devices.speaker.length > 0 && <div className="w-full">{select("speaker")}</div>}
          <TestTone speakerId={choice.speakerId} />
        </div>
      </div>
    </div>
  );
}

function useDevices(opened: MediaStream | null): Devices {
  const [devices, setDevices] = useState<Devices>({ microphone: [], camera: [], speaker: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of devices are told only once one has been opened
  useEffect(() => {
    const read = () => void listDevices().then(setDevices);
    read();
    navigator.mediaDevices?.addEventListener("devicechange", read);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", read);
  }, [opened]);
  return devices;
}

function DeviceSelect(props: {
  kind: DeviceKind;
  devices: Devices[DeviceKind];
  value: string;
  onChange: (fields: Partial<DeviceChoice>) => void;
}) {
  const t = useT();
  const { kind, devices, value, onChange } = props;
  const known = devices.some((device) => device.id === value);
  return (
    <Select
      label={t(`join:${kind}.choose`)}
      value={known ? value : ""}
      disabled={devices.length === 0}
      onChange={(event) => onChange({ [`${kind}Id`]: event.target.value })}
    >
      <option value="">{t("join:system")}</option>
      {devices
        .filter((device) => device.id !== "default")
        .map((device) => (
          <option key={device.id} value={device.id}>
            {device.label || t("join:devices.unnamed")}
          </option>
        ))}
    </Select>
  );
}

function Level({ stream }: { stream: MediaStream }) {
  const t = useT();
  const { level, silent } = useLevel(stream);
  return (
    <div className="flex flex-col gap-1">
      <MeterBar level={level} label={t("join:level")} />
      <p className="text-14 text-muted" role="status">
        {t(silent ? "join:silent" : "join:level.hint")}
      </p>
    </div>
  );
}

function TestTone({ speakerId }: { speakerId: string }) {
  const t = useT();
  const [playing, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    await playTone(speakerId).catch(() => undefined);
    setPlaying(false);
  };
  return (
    <Button
      type="button"
      busy={playing}
      icon={<Volume2 size={18} strokeWidth={1.5} aria-hidden="true" />}
      onClick={() => void play()}
    >
      {t(playing ? "join:speaker.playing" : "join:speaker.test")}
    </Button>
  );
}

function Problem({ device, name }: { device: OwnDevice; name: string }) {
  const t = useT();
  if (!device.problem) return null;
  return (
    <Notice tone="hold" role="status">
      {t(`join:problem.${device.problem}`, { device: name })}
    </Notice>
  );
}
