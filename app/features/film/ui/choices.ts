import type { CaptionBack, CaptionSize } from "./caption-lines";

/** What a device remembers about sound: how loud, whether another one in the room plays it, and whether speech lowers it. */
export interface Sound {
  volume: number;
  silent: boolean;
  /** Softer while somebody who has the floor speaks. */
  ducks: boolean;
}

/** What a device remembers about captions. */
export interface CaptionChoice {
  on: boolean;
  /** Null: the page's language. */
  language: string | null;
  size: CaptionSize;
  back: CaptionBack;
}

export const usualSound: Sound = { volume: 1, silent: false, ducks: true };
export const usualCaptions: CaptionChoice = { on: true, language: null, size: "normal", back: "dark" };
