import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from "mediabunny";
import { AppError } from "../../errors";

/** What is measured of a film's file. The frame rate is exact: fpsNum / fpsDen. */
export interface FilmProbe {
  mime: string;
  width: number;
  height: number;
  fpsNum: number;
  fpsDen: number;
  frames: number;
  /** When the file shows its frame 0 (ms of the file's own time). */
  firstPtsMs: number;
}

/** The file cannot be a film here. `sentence` is a key of i18n `errors`. */
export class FilmUnfit extends AppError {
  constructor(sentence: "film_unreadable" | "film_no_picture" | "film_uneven" | "film_rate") {
    super("invalid", {}, sentence);
  }
}

/** Frame rates we take, as the rationals their films keep. */
const rates = [
  { num: 24, den: 1 },
  { num: 24_000, den: 1_001 },
  { num: 25, den: 1 },
  { num: 30, den: 1 },
  { num: 30_000, den: 1_001 },
] as const;
/** A frame may stand this much beside its place in the grid (share of a frame): containers round times. Further off, a hold would show another one. */
const tolerance = 0.2;

/** Measures every frame's time. Throws FilmUnfit for what has no picture, an uneven or an unusual frame rate. */
export async function probeFilm(path: string): Promise<FilmProbe> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) });
  try {
    const track = await input.getPrimaryVideoTrack().catch(() => {
      throw new FilmUnfit("film_unreadable");
    });
    if (!track) throw new FilmUnfit("film_no_picture");
    const times: number[] = [];
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
      times.push(packet.timestamp);
    }
    const grid = gridOf(times.sort((a, b) => a - b));
    return {
      ...grid,
      mime: (await input.getMimeType()).split(";")[0] ?? "video/mp4",
      width: track.displayWidth,
      height: track.displayHeight,
    };
  } finally {
    input.dispose();
  }
}

/** Frame rate, count and first time (ms) of sorted frame times (s). Throws FilmUnfit when they lie on no grid. */
export function gridOf(times: number[]): Pick<FilmProbe, "fpsNum" | "fpsDen" | "frames" | "firstPtsMs"> {
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined || times.length < 2) throw new FilmUnfit("film_no_picture");
  const mean = (times.length - 1) / (last - first);
  const rate = rates.find(({ num, den }) => Math.abs(mean / (num / den) - 1) < 0.0005);
  if (!rate) throw new FilmUnfit("film_rate");
  const fps = rate.num / rate.den;
  const uneven = times.some((time, frame) => Math.abs((time - first) * fps - frame) > tolerance);
  if (uneven) throw new FilmUnfit("film_uneven");
  return { fpsNum: rate.num, fpsDen: rate.den, frames: times.length, firstPtsMs: first * 1000 };
}
