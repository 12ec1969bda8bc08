/** How much of the film's sound is left while somebody speaks. */
const share = 0.25;
/** Largest change of the volume at once: a fade, not a drop. */
const step = 0.06;

/** How loud the film shall be: as chosen, softer while somebody speaks over it. */
export function wantedVolume({ volume, ducks }: { volume: number; ducks: boolean }, speech: boolean): number {
  return ducks && speech ? volume * share : volume;
}

/** The volume one step nearer to the wanted one. */
export function nearer(volume: number, wanted: number): number {
  const left = wanted - volume;
  return Math.abs(left) <= step ? wanted : volume + Math.sign(left) * step;
}
