/** Chapter 5: the map of the five cities, and the four legs on which a centre stands. */

import { centre, house } from "../buildings.js";
import {
  along,
  bowed,
  c,
  camera,
  clamp,
  copper,
  dot,
  green,
  greenMid,
  lerp,
  paper,
  ramp,
  rings,
  rise,
  serif,
  shape,
  source,
  text,
  trace,
} from "../draw.js";
import { land } from "../land.js";
import { table } from "./four-legs.js";

const place = (lat, lon) => [640 + (lon - 23) * 18.3, 372 + (48.95 - lat) * 27.4];
const home = place(45.6, 9.2);
const cities = [
  { name: "Sofia", lat: 42.7, lon: 23.32, hue: "#3D7A5E", bow: -46, share: 0.38, dx: 22, dy: 8 },
  { name: "Zagreb", lat: 45.81, lon: 15.98, hue: "#2F6486", bow: 26, share: 0.52, dx: 14, dy: -14 },
  { name: "Belgrade", lat: 44.79, lon: 20.46, hue: "#8A4B6B", bow: -34, share: 0.62, dx: 24, dy: 0 },
  { name: "Istanbul", lat: 41.01, lon: 28.98, hue: "#B07A1E", bow: -74, share: 0.74, dx: 26, dy: 10 },
  { name: "Moscow", lat: 55.76, lon: 37.62, hue: "#6A5AA0", bow: 76, share: 0.88, dx: 24, dy: 10 },
];
let outlines;

function ground() {
  c.fillStyle = "#DCE7E6";
  c.fillRect(-400, -400, 2200, 1600);
  outlines ??= land.map((ring) => ring.map(([lon, lat]) => place(lat, lon)));
  rings(outlines, { fill: "#F6EFE2", stroke: "#C7BDA8" });
}

function town({ name, lat, lon, hue, dx, dy }, p, seed) {
  if (p <= 0) return;
  const [x, y] = place(lat, lon);
  dot(x, y, 8 * p, hue, { stroke: paper, width: 2.5 });
  text(name, x + dx, y + dy, { size: 25, weight: 650, alpha: p });
  for (const [i, [hx, hy]] of [
    [-19, 5],
    [1, -3],
    [-5, 19],
  ].entries()) {
    house(x + hx, y + hy, 0.37, { roof: hue, grow: clamp(seed * 3 - i) });
  }
}

function map(t, cue, ending) {
  const slow = (t - cue.cities.start) * 0.0012;
  camera(640, 360, 1.02 + Math.min(slow, 0.06), () => {
    ground();
    for (const [i, city] of cities.entries()) {
      const start = cue.cities.start + (cue.cities.end - cue.cities.start) * city.share;
      const end = place(city.lat, city.lon);
      const way = bowed(home, end, city.bow);
      trace(way, ramp(t, start - 0.5, 1), { stroke: copper, width: 2.6, dash: [2, 7] });
      const p = ramp(t, start + 0.3, 0.5);
      const travel = ((t * 0.12 + i * 0.2) % 1) * clamp(p);
      const [x, y] = along(way, travel);
      dot(x, y, 4.5, copper, { alpha: p * clamp(Math.min(travel, 1 - travel) * 8) });
      town(city, p, ending > 0 ? ramp(t, cue.inside.start + 2.4 + i * 0.35, 1.2) : 0);
    }
    const p = ramp(t, cue.cities.start - 0.5, 0.7);
    for (const [i, [hx, hy]] of [
      [-26, 4],
      [-4, -14],
      [20, 2],
      [-10, 20],
      [12, 22],
    ].entries()) {
      house(home[0] + hx, home[1] + hy, 0.5, { roof: [green, copper, greenMid, copper, green][i], grow: p });
    }
    text("Brianza", home[0] - 54, home[1] + 12, {
      size: 27,
      weight: 650,
      serif: true,
      fill: green,
      align: "right",
      alpha: p,
    });
  });
}

/** A centre is copied and does not take root; what stood behind it does. */
function copying(t, cue) {
  const p = ramp(t, cue.copy.start - 0.3, 0.9);
  const away = ramp(t, cue.four.start - 0.3, 0.8);
  if (p <= 0 || away >= 1) return;
  const span = cue.copy.end - cue.copy.start;
  c.save();
  c.globalAlpha *= p * (1 - away);
  c.fillStyle = paper;
  c.fillRect(0, 0, 1280, 720);
  const second = ramp(t, cue.copy.start + span * 0.44, 0.9);
  const struck = ramp(t, cue.copy.start + span * 0.6, 0.6);
  shape(
    [
      [160, 452],
      [1120, 452],
    ],
    { close: false, stroke: "#E4DBCB", width: 3 },
  );
  centre(400, 450, 1.9, { grow: p });
  c.save();
  c.globalAlpha *= 1 - struck * 0.6;
  c.setLineDash([6, 7]);
  if (second > 0) centre(lerp(400, 880, second), 450, 1.9, { grow: 1, roof: "#C9BFA9" });
  c.restore();
  trace(
    [
      [790, 292],
      [970, 462],
    ],
    struck,
    { stroke: copper, width: 7 },
  );
  trace(
    [
      [970, 292],
      [790, 462],
    ],
    clamp(struck * 2 - 1),
    { stroke: copper, width: 7 },
  );
  rise("Do not copy the centre.", 880, 528, struck, {
    size: 30,
    serif: true,
    weight: 560,
    align: "center",
    fill: copper,
  });
  const root = ramp(t, cue.copy.start + span * 0.76, 1.4);
  for (const [i, [dx, dy]] of [
    [-120, 60],
    [-66, 98],
    [0, 112],
    [66, 98],
    [120, 60],
  ].entries()) {
    trace(bowed([400 + dx * 0.3, 454], [400 + dx, 454 + dy * 0.62], i < 2 ? 10 : -10), root, {
      stroke: green,
      width: 5,
    });
    dot(400 + dx, 454 + dy * 0.62, 8 * clamp(root * 2 - 1), greenMid, { stroke: green, width: 2 });
  }
  rise("Copy the approach behind it.", 400, 570, ramp(t, cue.copy.start + span * 0.82, 0.8), {
    size: 30,
    serif: true,
    weight: 560,
    align: "center",
    fill: green,
  });
  serif("One warning", 72, 150, { size: 42, alpha: p });
  c.restore();
}

export function draw(t, cue) {
  const ending = ramp(t, cue.inside.start - 0.5, 1.2);
  const opening = 1 - ramp(t, cue.copy.start + 0.7, 0.1);
  if (opening > 0 || ending > 0) {
    c.save();
    if (opening <= 0) c.globalAlpha *= ending;
    map(t, cue, ending);
    const ask = ramp(t, cue.inside.start + 3, 1);
    const band = Math.max(ramp(t, cue.cities.start - 0.6, 0.5) * opening, ending);
    const veil = c.createLinearGradient(0, 0, 0, 165);
    veil.addColorStop(0, "rgba(250,247,242,0.96)");
    veil.addColorStop(0.55, "rgba(250,247,242,0.86)");
    veil.addColorStop(1, "rgba(250,247,242,0)");
    c.globalAlpha *= band;
    c.fillStyle = veil;
    c.fillRect(0, 0, 1280, 165);
    rise("What would come from inside yours?", 72, 118, ask, { size: 38, serif: true, weight: 560 });
    if (opening > 0)
      rise("Could a district grow elsewhere?", 72, 118, ramp(t, cue.cities.start, 0.8), {
        size: 38,
        serif: true,
        weight: 560,
      });
    c.restore();
  }
  copying(t, cue);
  const legs = ramp(t, cue.four.start - 0.3, 0.8) * (1 - ramp(t, cue.inside.start - 0.9, 0.7));
  if (legs > 0) {
    c.save();
    c.globalAlpha *= legs;
    table(t, cue);
    c.restore();
  }
  const unido = "Source: M. Clara, Real Service Centres in Italian Industrial Districts, UNIDO, US/GLO/95/144";
  if (ending > 0) {
    c.fillStyle = `rgba(250,247,242,${0.88 * ending})`;
    c.fillRect(0, 656, 1280, 64);
  }
  if (t > cue.copy.start) source(unido, ramp(t, cue.copy.start, 0.8));
}
