import {
  ALL_FORMATS,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from "mediabunny";

/** Bytes added to each picture: 2.4 Mbit/s at 25 pictures a second. */
const padding = 12_000;

/**
 * Writes a film again with H.264 filler behind each picture: the same film at the bitrate of a real one, so that a browser
 * does not have all of it before it begins.
 */
export async function makeHeavy(from: string, to: string): Promise<void> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(from) });
  const [picture, sound] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
  const [pictureConfig, soundConfig] = await Promise.all([picture?.getDecoderConfig(), sound?.getDecoderConfig()]);
  if (!picture || !pictureConfig || !sound || !soundConfig) throw new Error(`${from} has no pictures or no sound.`);
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: "in-memory" }),
    target: new FilePathTarget(to),
  });
  const pictures = new EncodedVideoPacketSource("avc");
  const sounds = new EncodedAudioPacketSource("aac");
  output.addVideoTrack(pictures, { frameRate: 25 });
  output.addAudioTrack(sounds);
  await output.start();
  const filler = fillerUnit(padding);
  const writePictures = async () => {
    for await (const { data, type, timestamp, duration } of new EncodedPacketSink(picture).packets()) {
      const packet = new EncodedPacket(Buffer.concat([data, filler]), type, timestamp, duration);
      await pictures.add(packet, { decoderConfig: pictureConfig });
    }
    pictures.close();
  };
  const writeSound = async () => {
    for await (const packet of new EncodedPacketSink(sound).packets()) {
      await sounds.add(packet, { decoderConfig: soundConfig });
    }
    sounds.close();
  };
  await Promise.all([writePictures(), writeSound()]);
  await output.finalize();
}

/** A NAL unit of type 12, which decoders skip, with its length before it as in MP4. */
function fillerUnit(bytes: number): Buffer {
  const unit = Buffer.alloc(4 + bytes, 0xff);
  unit.writeUInt32BE(bytes, 0);
  unit[4] = 0x0c;
  unit[unit.length - 1] = 0x80;
  return unit;
}
