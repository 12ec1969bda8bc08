/** A quiet tone as a track, so that something can be sent without asking for a microphone; `end` stops it. */
export function testTone(): { track: MediaStreamTrack; end(): void } {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 440 });
  const volume = new GainNode(context, { gain: 0.05 });
  const out = context.createMediaStreamDestination();
  tone.connect(volume).connect(out);
  tone.start();
  const [track] = out.stream.getAudioTracks();
  if (!track) throw new Error("this browser makes no sound of its own");
  return { track, end: () => void context.close() };
}
