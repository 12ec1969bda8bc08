import { useEffect, useState } from "react";

/** Loudness below which a microphone counts as silent, and after how long that is worth a word (ms). */
const silence = 0.01;
const silentAfterMs = 8_000;

/** How loud a microphone is (0 to 1), and whether nothing at all has been heard for a while. */
export function useLevel(stream: MediaStream | null): { level: number; silent: boolean } {
  const [level, setLevel] = useState(0);
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!stream) return;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 512 });
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let heardAt = performance.now();
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const now = loudness(samples);
      // Until the page has been pressed a browser may keep the analyser asleep; that is no silence.
      if (now > silence || context.state !== "running") heardAt = performance.now();
      setLevel(now);
      setSilent(performance.now() - heardAt > silentAfterMs);
    }, 80);
    const wake = () => void context.resume();
    addEventListener("pointerdown", wake);
    return () => {
      clearInterval(timer);
      removeEventListener("pointerdown", wake);
      void context.close();
      setLevel(0);
      setSilent(false);
    };
  }, [stream]);
  return { level, silent };
}

/** From the quietest to the loudest speech evenly: −54 dB is 0, −6 dB is 1. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-12) + 54) / 48));
}
