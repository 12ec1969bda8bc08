/** Chapter 2: one chair passes through many workshops; then the rival and the spin-off. */

import { house, person, works } from "../buildings.js";
import { chair } from "../chair.js";
import {
  along,
  bowed,
  c,
  clamp,
  copper,
  dot,
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
  wood,
  woodDark,
} from "../draw.js";

const STREET = 590;
/** The chain, from left to right; `part` is what the firm adds to the chair. */
const firms = [
  { cue: "saw", name: "Sawmill", x: 150, works: true, roof: woodDark },
  { cue: "turn", name: "Turner", x: 346, part: "legs", roof: green },
  { cue: "bend", name: "Bender", x: 542, part: "back", also: "posts", works: true, roof: copper },
  { cue: "join", name: "Joiner", x: 738, part: "frame", roof: greenMid },
  { cue: "cover", name: "Upholsterer", x: 934, part: "seat", roof: green },
  { cue: "finish", name: "Finisher", x: 1130, works: true, roof: copper },
];
const chairAt = [594, 462];
const SIZE = 0.76;
/** Where on the chair a firm's work is pointed at, seen from the chair's origin, and where its name stands. */
const notes = [
  { name: "Sawmill", what: "the timber", to: [-79, -128], at: [346, 330], align: "right" },
  { name: "Turner", what: "the legs", to: [76, -70], at: [842, 426], align: "left" },
  { name: "Bender", what: "the back", to: [-4, -352], at: [346, 170], align: "right" },
  { name: "Joiner", what: "the frame", to: [120, -172], at: [842, 336], align: "left" },
  { name: "Upholsterer", what: "the seat", to: [-60, -172], at: [346, 250], align: "right" },
  { name: "Finisher", what: "the surface", to: [132, -330], at: [842, 216], align: "left" },
];

const share = (t, line, p) => lerp(line.start, line.end, p) < t;

function chain(t, cue) {
  const begin = cue.take.end - 0.2;
  shape(
    [
      [60, STREET + 3],
      [lerp(60, 1220, ramp(t, begin, 1.6)), STREET + 3],
    ],
    { close: false, stroke: line, width: 8 },
  );
  const lit = ramp(t, cue.nobody.end - 1.8, 1.6);
  trace(
    [
      [60, STREET + 3],
      [1220, STREET + 3],
    ],
    lit,
    { stroke: green, width: 8 },
  );
  firms.forEach((firm, i) => {
    const now = t > cue[firm.cue].start && t < cue[firm.cue].end + 0.4;
    const grow = ramp(t, begin + i * 0.16, 0.6, (v) => v);
    const jump = now ? Math.abs(Math.sin((t - cue[firm.cue].start) * 7)) * 3 : 0;
    (firm.works ? works : house)(firm.x, STREET - jump, firm.works ? 1.02 : 1.3, {
      roof: firm.roof,
      grow,
      light: now || lit > i / 6 ? 1 : 0,
    });
    text(firm.name, firm.x, STREET + 34, {
      size: 19,
      weight: now ? 700 : 500,
      fill: now ? copper : ink,
      align: "center",
      alpha: grow,
    });
  });
}

/** Timber leaves the sawmill and goes down the street to the next firms. */
function timber(t, cue) {
  const p = ramp(t, cue.saw.start + 0.5, cue.turn.start - cue.saw.start - 0.4);
  if (p <= 0 || t > cue.turn.start + 0.6) return;
  const x = lerp(firms[0].x + 50, firms[1].x - 52, p);
  for (const i of [0, 1, 2])
    round(x - 26, STREET - 10 - i * 9, 52, 8, 2, {
      fill: wood,
      stroke: ink,
      width: 1.3,
      alpha: clamp((cue.turn.start + 0.5 - t) * 3),
    });
}

function flight(t, cue) {
  const ways = {};
  for (const firm of firms) {
    for (const part of [firm.part, firm.also].filter(Boolean)) {
      const late = part === "back" ? 0.25 : 0;
      ways[part] = { p: ramp(t, cue[firm.cue].start + 0.35 + late, 1.15, out), from: [firm.x, STREET - 50], lift: 70 };
    }
  }
  return ways;
}

function outline(t, cue) {
  const p = ramp(t, cue.take.start, 0.8) * (1 - ramp(t, cue.cover.end, 0.8));
  if (p <= 0) return;
  c.save();
  c.globalAlpha *= p * 0.16;
  chair(...chairAt, SIZE, { tint: "#E6DAC6", cloth: "#E6DAC6" });
  c.restore();
}

function glint(t, cue) {
  const p = ramp(t, cue.finish.start + 0.6, 1.8);
  if (p <= 0 || p >= 1) return;
  for (let i = 0; i < 5; i += 1) {
    const q = clamp(p * 1.6 - i * 0.14);
    const size = Math.sin(q * Math.PI) * 15;
    const [x, y] = [chairAt[0] + [-54, 100, 24, 84, -22][i], chairAt[1] + [-90, -252, -282, -138, -146][i]];
    shape(
      [
        [x, y - size],
        [x + size * 0.18, y - size * 0.18],
        [x + size, y],
        [x + size * 0.18, y + size * 0.18],
        [x, y + size],
        [x - size * 0.18, y + size * 0.18],
        [x - size, y],
        [x - size * 0.18, y - size * 0.18],
      ],
      { fill: "#E7B65C" },
    );
  }
}

function whoMadeWhat(t, cue) {
  notes.forEach((note, i) => {
    const p = ramp(t, cue.nobody.start + 0.2 + i * 0.16, 0.8);
    const [x, y] = [chairAt[0] + note.to[0] * SIZE, chairAt[1] + note.to[1] * SIZE];
    const from = [note.at[0] + (note.align === "right" ? 12 : -12), note.at[1] - 8];
    trace([from, [x, y]], p, { stroke: copper, width: 1.8 });
    dot(x, y, 5 * p, copper, { stroke: paper, width: 2 });
    rise(note.name, note.at[0], note.at[1] - 6, p, { size: 25, serif: true, weight: 560, align: note.align });
    rise(note.what, note.at[0], note.at[1] + 19, p, { size: 19, fill: quiet, align: note.align });
  });
}

function newcomers(t, cue) {
  const rival = ramp(t, cue.rival.start + 0.1, 0.7, (v) => v);
  if (rival > 0) {
    house(246, STREET - 128, 1.1, { roof: green, grow: rival, light: 1 });
    rise("Another turner", 246, STREET - 104, rival, { size: 19, weight: 600, align: "center" });
    const way = bowed([246, STREET - 96], [318, STREET - 66], -10);
    trace(way, ramp(t, cue.rival.start + 2.6, 0.7), { stroke: copper, width: 3 });
    const p = ramp(t, cue.rival.start + 3.2, 0.5);
    round(180, STREET - 232, 132, 32, 6, { fill: copper, alpha: p });
    text("compete", 246, STREET - 210, { size: 19, weight: 600, fill: paper, align: "center", alpha: p });
  }
  if (!share(t, cue.spinoff, 0.05)) return;
  const span = cue.spinoff.end - cue.spinoff.start;
  const start = cue.spinoff.start;
  const way = bowed([752, STREET - 74], [1000, STREET - 134], 12);
  const walk = ramp(t, start + span * 0.12, span * 0.3);
  const [px, py] = along(way, walk);
  trace(way, ramp(t, start + span * 0.12, span * 0.32), { stroke: green, width: 3, dash: [4, 8] });
  if (walk < 1) person(px, py + 8, 0.8, { fill: copper });
  const grow = ramp(t, start + span * 0.42, 0.7, (v) => v);
  house(1036, STREET - 128, 1.1, { roof: woodDark, grow, light: 1 });
  rise("A new workshop", 1036, STREET - 104, grow, { size: 19, weight: 600, align: "center" });
  const p = ramp(t, start + span * 0.8, 0.5);
  round(974, STREET - 232, 124, 32, 6, { fill: green, alpha: p });
  text("spin-off", 1036, STREET - 210, { size: 19, weight: 600, fill: paper, align: "center", alpha: p });
  for (const [x, y] of [
    [934, STREET - 76],
    [1130, STREET - 58],
  ])
    trace(bowed([1036, STREET - 92], [x, y], x < 1000 ? 10 : -10), ramp(t, start + span * 0.62, 0.8), {
      stroke: green,
      width: 3,
    });
}

export function draw(t, cue) {
  const ask = ramp(t, cue.take.start, 0.7) * (1 - ramp(t, cue.saw.start + 0.4, 0.7));
  serif("Who makes one chair?", 72, 140, { size: 42, alpha: ask });
  const told = ramp(t, cue.nobody.end - 1.6, 0.8);
  rise("No firm makes the whole chair. The chain does.", 640, 118, told, {
    size: 28,
    serif: true,
    weight: 560,
    align: "center",
  });
  chain(t, cue);
  timber(t, cue);
  outline(t, cue);
  const breath = Math.sin(t * 0.9) * 0.003;
  chair(...chairAt, SIZE + breath, { finish: ramp(t, cue.finish.start + 0.5, 1.9), flight: flight(t, cue) });
  glint(t, cue);
  whoMadeWhat(t, cue);
  newcomers(t, cue);
  source("An illustration: one possible chain of firms. Real chains differ.", ramp(t, cue.nobody.start, 0.8));
}
