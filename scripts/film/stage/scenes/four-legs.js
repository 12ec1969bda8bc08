/** The four features of a centre that works, as the four legs of a workbench, one after the other. */

import { centre, house, works } from "../buildings.js";
import {
  at,
  back,
  c,
  clamp,
  copper,
  dot,
  green,
  ink,
  lerp,
  line,
  paper,
  quiet,
  ramp,
  rise,
  round,
  shape,
  text,
  wood,
} from "../draw.js";

const TOP = 352;
const FLOOR = 548;
const legs = [
  { cue: "leg1", x: 206, name: "Platform", words: ["firms and public", "bodies talk"] },
  { cue: "leg2", x: 456, name: "Customers", words: ["also needs that", "nobody has named"] },
  { cue: "leg3", x: 706, name: "Autonomy", words: ["a long view, inside", "the local dialogue"] },
  { cue: "leg4", x: 956, name: "Governance", words: ["the district", "acts as one"] },
];

function oneLeg({ x, name, words }, i, p) {
  if (p <= 0) return;
  const grown = clamp(back(p));
  const bottom = lerp(TOP, FLOOR, grown);
  shape(
    [
      [x - 25, TOP],
      [x + 25, TOP],
      [x + 15, bottom],
      [x - 15, bottom],
    ],
    { fill: wood, stroke: ink, width: 2 },
  );
  for (const d of [36, 46])
    if (bottom > TOP + d + 8)
      shape(
        [
          [x - 23, TOP + d],
          [x + 23, TOP + d],
        ],
        { close: false, stroke: ink, width: 1.3 },
      );
  dot(x, TOP + 96, 23 * p, copper, { stroke: paper, width: 2.5 });
  text(String(i + 1), x, TOP + 105, { size: 26, weight: 700, fill: paper, align: "center", alpha: p });
  const q = clamp(p * 2 - 0.8);
  rise(name, x + 38, TOP + 92, q, { size: 26, serif: true, weight: 600, fill: green });
  rise(words[0], x + 38, TOP + 121, q, { size: 19, fill: quiet });
  rise(words[1], x + 38, TOP + 145, q, { size: 19, fill: quiet });
}

/** How far the bench leans (radians) while legs are missing: less with each leg, still with four. */
function lean(t, cue) {
  const missing = legs.reduce((sum, leg) => sum + (1 - ramp(t, cue[leg.cue].start + 0.2, 0.9)), 0);
  return (missing / 4) * 0.05 + Math.sin(t * 2.1) * 0.009 * Math.min(1, missing);
}

export function table(t, cue) {
  rise(
    "A centre that works stands on four legs",
    640,
    128,
    ramp(t, cue.four.start, 0.8) * (1 - ramp(t, cue.enough.start - 0.2, 0.5)),
    { size: 36, serif: true, weight: 560, align: "center" },
  );
  rise("Each is needed. None is enough alone.", 640, 128, ramp(t, cue.enough.start + 0.2, 0.7), {
    size: 36,
    serif: true,
    weight: 560,
    align: "center",
    fill: green,
  });
  shape(
    [
      [90, FLOOR + 2],
      [1190, FLOOR + 2],
    ],
    { close: false, stroke: line, width: 3 },
  );
  at({ x: 640, y: TOP, turn: lean(t, cue) }, () => {
    c.translate(-640, -TOP);
    for (const [i, leg] of legs.entries())
      oneLeg(
        leg,
        i,
        ramp(t, cue[leg.cue].start, 0.9, (v) => v),
      );
    round(116, TOP - 34, 1050, 38, 5, { fill: "#C99F6B", stroke: ink, width: 2 });
    for (const [y, from, to] of [
      [TOP - 22, 170, 520],
      [TOP - 12, 420, 900],
      [TOP - 24, 700, 1100],
    ]) {
      shape(
        [
          [from, y],
          [(from + to) / 2, y + 3],
          [to, y],
        ],
        { close: false, stroke: "rgba(31,36,32,0.18)", width: 1.4 },
      );
    }
    const p = ramp(t, cue.four.start + 0.2, 0.8, (v) => v);
    centre(640, TOP - 34, 1.35, { grow: p });
    for (const [i, [x, roof]] of [
      [330, green],
      [440, copper],
      [850, copper],
      [960, green],
    ].entries())
      (i % 2 ? works : house)(x, TOP - 34, i % 2 ? 0.86 : 1.1, { roof, grow: p });
  });
}
