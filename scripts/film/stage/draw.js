/** What every scene draws with: colours, easing, type and strokes on one canvas of 1280 × 720. */
export const paper = "#FAF7F2";
export const sheet = "#F2EADD";
export const ink = "#1F2420";
export const quiet = "#6B6A60";
export const line = "#DDD5C8";
export const green = "#1F5C46";
export const greenPale = "#D9E5DC";
export const greenMid = "#7FA593";
export const copper = "#B4632D";
export const copperPale = "#F0DDCB";
export const wood = "#D9B98A";
export const woodDark = "#A5683B";
export const water = "#D3E0E1";

export const W = 1280;
export const H = 720;

/** The canvas's context; set once by the stage. */
export let c;
export function useContext(context) {
  c = context;
}

export const clamp = (x) => Math.max(0, Math.min(1, x));
export const lerp = (a, b, p) => a + (b - a) * p;
export const inOut = (x) => (x < 0.5 ? 4 * x ** 3 : 1 - (-2 * x + 2) ** 3 / 2);
export const out = (x) => 1 - (1 - x) ** 3;
export const back = (x) => 1 + 2.4 * (x - 1) ** 3 + 1.4 * (x - 1) ** 2;
/** 0 before `start`, 1 after `start + length` (seconds), eased in between. */
export const ramp = (t, start, length, ease = inOut) => ease(clamp((t - start) / length));

/** The same "random" number from 0 to 1 for the same n. */
export function chance(n) {
  const x = Math.sin(n * 127.1 + 311.7) * 43758.5453;
  return x - Math.floor(x);
}

const rgb = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
export function mix(a, b, p) {
  const [from, to] = [rgb(a), rgb(b)];
  return `rgb(${from.map((v, i) => Math.round(lerp(v, to[i], p))).join(",")})`;
}

/** Draws `what` with an opacity, at a place, in a size, turned (radians). */
export function at({ x = 0, y = 0, scale = 1, turn = 0, alpha = 1 }, what) {
  if (alpha <= 0.003 || scale <= 0.001) return;
  c.save();
  c.globalAlpha *= alpha;
  c.translate(x, y);
  if (turn !== 0) c.rotate(turn);
  if (scale !== 1) c.scale(scale, scale);
  what();
  c.restore();
}

/** Looks at the point (x, y) of the scene from the middle of the picture, `zoom` times as large. */
export function camera(x, y, zoom, what) {
  c.save();
  c.translate(W / 2, H / 2);
  c.scale(zoom, zoom);
  c.translate(-x, -y);
  what();
  c.restore();
}

export function text(words, x, y, options = {}) {
  const {
    size = 22,
    weight = 400,
    serif = false,
    italic = false,
    fill = ink,
    align = "left",
    alpha = 1,
    track = 0,
  } = options;
  if (alpha <= 0.003) return;
  c.save();
  c.globalAlpha *= alpha;
  c.font = `${italic ? "italic " : ""}${weight} ${size}px ${serif ? "FilmSerif" : "FilmSans"}`;
  c.letterSpacing = `${track}px`;
  c.textAlign = align;
  c.textBaseline = "alphabetic";
  c.fillStyle = fill;
  c.fillText(words, x, y);
  c.restore();
}

export const serif = (words, x, y, options = {}) => text(words, x, y, { serif: true, weight: 560, ...options });

/** A line of type that rises a little while it appears. */
export function rise(words, x, y, p, options = {}) {
  text(words, x, y + 14 * (1 - p), { ...options, alpha: p * (options.alpha ?? 1) });
}

/** Adds a line through the points to the current path. */
function follow(points) {
  c.moveTo(...points[0]);
  for (const point of points.slice(1)) c.lineTo(...point);
}

export function shape(points, { fill, stroke, width = 1.6, close = true, alpha = 1 } = {}) {
  c.save();
  c.globalAlpha *= alpha;
  c.beginPath();
  follow(points);
  if (close) c.closePath();
  c.lineJoin = "round";
  c.lineCap = "round";
  if (fill) {
    c.fillStyle = fill;
    c.fill();
  }
  if (stroke) {
    c.strokeStyle = stroke;
    c.lineWidth = width;
    c.stroke();
  }
  c.restore();
}

/** Land from rings of points: a ring inside another is a lake. */
export function rings(all, { fill, stroke, width = 1.2 }) {
  c.beginPath();
  for (const ring of all) {
    follow(ring);
    c.closePath();
  }
  c.fillStyle = fill;
  c.fill("evenodd");
  c.strokeStyle = stroke;
  c.lineWidth = width;
  c.lineJoin = "round";
  c.stroke();
}

export const box = (x, y, w, h, options) =>
  shape(
    [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ],
    options,
  );

export function round(x, y, w, h, radius, { fill, stroke, width = 1.6, alpha = 1 } = {}) {
  c.save();
  c.globalAlpha *= alpha;
  c.beginPath();
  c.roundRect(x, y, w, h, radius);
  if (fill) {
    c.fillStyle = fill;
    c.fill();
  }
  if (stroke) {
    c.strokeStyle = stroke;
    c.lineWidth = width;
    c.stroke();
  }
  c.restore();
}

export function dot(x, y, radius, fill, { stroke, width = 1.6, alpha = 1 } = {}) {
  if (radius <= 0 || alpha <= 0.003) return;
  c.save();
  c.globalAlpha *= alpha;
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  if (fill) {
    c.fillStyle = fill;
    c.fill();
  }
  if (stroke) {
    c.strokeStyle = stroke;
    c.lineWidth = width;
    c.stroke();
  }
  c.restore();
}

/** Points of a curve from a to b that bows by `bow` pixels to the left of its way. */
export function bowed([ax, ay], [bx, by], bow = 0, steps = 28) {
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [qx, qy] = [mx + ((by - ay) / length) * bow * 2, my - ((bx - ax) / length) * bow * 2];
  return Array.from({ length: steps + 1 }, (_, i) => {
    const p = i / steps;
    return [
      (1 - p) ** 2 * ax + 2 * p * (1 - p) * qx + p * p * bx,
      (1 - p) ** 2 * ay + 2 * p * (1 - p) * qy + p * p * by,
    ];
  });
}

/** The point a share p of the way along. */
export function along(points, p) {
  const place = clamp(p) * (points.length - 1);
  const i = Math.min(points.length - 2, Math.floor(place));
  return [lerp(points[i][0], points[i + 1][0], place - i), lerp(points[i][1], points[i + 1][1], place - i)];
}

/** Draws the first share p of a line. */
export function trace(points, p, { stroke = ink, width = 2, dash = [], alpha = 1 } = {}) {
  if (p <= 0) return;
  const count = Math.floor(clamp(p) * (points.length - 1));
  const part = [...points.slice(0, count + 1), along(points, p)];
  c.save();
  c.globalAlpha *= alpha;
  c.setLineDash(dash);
  c.lineCap = "round";
  c.lineJoin = "round";
  c.strokeStyle = stroke;
  c.lineWidth = width;
  c.beginPath();
  follow(part);
  c.stroke();
  c.restore();
}

/** The line at the foot that says where facts come from. */
export function source(words, p) {
  text(words, 72, 684, { size: 16, fill: quiet, alpha: p });
}

/** 1234 → "1,234". */
export const figure = (n) =>
  Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
