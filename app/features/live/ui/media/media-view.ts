import type { Participant, Room, Track } from "livekit-client";
import type { DeviceProblem } from "./device-problem";
import type { Level } from "./level";

/** A picture or sound that an element can show. */
export type Shown = Pick<Track, "attach" | "detach" | "sid">;

export type Quality = "good" | "weak" | "poor" | "lost" | "unknown";

/** Sound and picture of one attendee. */
export interface PersonMedia {
  camera: Shown | null;
  screen: Shown | null;
  /** Their sounds; empty for oneself. */
  voices: Shown[];
  microphone: boolean;
  speaking: boolean;
  quality: Quality;
}

export type Wanted = Record<"microphone" | "camera" | "screen", boolean>;

/**
 * What the screen shows of the media connection. `elsewhere`: the same person came in from another device.
 * `removed`: the crew ended it. Both are final; everything else comes back by itself.
 */
export interface MediaView {
  phase: "off" | "connecting" | "live" | "reconnecting" | "elsewhere" | "removed";
  /** Why there is no sound and picture now, in the server's words. */
  problem: { code: string; message: string } | null;
  people: Record<string, PersonMedia>;
  wanted: Wanted;
  /** May this person send sound and picture? */
  publishes: boolean;
  deviceProblems: Partial<Record<"microphone" | "camera" | "screen", DeviceProblem>>;
  /** How much this device takes from its line. */
  level: Level;
  /** The browser wants a press before it plays sound. */
  soundBlocked: boolean;
}

export const noMedia: MediaView = {
  phase: "off",
  problem: null,
  people: {},
  wanted: { microphone: false, camera: false, screen: false },
  publishes: true,
  deviceProblems: {},
  level: "everything",
  soundBlocked: false,
};

/** LiveKit's words for a connection's quality in ours. */
const qualities: Record<string, Quality> = { excellent: "good", good: "weak", poor: "poor", lost: "lost" };

function personOf(person: Participant): PersonMedia {
  const shown = { camera: null as Shown | null, screen: null as Shown | null, voices: [] as Shown[] };
  for (const { track, source, isMuted, kind } of person.trackPublications.values()) {
    if (!track || isMuted) continue;
    if (kind === "audio" && !person.isLocal) shown.voices.push(track);
    if (source === "camera") shown.camera = track;
    if (source === "screen_share") shown.screen = track;
  }
  const quality = qualities[person.connectionQuality] ?? "unknown";
  return { ...shown, microphone: person.isMicrophoneEnabled, speaking: person.isSpeaking, quality };
}

/** Everybody in the media room, by attendee id. */
export function peopleIn(room: Room): Record<string, PersonMedia> {
  const people = [room.localParticipant, ...room.remoteParticipants.values()];
  return Object.fromEntries(
    people.filter((person) => person.identity).map((person) => [person.identity, personOf(person)]),
  );
}
