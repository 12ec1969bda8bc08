import type { Room } from "livekit-client";

/** How much this device takes from its line, most first. */
export const levels = ["everything", "stage", "film", "sound", "text"] as const;
export type Level = (typeof levels)[number];

interface Reception {
  pictures: "all" | "stage" | "none";
  voices: boolean;
  film: boolean;
}

export const reception: Record<Level, Reception> = {
  everything: { pictures: "all", voices: true, film: true },
  stage: { pictures: "stage", voices: true, film: true },
  film: { pictures: "none", voices: true, film: true },
  sound: { pictures: "none", voices: true, film: false },
  text: { pictures: "none", voices: false, film: true },
};

/** What was kept as a level; everything when it is none. */
export const levelOf = (kept: unknown): Level => levels.find((level) => level === kept) ?? "everything";

/** The next that takes less, to be offered when the line is poor; null when none takes less and leaves the voices. */
export const lessThan = (level: Level): Level | null =>
  level === "everything" ? "stage" : level === "stage" ? "film" : level === "film" ? "sound" : null;

/** Takes from the media server what the level says and nothing else. `stage`: whose pictures are large. */
export function subscribe(room: Room, level: Level, stage: readonly string[]): void {
  const { pictures, voices } = reception[level];
  for (const person of room.remoteParticipants.values()) {
    const seen = pictures === "all" || (pictures === "stage" && stage.includes(person.identity));
    for (const publication of person.trackPublications.values()) {
      const wanted = publication.kind === "audio" ? voices : seen;
      if (publication.isDesired !== wanted) publication.setSubscribed(wanted);
    }
  }
}
