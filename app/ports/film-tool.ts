/** A frame rate as an exact fraction. */
export interface Rate {
  num: number;
  den: number;
}

/** How a piece of work may be watched and ended. */
export interface ToolRun {
  /** Ends it at once; it then rejects. */
  signal: AbortSignal;
  /** How much of the film is done, from 0 to 1, now and then. */
  progress(share: number): void;
}

/** The tool failed; `message` is the end of what it said, for the log. */
export class ToolFailed extends Error {}

/**
 * Makes films of films, where a program for that is there. Paths are of local files; the source is read and nothing else, whatever
 * it refers to. All reject with ToolFailed.
 */
export interface FilmTool {
  /** Whether it can be used. */
  present(): Promise<boolean>;
  /** An MP4 that every browser shows: this rate, H.264 and AAC, closed GOPs of at most 2 s, a key frame at each of these frames, index in front. */
  convert(
    source: string,
    target: string,
    wish: { rate: Rate; seconds: number; keyFrames: number[] },
    run: ToolRun,
  ): Promise<void>;
  /** The same pictures and sound in an MP4 whose index stands in front. */
  remux(source: string, target: string, run: ToolRun): Promise<void>;
  /** The same frames at the same rate in 360 lines and at most 500 kbit/s. */
  shrink(source: string, target: string, wish: { rate: Rate; frames: number }, run: ToolRun): Promise<void>;
  /** One JPEG a second into the folder, 0.jpg, 1.jpg …, each the first frame of its second. */
  stills(source: string, folder: string, wish: { rate: Rate; frames: number }, run: ToolRun): Promise<void>;
  /** The frame at this second as a JPEG. */
  poster(source: string, target: string, second: number, run: ToolRun): Promise<void>;
}
