import type { ConsentAsked } from "../consent/views";
import type { Progress } from "../programme/views";

/** What the page before the room is made with. Times in milliseconds since 1970. */
export interface JoinFacts {
  programme: { slug: string; title: string };
  session: { id: string; number: number; title: string };
  moment: "before" | "open" | "after" | "off";
  startsAt: number;
  /** How far it is; null unless it is open. */
  progress: Progress | null;
  /** When the room opens for this reader. */
  opensAt: number;
  now: number;
  /** The reader's zone. */
  timeZone: string;
  mayJoin: boolean;
  /** What everybody agrees to before they come in; null: nothing. */
  consent: ConsentAsked | null;
  /** The site this account stands for, with its named people. */
  site: { city: string; country: string; people: string[] } | null;
}
