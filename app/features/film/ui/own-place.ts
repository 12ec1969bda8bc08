/** What a browser's own account has to do with the film: see rules R1 and L1. */
export interface OwnPlace {
  /** Another device of this attendee plays the film's sound. */
  elsewhere: boolean;
  /** Makes this device the one that plays it. */
  takeOver(): void;
  /** This site has the film from `frame` to its next stop. */
  ready(frame: number): void;
}
