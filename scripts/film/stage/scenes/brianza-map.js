/** A drawn map of Brianza: towns by their latitude and longitude, lakes and rivers roughly. */

import { house } from "../buildings.js";
import {
  at,
  box,
  c,
  camera,
  chance,
  copper,
  dot,
  green,
  greenPale,
  ink,
  lerp,
  line,
  paper,
  quiet,
  ramp,
  rings,
  rise,
  shape,
  text,
  trace,
  water,
} from "../draw.js";
import { land } from "../land.js";

const place = (lat, lon) => [560 + (lon - 9.21) * 812, 345 + (45.66 - lat) * 1160];
const towns = [
  { name: "Cantù", lat: 45.739, lon: 9.128, side: -1 },
  { name: "Lissone", lat: 45.612, lon: 9.24, side: -1, dx: -4, dy: -6 },
  { name: "Meda", lat: 45.664, lon: 9.156, side: -1 },
  { name: "Seregno", lat: 45.65, lon: 9.203, side: 1 },
  { name: "Giussano", lat: 45.695, lon: 9.209, side: 1 },
  { name: "Mariano Comense", lat: 45.697, lon: 9.18, side: -1 },
];
/** When each town is named, as a share of the line that names them. */
const named = [0.42, 0.53, 0.62, 0.69, 0.79, 0.88];
const lake = [
  [45.815, 9.075],
  [45.83, 9.07],
  [45.87, 9.11],
  [45.9, 9.155],
  [45.94, 9.17],
  [45.985, 9.2],
  [46.05, 9.24],
  [46.05, 9.3],
  [45.995, 9.285],
  [45.93, 9.33],
  [45.86, 9.4],
  [45.855, 9.385],
  [45.91, 9.305],
  [45.975, 9.262],
  [45.93, 9.21],
  [45.885, 9.165],
  [45.85, 9.12],
];
const smallLakes = [
  [45.815, 9.28, 9, 5],
  [45.8, 9.265, 6, 4],
  [45.745, 9.225, 4, 3],
  [45.82, 9.22, 7, 4],
];
const adda = [
  [45.855, 9.39],
  [45.81, 9.42],
  [45.76, 9.44],
  [45.7, 9.46],
  [45.66, 9.5],
  [45.6, 9.53],
  [45.5, 9.52],
  [45.4, 9.5],
];
const lambro = [
  [45.8, 9.29],
  [45.74, 9.27],
  [45.68, 9.265],
  [45.63, 9.28],
  [45.58, 9.275],
  [45.5, 9.25],
  [45.4, 9.28],
];
const blob = [
  [45.8, 9.1],
  [45.83, 9.22],
  [45.82, 9.36],
  [45.73, 9.42],
  [45.64, 9.43],
  [45.57, 9.33],
  [45.575, 9.19],
  [45.62, 9.1],
  [45.72, 9.07],
];

const points = (list) => list.map(([lat, lon]) => place(lat, lon));

function smooth(list, fill, alpha) {
  const p = points(list);
  c.save();
  c.globalAlpha *= alpha;
  c.beginPath();
  const mid = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  c.moveTo(...mid(p.at(-1), p[0]));
  for (const [i, point] of p.entries()) c.quadraticCurveTo(...point, ...mid(point, p[(i + 1) % p.length]));
  c.fillStyle = fill;
  c.fill();
  c.restore();
}

/** Hills that grow towards the north; the far ones are drawn first. */
const hills = Array.from({ length: 150 }, (_, i) => ({
  lat: 46.12 - i * 0.0022,
  lon: 8.55 + chance(i + 7) * 1.36,
})).filter(
  ({ lat, lon }) => lat > (lon > 8.95 && lon < 9.46 ? 45.93 : 45.8) && Math.abs(lon - 9.24) > (lat > 45.9 ? 0.11 : 0),
);

function hillMarks() {
  for (const [i, { lat, lon }] of hills.entries()) {
    const [x, y] = place(lat, lon);
    const size = 12 + (lat - 45.79) * 95 + chance(i) * 8;
    c.beginPath();
    c.moveTo(x - size, y);
    c.quadraticCurveTo(x - size * 0.2, y - size * 1.2, x, y - size);
    c.quadraticCurveTo(x + size * 0.3, y - size * 0.8, x + size, y);
    c.fillStyle = i % 3 ? "#DCE5DA" : "#CFDDD0";
    c.fill();
    c.strokeStyle = "#A9BCAD";
    c.lineWidth = 1.3;
    c.stroke();
  }
}

/** Trees on the plain, so that it is not empty. */
function trees() {
  for (let i = 0; i < 150; i += 1) {
    const [x, y] = [chance(i) * 1900 - 420, 250 + chance(i + 500) * 520];
    dot(x, y, 2.4 + chance(i + 90) * 1.6, "#C9D6C6");
    shape(
      [
        [x, y + 3],
        [x, y + 7],
      ],
      { close: false, stroke: "#C9BFA9", width: 1.2 },
    );
  }
}

function city(name, lat, lon, p, { dx = 16, dy = 7, align = "left", size = 24, r = 7 } = {}) {
  const [x, y] = place(lat, lon);
  dot(x, y, r * p, paper, { stroke: ink, width: 2.5 });
  text(name, x + dx, y + dy, { size, weight: 600, align, alpha: p });
}

function inset(p) {
  at({ x: 1070, y: 400, alpha: p }, () => {
    c.save();
    c.beginPath();
    c.roundRect(-120, -150, 240, 300, 6);
    c.fillStyle = "#EAF0EE";
    c.fill();
    c.clip();
    const where = ([lon, lat]) => [(lon - 12.4) * 19, (42.2 - lat) * 26];
    rings(
      land.map((ring) => ring.map(where)),
      { fill: "#EFE6D6", stroke: "#C9BEA8", width: 1 },
    );
    const [x, y] = where([9.2, 45.66]);
    box(x - 9, y - 10, 18, 20, { stroke: copper, width: 2.5 });
    c.restore();
    c.beginPath();
    c.roundRect(-120, -150, 240, 300, 6);
    c.strokeStyle = line;
    c.lineWidth = 1.5;
    c.stroke();
    text("Italy", 40, 10, { size: 19, fill: quiet, align: "center" });
  });
}

export function brianza(t, cue) {
  const near = ramp(t, cue.towns.start - 0.6, 2.6);
  const [fx, fy] = [lerp(556, 452, near), lerp(352, 288, near)];
  camera(fx, fy, lerp(1, 1.38, near) + (t - cue.where.start) * 0.003, () => {
    trees();
    hillMarks();
    smooth(blob, greenPale, 0.85 * ramp(t, cue.where.start, 1.2));
    smooth(lake, water, 1);
    for (const [lat, lon, rx, ry] of smallLakes) {
      const [x, y] = place(lat, lon);
      c.beginPath();
      c.ellipse(x, y, rx, ry, 0.3, 0, 7);
      c.fillStyle = water;
      c.fill();
    }
    trace(points(adda), 1, { stroke: water, width: 4 });
    trace(points(lambro), 1, { stroke: water, width: 3 });
    const said = (share) => ramp(t, cue.where.start + (cue.where.end - cue.where.start) * share, 0.9);
    const milan = place(45.464, 9.19);
    const roads = [
      [place(45.584, 9.274), 8, 0.55],
      [place(45.856, 9.393), 26, 0.72],
      [place(45.81, 9.085), -20, 0.85],
    ];
    for (const [end, bow, share] of roads) {
      const way = Array.from({ length: 30 }, (_, i) => {
        const p = i / 29;
        return [lerp(milan[0], end[0], p) + Math.sin(p * Math.PI) * bow, lerp(milan[1], end[1], p)];
      });
      trace(way, said(share), { stroke: copper, width: 2.5, dash: [7, 6], alpha: 1 - near * 0.55 });
    }
    if (near < 1)
      text("Lake Como", ...place(46.0, 9.04), {
        size: 17,
        italic: true,
        serif: true,
        fill: "#5F7C80",
        alpha: 1 - near,
      });
    const [lx, ly] = place(45.71, 9.345);
    text("B r i a n z a", lx, ly, {
      size: lerp(38, 24, near),
      serif: true,
      italic: true,
      fill: green,
      align: "center",
      alpha: ramp(t, cue.where.start + 0.2, 1),
    });
    city("Milan", 45.464, 9.19, ramp(t, cue.where.start + 1.4, 0.5), { size: 30, r: 11, dx: 22, dy: 10 });
    city("Monza", 45.584, 9.274, said(0.55), { size: lerp(24, 17, near) });
    city("Lecco", 45.856, 9.393, said(0.74));
    city("Como", 45.81, 9.085, said(0.88), { dx: -16, align: "right" });
    towns.forEach((town, i) => {
      const start = cue.towns.start + (cue.towns.end - cue.towns.start) * named[i];
      const p = ramp(t, start, 0.6, (v) => v);
      const [x, y] = place(town.lat, town.lon);
      house(x, y + 8, 0.42, { roof: i % 2 ? copper : green, grow: p });
      rise(town.name, x + town.side * 18 + (town.dx ?? 0), y + 5 + (town.dy ?? 0), p, {
        size: 17,
        weight: 600,
        align: town.side > 0 ? "left" : "right",
      });
    });
  });
  inset(ramp(t, cue.where.start - 0.4, 0.8) * (1 - near));
  const veil = c.createLinearGradient(0, 30, 0, 100);
  veil.addColorStop(0, "rgba(250,247,242,0.94)");
  veil.addColorStop(1, "rgba(250,247,242,0)");
  c.fillStyle = veil;
  c.fillRect(0, 0, 1280, 100);
  const title = (first, second, p) => {
    rise(first, 72, 322, p, { size: 40, serif: true, weight: 560 });
    rise(second, 72, 370, p, { size: 40, serif: true, weight: 560, fill: green });
  };
  title("Brianza,", "north of Milan", ramp(t, cue.where.start, 0.8) * (1 - ramp(near, 0, 0.5)));
  title("Furniture towns", "of Brianza", ramp(near, 0.5, 0.5));
}
