import { EncodedPacketSink, type InputVideoTrack } from "mediabunny";
import { isAvcPacket, readAvc } from "./avc";
import { FilmUnfit } from "./film-unfit";

/** A seek decodes from the last key frame on; with a longer way (s) it takes too long to be in step. */
const longestGroup = 12;
/** H.264 profiles with 8 bits and a colour for every four pixels, which every browser shows. */
const plainProfiles = new Set([66, 77, 88, 100]);

/**
 * Reads every picture of the film once and gives their times (s) in order. Throws FilmUnfit for damaged bytes, too few key frames,
 * interlaced pictures and colours that not every browser shows.
 */
export async function readPackets(track: InputVideoTrack, mostSeconds: number): Promise<number[]> {
  const sound = await checkerOf(track);
  const times: number[] = [];
  let lastKey: number | null = null;
  let longest = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (!sound(packet.data)) throw new FilmUnfit("film_damaged");
    if (packet.type === "key") lastKey = packet.timestamp;
    if (lastKey === null) throw new FilmUnfit("film_key_frames");
    longest = Math.max(longest, packet.timestamp - lastKey);
    times.push(packet.timestamp);
    if (packet.timestamp > mostSeconds) throw new FilmUnfit("film_too_long", { hours: mostSeconds / 3_600 });
  }
  times.sort((a, b) => a - b);
  if (longest > longestGroup) throw new FilmUnfit("film_key_frames", { seconds: Math.round(longest) });
  return times;
}

/** What an undamaged packet looks like. */
async function checkerOf(track: InputVideoTrack): Promise<(data: Uint8Array) => boolean> {
  // The first two bits of every VP9 picture are a mark.
  if ((await track.getCodec()) === "vp9") return (data) => data.length > 0 && (data[0] ?? 0) >> 6 === 2;
  const description = (await track.getDecoderConfig())?.description;
  const avc = description && readAvc(bytesOf(description));
  if (!avc) throw new FilmUnfit("film_damaged");
  if (!plainProfiles.has(avc.profile)) throw new FilmUnfit("film_colours");
  if (avc.interlaced) throw new FilmUnfit("film_interlaced");
  return (data) => isAvcPacket(data, avc.lengthBytes);
}

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source as ArrayBuffer);
