/** The title: hills, a street of workshops, and the notice that this is the demo's own film. */

import { house, works } from "../buildings.js";
import {
  at,
  c,
  chance,
  copper,
  copperPale,
  dot,
  green,
  greenMid,
  H,
  ink,
  lerp,
  ramp,
  serif,
  shape,
  text,
  W,
  woodDark,
} from "../draw.js";

function hills(y, height, seed, fill, shift) {
  const points = [[-60, H]];
  for (let x = -60; x <= W + 60; x += 20) {
    const u = (x + shift) / 210 + seed * 9;
    points.push([
      x,
      y - height * (0.5 + 0.32 * Math.sin(u) + 0.2 * Math.sin(u * 2.3 + seed) + 0.07 * Math.sin(u * 5.1)),
    ]);
  }
  shape([...points, [W + 60, H]], { fill });
}

/** Two rows of hills behind a ground line at `y`. */
export function landscape(shift, y) {
  hills(y - 60, 150, 1, "#EDF2EB", shift * 0.5);
  hills(y - 24, 110, 2, "#E1EAE1", shift);
  shape(
    [
      [0, y],
      [W, y],
      [W, H],
      [0, H],
    ],
    { fill: "#F6F0E4" },
  );
}

/** Distretto's mark: five workshops joined by one street, seen from above. */
export function mark(x, y, scale) {
  at({ x, y, scale }, () => {
    c.strokeStyle = copper;
    c.lineWidth = 5;
    c.lineCap = "round";
    c.beginPath();
    c.moveTo(-34, 12);
    c.bezierCurveTo(-10, -14, 10, 22, 34, -8);
    c.stroke();
    for (const [hx, hy, turn] of [
      [-32, -8, 0.2],
      [-20, 22, -0.3],
      [2, -14, 0.1],
      [12, 22, 0.25],
      [34, -26, -0.15],
    ]) {
      at({ x: hx, y: hy, turn }, () => {
        shape(
          [
            [-9, -7],
            [9, -7],
            [9, 7],
            [-9, 7],
          ],
          { fill: green },
        );
        shape(
          [
            [-9, 0],
            [9, 0],
          ],
          { close: false, stroke: "#7FA593", width: 1.6 },
        );
      });
    }
  });
}

export function draw(t, cue) {
  const drift = t * 5;
  const sun = c.createRadialGradient(940, 330, 10, 940, 330, 300);
  sun.addColorStop(0, "rgba(240,221,203,0.95)");
  sun.addColorStop(1, "rgba(240,221,203,0)");
  c.fillStyle = sun;
  c.fillRect(560, 0, 720, 700);
  dot(940, 352 - t * 1.2, 46, copperPale);
  hills(520, 170, 1, "#E4ECE4", drift * 0.5);
  hills(560, 130, 2, "#CBDCD0", drift);
  hills(612, 100, 3, "#A9C4B3", drift * 1.7);
  shape(
    [
      [0, 640],
      [W, 622],
      [W, H],
      [0, H],
    ],
    { fill: "#EADCC4" },
  );
  shape(
    [
      [0, 640],
      [W, 622],
    ],
    { close: false, stroke: woodDark, width: 2 },
  );
  for (let i = 0; i < 15; i += 1) {
    const x = 46 + i * 92 - drift * 2.2;
    const y = 641 - x * 0.0141;
    const scale = lerp(0.9, 1.25, chance(i));
    const roof = [green, copper, woodDark, greenMid][i % 4];
    if (i % 4 === 2) works(x, y, scale, { roof });
    else house(x, y, scale, { roof });
  }
  mark(112, 118, 1.15);
  serif("Legno Arredo", 72, 252, { size: 82 });
  serif("Brianza", 72, 336, { size: 82, fill: green });
  text("One Italian district of wood and furniture", 76, 384, { size: 25, fill: ink });
  const gone = 1 - ramp(t, cue.intro.end, 0.7);
  text("An original animated overview, made for this demo.", 76, 682, { size: 21, weight: 650, alpha: gone });
  text("The programme’s own film of interviews takes its place by upload.", 560, 682, { size: 21, alpha: gone });
}
