import {
  ALL_FORMATS,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from "mediabunny";

/** Writes a film's pictures again, without its sound, so that `num` / `den` of them come a second. */
export async function writeAtRate(from: string, to: string, num: number, den: number): Promise<void> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(from) });
  const picture = await input.getPrimaryVideoTrack();
  const config = await picture?.getDecoderConfig();
  if (!picture || !config) throw new Error(`${from} has no pictures.`);
  const pictures = new EncodedVideoPacketSource("avc");
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: "in-memory" }),
    target: new FilePathTarget(to),
  });
  output.addVideoTrack(pictures, { frameRate: num / den });
  await output.start();
  for await (const { data, type, timestamp } of new EncodedPacketSink(picture).packets()) {
    const frame = Math.round(timestamp * 25);
    const packet = new EncodedPacket(data, type, (frame * den) / num, den / num);
    await pictures.add(packet, { decoderConfig: config });
  }
  pictures.close();
  await output.finalize();
}
