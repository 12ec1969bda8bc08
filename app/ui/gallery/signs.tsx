import { Clock, Countdown, TimeLeft } from "../clock";
import { Flag } from "../flag";
import { LocalTime } from "../local-time";
import { MeterBar } from "../meter-bar";
import { ProgressBar } from "../progress-bar";
import { SiteMark } from "../site-mark";
import { Count, Status } from "../status";
import { Shelf } from "./shelf";

const minute = 60_000;
const ticks = [
  { at: 6 * minute, title: "What a district is" },
  { at: 15 * minute, title: "Who makes one chair" },
  { at: 24 * minute, title: "When the market falls" },
  { at: 38 * minute, title: "Could it grow elsewhere?" },
];

/** What tells a state, a time or a place. */
export function Signs() {
  return (
    <>
      <Shelf title="Status, count">
        <Status tone="live">live</Status>
        <Status tone="hold">held for discussion</Status>
        <Status tone="waiting">waiting</Status>
        <Status tone="answered">answered by mail</Status>
        <Status tone="problem">not reachable</Status>
        <Status>not invited</Status>
        <Count value={4} label="4 hands" loud />
        <Count value={12} label="12 people" />
      </Shelf>
      <Shelf title="Sites and flags">
        <SiteMark city="Sofia" country="BG" />
        <SiteMark city="Zagreb" country="HR" />
        <SiteMark city="Belgrade" country="RS" />
        <SiteMark city="Istanbul" country="TR" />
        <SiteMark city="Moscow" country="RU" />
        <SiteMark city="Milan" country="IT" />
        {["BG", "HR", "RS", "TR", "RU", "IT"].map((country) => (
          <Flag key={country} country={country} width={48} />
        ))}
      </Shelf>
      <Shelf title="Times">
        <LocalTime instant="2027-03-23T14:00:00Z" timeZone="Europe/Sofia" />
        <LocalTime instant="2027-03-23T14:00:00Z" timeZone="Europe/Istanbul" show="time" />
        <Clock ms={42 * minute + 10_000} label="The session runs for" className="text-22" />
        <Countdown ms={4 * minute} label="left for this item" />
        <Countdown ms={90_000} label="left for this item" />
        <Countdown ms={-15_000} label="over time" />
        <TimeLeft ms={76 * 60 * minute} />
      </Shelf>
      <Shelf title="Progress with ticks, held; microphone" stack>
        <ProgressBar value={18.5 * minute} max={41 * minute} ticks={ticks} label="Film" valueText="18:30 of 41:00" />
        <ProgressBar value={24 * minute} max={41 * minute} ticks={ticks} held label="Film" valueText="held at 24:00" />
        <div className="grid max-w-md gap-2">
          <MeterBar level={0} label="Microphone, silent" />
          <MeterBar level={0.55} label="Microphone" />
          <MeterBar level={1} label="Microphone, too loud" />
        </div>
      </Shelf>
    </>
  );
}
