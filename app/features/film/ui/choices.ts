import type { CaptionSize } from "./caption-lines";

/** What a device remembers about sound: how loud, and whether another one in the room plays it. */
export interface Sound {
  volume: number;
  silent: boolean;
}

/** What a device remembers about captions. */
export interface CaptionChoice {
  on: boolean;
  /** Null: the page's language. */
  language: string | null;
  size: CaptionSize;
}
