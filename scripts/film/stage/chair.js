/** A wooden chair, drawn part by part. Its origin is on the floor below the middle of the front edge; it is about 400 high. */
import { at, c, clamp, green, ink, lerp, mix, shape, wood, woodDark } from "./draw.js";

/** Oblique view: x to the right, y up, z to the back. */
const view = ([x, y, z]) => [x + z * 0.36, -y - z * 0.3];
const post = (side) =>
  Array.from({ length: 15 }, (_, i) => {
    const y = (i / 14) * 350;
    const lean = y > 150 ? ((y - 150) / 200) ** 1.6 * 46 : ((150 - y) / 150) ** 2 * 18;
    return [side * 74, y, 132 + lean];
  });
const rail = (y, bow) =>
  Array.from({ length: 11 }, (_, i) => {
    const u = i / 10;
    const lean = ((y - 150) / 200) ** 1.6 * 46;
    return [lerp(-74, 74, u), y, 132 + lean + Math.sin(u * Math.PI) * bow];
  });

function stick(points, width, fill) {
  const flat = points.map(view);
  shape(flat, { close: false, stroke: ink, width: width + 3 });
  shape(flat, { close: false, stroke: fill, width });
}

function leg(side, fill) {
  const foot = [side * 70, 0, 6];
  const top = [side * 74, 150, 4];
  const [[fx, fy], [tx, ty]] = [view(foot), view(top)];
  shape(
    [
      [fx - 6, fy],
      [fx - 8, fy - 60],
      [tx - 10, ty],
      [tx + 10, ty],
      [fx + 8, fy - 60],
      [fx + 6, fy],
    ],
    { fill, stroke: ink },
  );
  for (const y of [46, 54, 118]) {
    const [x] = view([side * (70 + (4 * y) / 150), y, 5]);
    shape(
      [
        [x - 8, -y - 1.5],
        [x + 8, -y - 1.5],
      ],
      { close: false, stroke: ink, width: 1.2 },
    );
  }
}

const parts = {
  posts: (fill) => {
    for (const side of [-1, 1]) stick(post(side), 13, fill);
  },
  back: (fill) => {
    stick(rail(212, 10), 9, fill);
    stick(rail(258, 12), 9, fill);
    stick(rail(322, 14), 24, fill);
  },
  frame: (fill) => {
    stick(
      [
        [-74, 60, 6],
        [-74, 60, 136],
      ],
      7,
      fill,
    );
    stick(
      [
        [74, 60, 6],
        [74, 60, 136],
      ],
      7,
      fill,
    );
    stick(
      [
        [-74, 140, 136],
        [74, 140, 136],
      ],
      14,
      fill,
    );
    stick(
      [
        [-74, 140, 6],
        [-74, 140, 136],
      ],
      14,
      fill,
    );
    stick(
      [
        [74, 140, 6],
        [74, 140, 136],
      ],
      14,
      fill,
    );
    stick(
      [
        [-74, 140, 4],
        [74, 140, 4],
      ],
      16,
      fill,
    );
  },
  legs: (fill) => {
    for (const side of [-1, 1]) leg(side, fill);
  },
  seat: (_, cloth) => {
    const [a, b, d, e] = [
      [-84, 152, -8],
      [84, 152, -8],
      [82, 152, 134],
      [-82, 152, 134],
    ].map(view);
    c.beginPath();
    c.moveTo(a[0], a[1] + 6);
    c.lineTo(a[0], a[1] - 8);
    c.quadraticCurveTo((a[0] + e[0]) / 2, (a[1] + e[1]) / 2 - 16, e[0], e[1] - 6);
    c.quadraticCurveTo((e[0] + d[0]) / 2, e[1] - 20, d[0], d[1] - 6);
    c.lineTo(b[0] + 2, b[1] - 8);
    c.lineTo(b[0] + 2, b[1] + 6);
    c.quadraticCurveTo((a[0] + b[0]) / 2, a[1] + 12, a[0], a[1] + 6);
    c.fillStyle = cloth;
    c.fill();
    c.strokeStyle = ink;
    c.lineWidth = 1.8;
    c.lineJoin = "round";
    c.stroke();
    shape(
      [
        [a[0] + 1, a[1] - 7],
        [(a[0] + b[0]) / 2, a[1] - 3],
        [b[0] + 1, b[1] - 7],
      ],
      { close: false, stroke: "rgba(255,255,255,0.35)", width: 2 },
    );
  },
};
/** Back to front. */
export const partNames = ["posts", "back", "frame", "legs", "seat"];

/** Where a part's middle is, seen from the chair's origin. */
export const middleOf = { posts: [50, -240], back: [50, -310], frame: [24, -160], legs: [0, -75], seat: [20, -180] };

/**
 * Draws the chair at (x, y). `finish` 0…1 turns raw wood into polished; `flight` gives a part's way in:
 * `{ p, from: [x, y] }`, p from 0 (small, at `from`) to 1 (in its place).
 */
export function chair(x, y, scale, { finish = 1, cloth = green, flight = {}, tint } = {}) {
  const fill = tint ?? mix(wood, woodDark, finish);
  for (const name of partNames) {
    const { p = 1, from = [x, y], lift = 60 } = flight[name] ?? {};
    if (p <= 0) continue;
    const [mx, my] = middleOf[name];
    const size = lerp(0.28, 1, p);
    const [tx, ty] = [x + mx * scale, y + my * scale];
    at(
      {
        x: lerp(from[0], tx, p),
        y: lerp(from[1], ty, p) - Math.sin(p * Math.PI) * lift,
        scale: scale * size,
        turn: (1 - p) * 0.5,
        alpha: clamp(p * 5),
      },
      () => {
        c.translate(-mx, -my);
        parts[name](fill, cloth);
      },
    );
  }
}
