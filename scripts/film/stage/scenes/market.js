/** Chapter 4: Carpi's knitwear district as a knitted cloth, of which a quarter comes undone. */

import { centre, house, person, works } from "../buildings.js";
import {
  c,
  clamp,
  copper,
  dot,
  figure,
  green,
  greenMid,
  ink,
  lerp,
  line,
  out,
  paper,
  quiet,
  ramp,
  rise,
  round,
  serif,
  shape,
  source,
  text,
  trace,
} from "../draw.js";

const COLUMNS = 26;
const ROWS = 16;
/** A quarter of the rows. */
const LOST = 4;
const [LEFT, TOP, WIDE, HIGH] = [84, 170, 19, 24];
const stitchAt = (column, row) => [LEFT + column * WIDE, TOP + (ROWS - 1 - row) * HIGH];

/** The firm that a stitch stands for has a pattern, as knitwear does. */
const dye = (column, row) => {
  const band = row % 8;
  if (band === 3 && column % 4 < 2) return copper;
  if (band === 4 && column % 4 === 1) return copper;
  return band === 7 ? greenMid : green;
};

function stitch(x, y, colour) {
  c.strokeStyle = colour;
  c.beginPath();
  c.moveTo(x + 2, y);
  c.lineTo(x + WIDE / 2, y + 15);
  c.lineTo(x + WIDE - 2, y);
  c.stroke();
}

function cloth(t, cue) {
  const first = ramp(t, cue.safe.start - 0.5, cue.carpi.start - cue.safe.start + 3, out);
  const later = ramp(t, cue.carpi.end - 2, cue.fall.start - cue.carpi.end - 1, (v) => v);
  const knitted = (first * 0.3 + later * 0.7) * ROWS * COLUMNS;
  const undone = ramp(t, cue.fall.start + 1, cue.lost.start + 4 - cue.fall.start, (v) => v) * LOST * COLUMNS;
  c.save();
  c.lineWidth = 5.4;
  c.lineCap = "round";
  c.lineJoin = "round";
  let head = null;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const nth = row * COLUMNS + (row % 2 ? COLUMNS - 1 - column : column);
      if (nth >= knitted) continue;
      const [x, y] = stitchAt(column, row);
      if (ROWS * COLUMNS - nth <= undone) continue;
      stitch(x, y, dye(column, row));
      if (head === null || nth > head.nth) head = { nth, x: x + WIDE / 2, y };
    }
  }
  c.restore();
  if (head && undone === 0 && knitted < ROWS * COLUMNS) needle(head);
  if (head && undone > 0) loose(head, t, undone / (LOST * COLUMNS));
}

function needle({ x, y }) {
  shape(
    [
      [x - 30, y - 34],
      [x + 8, y + 6],
    ],
    { close: false, stroke: ink, width: 5 },
  );
  dot(x - 30, y - 34, 5, copper, { stroke: ink });
}

/** The yarn that has come out of the cloth. */
function loose({ x, y }, t, share) {
  const points = Array.from({ length: 60 }, (_, i) => {
    const p = i / 59;
    return [
      x + p * (592 - x) + Math.sin(p * 20 + t * 0.4) * 7 * (1 - p) * p * 4,
      lerp(y, 128, p) + Math.sin(p * 17 + 1) * 16 * p * share,
    ];
  });
  trace(points, 1, { stroke: copper, width: 3 });
}

function frameOfLoss(t, cue) {
  const p = ramp(t, cue.lost.start + 2.4, 1);
  if (p <= 0) return;
  const [x, y] = [LEFT - 8, TOP - 8];
  c.save();
  c.globalAlpha *= p;
  c.setLineDash([5, 7]);
  c.strokeStyle = copper;
  c.lineWidth = 2;
  c.strokeRect(x, y, COLUMNS * WIDE + 16, LOST * HIGH + 2);
  c.restore();
  round(x + 76, y + 30, COLUMNS * WIDE + 16 - 152, 42, 6, { fill: paper, alpha: p });
  rise("a quarter of the firms of 1988", x + (COLUMNS * WIDE + 16) / 2, y + 60, p, {
    size: 26,
    serif: true,
    weight: 560,
    align: "center",
    fill: copper,
  });
}

const X = 668;

/** The years along the top of the right half. */
function years(t, cue) {
  const stops = [
    { words: "1976–79", start: cue.carpi.start + 1.4, x: X + 34 },
    { words: "1980", start: cue.citer.start, x: X + 226 },
    { words: "early 1990s", start: cue.fall.start, x: X + 446 },
  ];
  const p = ramp(t, cue.carpi.start + 1, 0.8);
  trace(
    [
      [X, 168],
      [X + 540, 168],
    ],
    p,
    { stroke: line, width: 3 },
  );
  stops.forEach(({ words, start, x }, i) => {
    const q = ramp(t, start, 0.6);
    const now = t > start && (i === 2 || t < stops[i + 1].start);
    dot(x, 168, 5 + 4 * q, q > 0 ? (i === 2 ? copper : green) : paper, {
      stroke: q > 0 ? paper : line,
      width: 2,
      alpha: p,
    });
    text(words, x, 148, { size: 20, weight: now ? 700 : 500, fill: q > 0 ? ink : quiet, align: "center", alpha: p });
  });
}

function training(t, cue) {
  const p = ramp(t, cue.carpi.start + 2.2, 0.8) * (1 - ramp(t, cue.citer.start - 0.4, 0.7));
  if (p <= 0) return;
  const span = cue.carpi.end - cue.carpi.start;
  const people = ramp(t, cue.carpi.start + span * 0.42, 1.5, out);
  const firms = ramp(t, cue.carpi.start + span * 0.62, 1.3, out);
  rise("Learning together", X, 232, p, { size: 32, serif: true, weight: 560 });
  text(`over ${figure(600 * people)} people`, X, 292, {
    size: 34,
    serif: true,
    weight: 560,
    fill: green,
    alpha: p * clamp(people * 4),
  });
  text(`from over ${figure(300 * firms)} firms`, X, 340, {
    size: 34,
    serif: true,
    weight: 560,
    fill: copper,
    alpha: p * clamp(firms * 4),
  });
  for (let i = 0; i < 60; i += 1) {
    const on = clamp(people * 66 - i);
    const step = Math.abs(Math.sin(t * 2.2 + i)) * 2;
    c.save();
    c.globalAlpha *= p;
    person(X + 14 + (i % 15) * 36, 420 + Math.floor(i / 15) * 56 - step, 0.66 * on, {
      fill: [green, copper, greenMid][i % 3],
    });
    c.restore();
  }
}

function owners(t, cue) {
  const p = ramp(t, cue.citer.start, 0.8) * (1 - ramp(t, cue.fall.start - 0.5, 0.8));
  if (p <= 0) return;
  const span = cue.citer.end - cue.citer.start;
  const shift = ramp(t, cue.offers.start - 0.4, 0.9);
  c.save();
  c.globalAlpha *= p;
  centre(X + 270, 372, 1.5, { grow: ramp(t, cue.citer.start + 0.6, 0.8, (v) => v) });
  rise("CITER", X + 270, 412, ramp(t, cue.citer.start + 1.4, 0.6), {
    size: 32,
    serif: true,
    weight: 600,
    align: "center",
  });
  const list = [
    ["regional", "development board", 0.42],
    ["associations", "", 0.62],
    ["nearly 500", "small and medium firms", 0.76],
  ];
  list.forEach(([first, second, share], i) => {
    const q = ramp(t, cue.citer.start + span * share, 0.7) * (1 - shift);
    const x = X + 68 + i * 202;
    trace(
      [
        [x, 486],
        [lerp(x, X + 270, 0.7), 430],
      ],
      q,
      { stroke: copper, width: 2.5, dash: [3, 7] },
    );
    rise(first, x, 516, q, { size: 22, weight: 650, align: "center" });
    rise(second, x, 543, q, { size: 20, fill: quiet, align: "center" });
  });
  const say = cue.offers;
  const offers = [
    ["Fashion trends", 0.02],
    ["Technology", 0.26],
    ["Subcontractors", 0.42],
  ];
  offers.forEach(([words, share], i) => {
    const q = ramp(t, say.start + (say.end - say.start) * share, 0.7);
    const x = X + 68 + i * 202;
    round(x - 92, 466 + 10 * (1 - q), 184, 52, 6, { fill: "#FBF3E4", stroke: greenMid, alpha: q });
    text(words, x, 499 + 10 * (1 - q), { size: 22, weight: 600, fill: green, align: "center", alpha: q });
    trace(
      [
        [X + 270 + (i - 1) * 46, 424],
        [x, 462],
      ],
      q,
      { stroke: green, width: 2.5 },
    );
  });
  rise("for a fee, from the very start", X + 270, 570, ramp(t, say.start + (say.end - say.start) * 0.62, 0.7), {
    size: 26,
    serif: true,
    italic: true,
    weight: 460,
    align: "center",
    fill: copper,
  });
  c.restore();
}

function losses(t, cue) {
  const p = ramp(t, cue.fall.start - 0.1, 0.9);
  if (p <= 0) return;
  rise("The market collapses", X, 232, p, { size: 36, serif: true, weight: 560 });
  const span = cue.lost.end - cue.lost.start;
  const firms = ramp(t, cue.lost.start, 1.8, out);
  const jobs = ramp(t, cue.lost.start + span * 0.72, 1.6, out);
  serif(`−${figure(600 * firms)}`, X, 336, { size: 92, fill: copper, alpha: clamp(firms * 4) });
  text("firms lost", X + 210, 334, { size: 26, alpha: clamp(firms * 4) });
  serif(`−${figure(4000 * jobs)}`, X, 436, { size: 92, fill: copper, alpha: clamp(jobs * 4) });
  text("jobs lost", X + 284, 434, { size: 26, alpha: clamp(jobs * 4) });
  const q = ramp(t, cue.cut.start, 0.8);
  if (q <= 0) return;
  c.save();
  c.globalAlpha *= q;
  trace(
    [
      [X, 474],
      [X + 540, 474],
    ],
    q,
    { stroke: line, width: 2 },
  );
  centre(X + 62, 574, 0.9, { grow: 1 });
  const gone = ramp(t, cue.cut.start + 0.8, 1.2);
  for (let i = 0; i < 5; i += 1) {
    c.save();
    c.globalAlpha *= i > 2 ? 1 - gone * 0.82 : 1;
    person(X + 150 + i * 30, 574, 0.72, { fill: i > 2 ? "#C9BFA9" : green });
    c.restore();
  }
  rise("CITER cuts its staff", X + 316, 540, ramp(t, cue.cut.start + 0.6, 0.7), { size: 24, weight: 600 });
  rise("and finds a new focus", X + 316, 572, ramp(t, cue.cut.start + 2, 0.7), { size: 24, weight: 600, fill: green });
  c.restore();
}

/** The district before it is a cloth: the first seconds. */
function firstHouses(t, cue) {
  const p = ramp(t, cue.safe.start, 0.8) * (1 - ramp(t, cue.carpi.start + 1.2, 0.8));
  if (p <= 0) return;
  c.save();
  c.globalAlpha *= p;
  for (const [i, x] of [760, 870, 990, 1100].entries())
    (i % 2 ? works : house)(x, 430, i % 2 ? 1.1 : 1.4, { roof: [green, copper, greenMid, green][i] });
  shape(
    [
      [700, 431],
      [1170, 431],
    ],
    { close: false, stroke: line, width: 3 },
  );
  rise("No district is safe for ever", 930, 300, p, { size: 36, serif: true, weight: 560, align: "center" });
  c.restore();
}

export function draw(t, cue) {
  firstHouses(t, cue);
  rise(
    "Carpi, a district of knitwear",
    LEFT - 6,
    118,
    ramp(t, cue.carpi.start, 0.8) * (1 - ramp(t, cue.fall.start, 0.8)),
    { size: 30, serif: true, weight: 560 },
  );
  cloth(t, cue);
  frameOfLoss(t, cue);
  years(t, cue);
  training(t, cue);
  owners(t, cue);
  losses(t, cue);
  source(
    "Source: M. Clara, Real Service Centres in Italian Industrial Districts, UNIDO, US/GLO/95/144",
    ramp(t, cue.carpi.start + 1, 0.8),
  );
}
