/** A line of the crew's own talk. */
export interface CrewLine {
  /** The rev of the event that said it. */
  id: number;
  attendeeId: string;
  name: string;
  text: string;
  at: number;
}

/** What only the crew reads: its talk, and what it wrote to items of the run sheet, by their ids. */
export interface CrewState {
  said: CrewLine[];
  cues: Record<string, CrewLine[]>;
}

export const emptyCrew: CrewState = { said: [], cues: {} };

/** A sentence of the crew that stands over everybody's room until it is taken down. */
export type Announcement = CrewLine;
