/** The radar chart's geometry, shared by page and PDF: a box with room for the axes' names at both sides. */
export const radarBox: [width: number, height: number] = [440, 220];
export const radarMiddle: [x: number, y: number] = [220, 112];
const [middle, down] = radarMiddle;
const radius = 84;
const highest = 5;

export interface Spoke {
  /** Where the axis ends and where its name stands. */
  end: [x: number, y: number];
  label: { x: number; y: number; anchor: "start" | "middle" | "end" };
}

/** Axis `i` of `n`: the first points up, the others follow clockwise. Value 0 is the middle, 5 the rim. */
export function pointOf(i: number, n: number, value: number): [x: number, y: number] {
  const angle = (2 * Math.PI * i) / n - Math.PI / 2;
  const away = (radius * value) / highest;
  return [round(middle + away * Math.cos(angle)), round(down + away * Math.sin(angle))];
}

export function spokes(n: number): Spoke[] {
  return Array.from({ length: n }, (_, i) => {
    const end = pointOf(i, n, highest);
    const [x, y] = pointOf(i, n, highest * 1.12);
    const anchor = Math.abs(x - middle) < 1 ? "middle" : x > middle ? "start" : "end";
    const lift = Math.abs(x - middle) < 1 ? (y < down ? 0 : 6) : 3;
    return { end, label: { x, y: y + lift, anchor } };
  });
}

/** The rings of the scores 1 to 5 as paths. */
export const rings = (n: number): string[] =>
  Array.from({ length: highest }, (_, i) => closed(Array.from({ length: n }, (_, k) => pointOf(k, n, i + 1))));

/** One line around the chart; axes without a score are left out. */
export function shapeOf(values: readonly (number | null)[]): { path: string; points: [number, number][] } {
  const points = values.flatMap((value, i) => (value === null ? [] : [pointOf(i, values.length, value)]));
  return { path: closed(points), points };
}

const closed = (points: readonly [number, number][]) =>
  points.length === 0 ? "" : `M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
const round = (value: number) => Math.round(value * 100) / 100;
