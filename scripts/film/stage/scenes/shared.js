/** Chapter 3: what a district shares; how many service centres; Promosedia's numbers. */

import { centre, fairHall, ground, house, museum, school, works } from "../buildings.js";
import {
  c,
  camera,
  clamp,
  copper,
  figure,
  green,
  greenMid,
  ink,
  lerp,
  quiet,
  ramp,
  rise,
  serif,
  shape,
  source,
  text,
  woodDark,
} from "../draw.js";
import { landscape } from "./opening.js";
import { promosedia } from "./promosedia.js";

const FLOOR = 500;

function shownStreet(t, cue) {
  const pan = ramp(t, cue.fair.start - 0.7, 2.2) * 440 + ramp(t, cue.museum.start - 0.7, 2.2) * 460;
  landscape(500 + pan * 0.25, FLOOR + 6);
  camera(640 + pan, 360, 1.06, () => {
    ground(FLOOR, -100, 2300);
    for (const [i, x] of [40, 130, 560, 640, 1010, 1090, 1770, 1860].entries()) {
      const grow = ramp(t, cue.need.start - 0.2 + i * 0.12, 0.7, (v) => v);
      (i % 2 ? works : house)(x, FLOOR, i % 2 ? 0.86 : 1.1, { roof: [green, copper, woodDark, greenMid][i % 4], grow });
    }
    const p = (id, late = 0) => ramp(t, cue[id].start + late, 0.8, (v) => v);
    school(346, FLOOR, 1.75, { grow: p("school") });
    label(346, "School of applied arts", "Cantù, since 1882", p("school", 1));
    fairHall(826, FLOOR, 1.55, { grow: p("fair"), t });
    label(826, "Salone del Mobile", "Milan, since 1961", p("fair", 1.4));
    museum(1270, FLOOR, 1.75, { grow: p("museum") });
    label(1270, "Museums", "", p("museum", 0.4));
    centre(1572, FLOOR, 1.75, { grow: p("museum", 1.5) });
    label(1572, "Service centres", "", p("museum", 1.9));
  });
}

function label(x, name, since, p) {
  rise(name, x, FLOOR + 48, p, { size: 28, serif: true, weight: 560, align: "center" });
  rise(since, x, FLOOR + 78, p, { size: 21, fill: quiet, align: "center" });
}

/** Services, not money: what goes through the door of a centre. */
function real(t, cue) {
  const p = ramp(t, cue.real.start - 0.3, 0.9);
  const away = ramp(t, cue.counted.start - 0.3, 0.8);
  if (p <= 0 || away >= 1) return;
  c.save();
  c.globalAlpha *= p * (1 - away);
  ground(FLOOR, 120, 1160);
  centre(640, FLOOR, 2.6, { grow: 1 });
  rise("A real service centre", 640, 150, p, { size: 40, serif: true, weight: 560, align: "center" });
  rise("sells or gives services instead of money", 640, 192, p, { size: 24, fill: quiet, align: "center" });
  const side = (x, roof, i) => (i % 2 ? works : house)(x, FLOOR, i % 2 ? 1 : 1.3, { roof });
  for (const [i, x] of [200, 320, 960, 1080].entries()) side(x, [green, copper, woodDark, greenMid][i], i);
  for (let i = 0; i < 6; i += 1) {
    const u = ((t - cue.real.start) * 0.3 + i / 6) % 1;
    const way = i % 2 ? 1 : -1;
    const x = 640 + way * lerp(90, 300, u);
    const y = FLOOR - 70 - Math.sin(u * Math.PI) * 80;
    c.save();
    c.globalAlpha *= clamp(Math.min(u, 1 - u) * 6) * ramp(t, cue.real.start + 2.4, 1);
    shape(
      [
        [x - 15, y - 11],
        [x + 15, y - 11],
        [x + 15, y + 11],
        [x - 15, y + 11],
      ],
      { fill: i % 3 ? "#FBF3E4" : "#F0DDCB", stroke: ink, width: 1.5 },
    );
    for (const dy of [-4, 2])
      shape(
        [
          [x - 9, y + dy],
          [x + 8, y + dy],
        ],
        { close: false, stroke: green, width: 2 },
      );
    c.restore();
  }
  c.restore();
}

/** 56 roofs for the districts, 130 lights for the centres. */
function counted(t, cue) {
  const p = ramp(t, cue.counted.start - 0.2, 0.8);
  const away = ramp(t, cue.manzano.start - 0.3, 0.8);
  if (p <= 0 || away >= 1) return;
  c.save();
  c.globalAlpha *= p * (1 - away);
  const span = cue.counted.end - cue.counted.start;
  const homes = ramp(t, cue.counted.start + span * 0.55, 1.4);
  const lights = ramp(t, cue.counted.start + 0.3, 2.4);
  for (let i = 0; i < 56; i += 1) {
    const [x, y] = [500 + (i % 14) * 52, 236 + Math.floor(i / 14) * 92];
    c.save();
    c.globalAlpha *= 0.3 + 0.7 * clamp(homes * 56 - i);
    house(x, y + 18, 0.8, { roof: clamp(homes * 56 - i) > 0.5 ? green : "#D5CDBD" });
    c.restore();
  }
  for (let i = 0; i < 130; i += 1) {
    const on = clamp(lights * 130 - i);
    if (on <= 0) continue;
    const home = (i * 25) % 56;
    const nth = Math.floor(i / 56);
    const [x, y] = [500 + (home % 14) * 52 - 13 + nth * 13, 236 + Math.floor(home / 14) * 92 + 34];
    c.beginPath();
    c.arc(x, y, 5 * on, 0, 7);
    c.fillStyle = copper;
    c.fill();
  }
  text("over", 392, 246, { size: 24, fill: quiet, align: "right" });
  serif(figure(130 * lights), 392, 328, { size: 96, fill: copper, align: "right" });
  text("service centres", 392, 364, { size: 24, align: "right" });
  text("in", 392, 428, { size: 24, fill: quiet, align: "right", alpha: homes });
  serif(figure(56 * homes), 392, 500, { size: 78, fill: green, align: "right", alpha: clamp(homes * 4) });
  text("districts", 392, 536, { size: 24, align: "right", alpha: homes });

  c.restore();
  source(
    "Source: M. Clara, Real Service Centres in Italian Industrial Districts, UNIDO, US/GLO/95/144",
    p * (1 - away),
  );
}

export function draw(t, cue) {
  const street = 1 - ramp(t, cue.real.start - 0.5, 0.9);
  if (street > 0) {
    c.save();
    c.globalAlpha *= street;
    shownStreet(t, cue);
    c.restore();
    rise(
      "Some things are shared",
      72,
      150,
      ramp(t, cue.need.start + 1.6, 0.8) * street * (1 - ramp(t, cue.fair.start - 0.4, 0.8)),
      { size: 42, serif: true, weight: 560 },
    );
  }
  real(t, cue);
  counted(t, cue);
  promosedia(t, cue);
}
