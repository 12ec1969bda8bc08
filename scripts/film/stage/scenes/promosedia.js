/** Promosedia of Manzano: its owners, its fair, what the fair pays. */

import { centre, townHall } from "../buildings.js";
import { chair } from "../chair.js";
import {
  c,
  clamp,
  copper,
  copperPale,
  dot,
  figure,
  green,
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

const UNIDO = "Source: M. Clara, Real Service Centres in Italian Industrial Districts, UNIDO, US/GLO/95/144";

/** A stream of chairs leaves the district; most of it goes abroad. */
function exports(t, cue) {
  const p = ramp(t, cue.manzano.start - 0.1, 0.8);
  const away = ramp(t, cue.owners.start - 0.4, 0.8);
  if (p <= 0 || away >= 1) return;
  c.save();
  c.globalAlpha *= p * (1 - away);
  serif("Manzano, a district of chairs", 72, 150, { size: 42 });
  const span = cue.manzano.end - cue.manzano.start;
  const made = ramp(t, cue.manzano.start + span * 0.42, 1.6, out);
  rise("nearly", 72, 250, clamp(made * 3), { size: 24, fill: quiet });
  serif(`${figure(40 * made)} million`, 72, 326, { size: 78, fill: green, alpha: clamp(made * 4) });
  rise("chairs a year", 72, 364, clamp(made * 3), { size: 24 });
  const sold = ramp(t, cue.manzano.start + span * 0.74, 1.5);
  rise("over", 72, 444, clamp(sold * 3), { size: 24, fill: quiet });
  serif(`${figure(80 * sold)} %`, 72, 518, { size: 78, fill: copper, alpha: clamp(sold * 4) });
  rise("exported", 72, 556, clamp(sold * 3), { size: 24 });
  for (let i = 0; i < 40; i += 1) {
    const u = (i % 8) / 7;
    const row = Math.floor(i / 8);
    const p2 = ramp(t, cue.manzano.start + span * 0.4 + i * 0.035, 0.6, (v) => v);
    const abroad = i % 5 !== 0;
    const move = abroad ? ramp(t, cue.manzano.start + span * 0.74 + (i % 8) * 0.05, 1.2) : 0;
    const [x, y] = [lerp(520, 1000, u) + move * 70 - (abroad ? 0 : 24 * sold), 262 + row * 78];
    if (p2 > 0) chair(x, y, 0.16 * p2, { cloth: abroad ? mixed(sold) : green });
  }
  c.restore();
  source(UNIDO, p * (1 - away));
}
const mixed = (p) => (p > 0.5 ? copper : green);

/** About a hundred chair makers and the Chamber own the centre. */
function owners(t, cue, alpha) {
  const p = ramp(t, cue.owners.start, 0.8);
  c.save();
  c.globalAlpha *= alpha * p;
  const settle = ramp(t, cue.visitors.start - 0.5, 1.2);
  c.translate(lerp(640, 236, settle), lerp(336, 366, settle));
  const size = lerp(1.12, 0.9, settle);
  c.scale(size, size);
  const span = cue.owners.end - cue.owners.start;
  const makers = ramp(t, cue.owners.start + span * 0.45, 2);
  for (let i = 0; i < 100; i += 1) {
    const angle = Math.PI * (0.86 + (i % 50) * 0.02657);
    const radius = i < 50 ? 176 : 200;
    const on = clamp(makers * 100 - i);
    dot(Math.cos(angle) * radius, Math.sin(angle) * radius * 0.92 + 40, 5 * on, i % 3 ? green : "#5E8C78");
  }
  centre(0, 60, 1.6, { grow: ramp(t, cue.owners.start, 0.8, (v) => v) });
  text("Promosedia", 0, 100, { serif: true, weight: 600, size: 34, align: "center" });
  text("since 1983", 0, 128, { size: 21, fill: quiet, align: "center" });
  const ch = ramp(t, cue.owners.start + span * 0.72, 0.7, (v) => v);
  rise("about 100 chair makers", 0, -172, clamp(makers * 2), { size: 24, weight: 600, align: "center", fill: green });
  townHall(0, 232, 0.82, { grow: ch });
  rise("and the Chamber of Commerce", 0, 262, ch, { size: 24, weight: 600, align: "center", fill: copper });
  c.restore();
}

const rows = [
  { year: "1983", chairs: 3, words: "3,000", share: 0.36, y: 276 },
  { year: "1997", chairs: 15, words: "over 15,000", share: 0.76, y: 390 },
];

/** Visitors of the fair: one chair for every thousand. */
function visitors(t, cue) {
  const p = ramp(t, cue.visitors.start - 0.1, 0.8);
  if (p <= 0) return;
  const span = cue.visitors.end - cue.visitors.start;
  rise("Visitors of the Udine chair fair", 470, 148, p, { size: 34, serif: true, weight: 560 });
  rise("one chair = 1,000 visitors", 470, 180, p, { size: 19, fill: quiet });
  for (const row of rows) {
    const start = cue.visitors.start + span * row.share;
    const q = ramp(t, start - 0.6, 0.5);
    text(row.year, 470, row.y, { size: 26, weight: 650, alpha: q });
    shape(
      [
        [548, row.y + 10],
        [lerp(548, 1216, q), row.y + 10],
      ],
      { close: false, stroke: line, width: 2 },
    );
    for (let i = 0; i < row.chairs; i += 1) {
      const drop = ramp(t, start + i * 0.11, 0.5, out);
      if (drop <= 0) continue;
      c.save();
      c.globalAlpha *= clamp(drop * 3);
      chair(566 + i * 42, row.y + 6 - (1 - drop) * 60, 0.166, { cloth: row.chairs > 3 ? copper : green });
      c.restore();
    }
    const told = ramp(t, start + row.chairs * 0.11, 0.5);
    const x = row.chairs > 3 ? 1216 : 566 + row.chairs * 42 + 8;
    if (row.chairs > 3)
      text(row.words, x, row.y + 44, { serif: true, weight: 600, size: 34, fill: copper, align: "right", alpha: told });
    else text(row.words, x, row.y - 8, { serif: true, weight: 600, size: 34, fill: green, alpha: told });
  }
}

/** What the fair pays of the centre's running costs. */
function pays(t, cue) {
  const p = ramp(t, cue.pays.start - 0.1, 0.7);
  if (p <= 0) return;
  const [x, y, w] = [470, 512, 746];
  rise("What pays for the centre", x, y - 18, p, { size: 24, serif: true, weight: 560 });
  round(x, y, w, 38, 6, { fill: copperPale, alpha: p });
  const fill = ramp(t, cue.pays.start + 0.6, 1.6);
  if (fill > 0) round(x, y, w * 0.77 * fill, 38, 6, { fill: green });
  text("the fair: over 75 % of running costs", x + 16, y + 26, {
    size: 20,
    weight: 600,
    fill: paper,
    alpha: clamp(fill * 3 - 1.6),
  });
  text("other sources", x + w - 16, y + 26, { size: 19, fill: ink, align: "right", alpha: clamp(fill * 3 - 2) });
  trace(
    [
      [x + w * 0.75, y - 7],
      [x + w * 0.75, y + 45],
    ],
    clamp(fill * 2 - 1),
    { stroke: ink, width: 1.8 },
  );
  text("75 %", x + w * 0.75, y + 66, { size: 18, fill: quiet, align: "center", alpha: clamp(fill * 2 - 1) });
}

export function promosedia(t, cue) {
  exports(t, cue);
  const alpha = ramp(t, cue.owners.start - 0.1, 0.7);
  if (alpha <= 0) return;
  owners(t, cue, alpha);
  visitors(t, cue);
  pays(t, cue);
  source(UNIDO, ramp(t, cue.owners.start, 0.8));
}
