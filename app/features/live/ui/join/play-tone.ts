/** Notes (Hz), one after another: of the test tone, and of a knock at the door. */
const testNotes = [523.25, 659.25, 783.99];
export const knockNotes = [659.25, 523.25];
const noteSeconds = 0.28;

/** Plays short notes on a loudspeaker (empty: the system's choice); resolves when they are over. */
export async function playTone(speakerId: string, notes: readonly number[] = testNotes): Promise<void> {
  const context = new AudioContext();
  try {
    const choosing = context as AudioContext & { setSinkId?: (id: string) => Promise<void> };
    if (speakerId && speakerId !== "default") await choosing.setSinkId?.(speakerId).catch(() => undefined);
    await context.resume();
    await Promise.all(notes.map((hertz, at) => playNote(context, hertz, context.currentTime + at * noteSeconds)));
  } finally {
    await context.close();
  }
}

function playNote(context: AudioContext, hertz: number, at: number): Promise<unknown> {
  const note = new OscillatorNode(context, { frequency: hertz });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.25, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds);
  note.connect(volume).connect(context.destination);
  note.start(at);
  note.stop(at + noteSeconds);
  return new Promise((resolve) => note.addEventListener("ended", resolve));
}
