import type { Fields } from "./edit-limits";
import type { EditedMarker } from "./edit-view";
import type { MarkerPlan } from "./marker-file";
import type { Problem } from "./marker-place";
import type { LineProblem } from "./vtt-problem";

/** What the film page says about the form that was just sent. */
export interface Said {
  /** Which form: `marker:<id>` (`marker:` is the new one), `markers`, `captions:<language>`, `captions:`, `chapters`, `running`. */
  about: string;
  /** What was filled in, so that nobody has to write it twice. */
  values?: Fields;
  problems?: Problem[];
  /** What is wrong with a file, by line. */
  lines?: LineProblem[];
  /** Somebody else saved the marker meanwhile: as it is now, or null when it was removed. */
  theirs?: EditedMarker | null;
  /** Somebody else changed the same captions, chapters or markers meanwhile. */
  stale?: true;
  /** Something was done: a key of i18n `editor` under `done`, with the values of its sentence. */
  done?: { key: string; values: Record<string, string | number> };
  /** The fields of a form that takes it back. */
  undo?: Fields;
  /** A dry run: what the file would change, and the fields that carry it out. */
  plan?: { plan: MarkerPlan; fields: Fields };
}
