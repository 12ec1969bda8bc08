/** A district as a picture: many small firms, joined; around them what helps them. */

import { family, house, museum, roundTable, townHall, works } from "../buildings.js";
import {
  along,
  bowed,
  c,
  camera,
  chance,
  copper,
  dot,
  green,
  greenMid,
  greenPale,
  ink,
  lerp,
  paper,
  ramp,
  rise,
  round,
  source,
  text,
  trace,
  woodDark,
} from "../draw.js";

/** Where the workshops stand: a loose crowd in the middle of the picture, lowest last. */
const firms = [
  [520, 232],
  [646, 216],
  [770, 238],
  [436, 300],
  [566, 306],
  [700, 300],
  [846, 312],
  [480, 380],
  [622, 384],
  [764, 384],
  [890, 398],
  [408, 446],
  [548, 462],
  [690, 466],
  [826, 474],
].map(([x, y], i) => ({ x, y, works: i % 4 === 1, roof: [green, copper, woodDark, greenMid][(i * 3) % 4] }));
const links = [
  [0, 1],
  [1, 2],
  [0, 3],
  [0, 4],
  [1, 5],
  [2, 5],
  [2, 6],
  [3, 7],
  [4, 7],
  [4, 8],
  [5, 8],
  [5, 9],
  [6, 9],
  [6, 10],
  [7, 11],
  [7, 12],
  [8, 12],
  [8, 13],
  [9, 13],
  [9, 14],
  [10, 14],
  [3, 4],
  [4, 5],
  [12, 13],
].map(([a, b], i) => ({
  a,
  b,
  line: bowed([firms[a].x, firms[a].y + 4], [firms[b].x, firms[b].y + 4], (chance(i) - 0.5) * 22),
}));
/** Two makers of the same thing. */
const rivals = [8, 9];

const partners = [
  { name: "The family", x: 186, y: 262, draw: family, scale: 1.5 },
  { name: "The local bank", x: 186, y: 506, draw: museum, scale: 1.25 },
  { name: "Public bodies", x: 1098, y: 262, draw: townHall, scale: 1.3 },
  { name: "Associations", x: 1098, y: 492, draw: roundTable, scale: 1.3 },
];

const stand = (firm, grow, light) =>
  (firm.works ? works : house)(firm.x, firm.y, firm.works ? 0.72 : 0.94, { roof: firm.roof, grow, light });

function goods(t, from) {
  links.forEach(({ line }, i) => {
    const speed = 0.16 + chance(i + 40) * 0.12;
    const p = (t * speed + chance(i)) % 1;
    const [x, y] = along(line, i % 2 ? p : 1 - p);
    dot(x, y, 4.2, copper, { alpha: from * Math.min(1, p * 6, (1 - p) * 6) });
  });
}

/** Everything else steps back while two makers of the same thing compete, and co-operate. */
function rivalry(t, cue, drawRivals) {
  const p = ramp(t, cue.compete.start + 0.1, 0.6) * (1 - ramp(t, cue.around.start - 0.2, 0.8));
  if (p <= 0) return;
  round(-200, -200, 1700, 1200, 0, { fill: paper, alpha: p * 0.72 });
  drawRivals();
  const [a, b] = rivals.map((i) => firms[i]);
  for (const { x, y } of [a, b]) dot(x, y - 24, 46 * p, null, { stroke: copper, width: 3.5, alpha: p });
  const push = Math.sin(t * 4) * 4;
  const mid = (a.x + b.x) / 2;
  trace(
    [
      [mid - 18 + push, a.y - 44],
      [mid + 18 - push, a.y - 44],
    ],
    p,
    { stroke: copper, width: 3 },
  );
  round(mid - 62, a.y - 106, 124, 34, 6, { fill: copper, alpha: p });
  text("compete", mid, a.y - 83, { size: 20, weight: 600, fill: paper, align: "center", alpha: p });
  const q =
    ramp(t, cue.compete.start + (cue.compete.end - cue.compete.start) * 0.62, 0.6) *
    (1 - ramp(t, cue.around.start - 0.2, 0.8));
  const joint = bowed([a.x, a.y + 8], [b.x, b.y + 8], 34);
  trace(joint, q, { stroke: green, width: 5, alpha: q });
  round(mid - 72, a.y + 44, 144, 34, 6, { fill: green, alpha: q });
  text("co-operate", mid, a.y + 67, { size: 20, weight: 600, fill: paper, align: "center", alpha: q });
}

export function network(t, cue) {
  const begin = cue.many.start;
  const wide = ramp(t, cue.around.start - 0.8, 2);
  const zoom = lerp(1.34, 1, wide) + lerp((t - begin) * 0.004, 0, wide);
  camera(lerp(650, 640, wide), lerp(352, 360, wide), zoom, () => {
    const halo = ramp(t, cue.network.start, 2.4) * 0.9;
    c.save();
    c.globalAlpha *= halo;
    c.beginPath();
    c.ellipse(650, 352, 318, 212, 0, 0, 7);
    c.fillStyle = greenPale;
    c.globalAlpha *= 0.6;
    c.fill();
    c.restore();
    for (const [i, { line }] of links.entries())
      trace(line, ramp(t, cue.network.start + 0.2 + i * 0.13, 0.9), { stroke: greenMid, width: 3 });
    goods(t, ramp(t, cue.network.start + 3, 1.2));
    firms.forEach((firm, i) => {
      const order = (i * 7) % firms.length;
      const grow = ramp(t, begin - 0.2 + order * 0.2, 0.6, (v) => v);
      const light = t > cue.network.start + 1 + order * 0.2 ? 1 : 0;
      stand(firm, grow, light);
    });
    rivalry(t, cue, () => {
      for (const i of rivals) stand(firms[i], 1, 1);
    });
    partners.forEach((partner, i) => {
      const span = (cue.around.end - cue.around.start) * [0.22, 0.42, 0.64, 0.84][i];
      const start = cue.around.start + span;
      const p = ramp(t, start, 0.7, (v) => v);
      const inner = [partner.x < 640 ? 372 : 924, lerp(partner.y - 40, 352, 0.45)];
      trace(
        bowed([partner.x + (partner.x < 640 ? 84 : -84), partner.y - 36], inner, partner.x < 640 ? 12 : -12),
        ramp(t, start + 0.3, 0.8),
        { stroke: copper, width: 2.5, dash: [3, 8] },
      );
      partner.draw(partner.x, partner.y, partner.scale, { grow: p });
      rise(partner.name, partner.x, partner.y + 40, ramp(t, start + 0.1, 0.6), {
        size: 22,
        weight: 600,
        align: "center",
      });
    });
  });
  const names = ramp(t, cue.around.end - 0.6, 0.8);
  rise("Many small firms, one production network", 640, 588, names, {
    size: 30,
    serif: true,
    weight: 560,
    align: "center",
    fill: ink,
  });
  source("Source: Milan Chamber of Commerce, programme sheet AP 05-2834", ramp(t, cue.around.end, 0.8));
}
