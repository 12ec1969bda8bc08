/** Small buildings in front view. Each stands on (x, y), the middle of its foot; `grow` 0…1 lets it rise. */
import {
  at,
  back,
  box,
  c,
  clamp,
  copper,
  copperPale,
  dot,
  green,
  greenMid,
  greenPale,
  ink,
  lerp,
  line,
  paper,
  round,
  shape,
  wood,
} from "./draw.js";

const edge = { stroke: ink, width: 1.5 };
const standing = (x, y, scale, grow, what) => {
  if (grow <= 0) return;
  c.save();
  c.translate(x, y);
  c.scale(scale * lerp(0.6, 1, back(clamp(grow))), scale * Math.max(0.001, back(clamp(grow))));
  c.globalAlpha *= clamp(grow * 3);
  what();
  c.restore();
};

/** A workshop with a pitched roof. */
export function house(x, y, scale, { roof = green, wall = "#F4E8D4", grow = 1, light = 0 } = {}) {
  standing(x, y, scale, grow, () => {
    box(10, -58, 8, 20, { fill: wall, ...edge });
    box(-26, -30, 52, 30, { fill: wall, ...edge });
    shape(
      [
        [-32, -29],
        [0, -54],
        [32, -29],
      ],
      { fill: roof, ...edge },
    );
    box(-17, -18, 13, 18, { fill: wood, ...edge });
    box(5, -21, 13, 11, { fill: light > 0 ? "#F6C979" : paper, ...edge });
  });
}

/** A workshop with a saw-tooth roof. */
export function works(x, y, scale, { roof = copper, wall = "#F4E8D4", grow = 1 } = {}) {
  standing(x, y, scale, grow, () => {
    box(-42, -30, 84, 30, { fill: wall, ...edge });
    for (const i of [0, 1, 2])
      shape(
        [
          [-42 + i * 28, -30],
          [-42 + i * 28, -52],
          [-14 + i * 28, -30],
        ],
        { fill: roof, ...edge },
      );
    box(-34, -19, 16, 19, { fill: wood, ...edge });
    for (const i of [0, 1]) box(-6 + i * 22, -21, 14, 10, { fill: paper, ...edge });
  });
}

export function school(x, y, scale, { grow = 1 } = {}) {
  standing(x, y, scale, grow, () => {
    box(-70, -54, 140, 54, { fill: "#F4E8D4", ...edge });
    shape(
      [
        [-76, -54],
        [-62, -74],
        [62, -74],
        [76, -54],
      ],
      { fill: green, ...edge },
    );
    box(-16, -100, 32, 100, { fill: "#FBF3E4", ...edge });
    shape(
      [
        [-21, -100],
        [0, -122],
        [21, -100],
      ],
      { fill: green, ...edge },
    );
    dot(0, -80, 9, paper, edge);
    shape(
      [
        [0, -86],
        [0, -80],
        [4, -78],
      ],
      { close: false, ...edge },
    );
    box(-8, -26, 16, 26, { fill: wood, ...edge });
    for (const i of [-58, -38, 24, 44]) box(i, -38, 13, 20, { fill: paper, ...edge });
  });
}

export function museum(x, y, scale, { grow = 1, roof = copper } = {}) {
  standing(x, y, scale, grow, () => {
    box(-64, -8, 128, 8, { fill: "#EADCC4", ...edge });
    box(-56, -60, 112, 52, { fill: "#FBF3E4", ...edge });
    for (const i of [-46, -24, 16, 38]) box(i, -58, 9, 50, { fill: "#EADCC4", ...edge });
    box(-9, -42, 18, 34, { fill: wood, ...edge });
    shape(
      [
        [-68, -60],
        [0, -94],
        [68, -60],
      ],
      { fill: roof, ...edge },
    );
    dot(0, -73, 7, paper, edge);
  });
}

export function fairHall(x, y, scale, { grow = 1, t = 0 } = {}) {
  standing(x, y, scale, grow, () => {
    box(-92, -50, 184, 50, { fill: "#F4E8D4", ...edge });
    for (const i of [0, 1, 2]) {
      const left = -92 + i * 61.3;
      c.beginPath();
      c.moveTo(left, -50);
      c.quadraticCurveTo(left + 30.6, -106, left + 61.3, -50);
      c.closePath();
      c.fillStyle = i === 1 ? copper : "#C9834F";
      c.fill();
      c.strokeStyle = ink;
      c.lineWidth = 1.5;
      c.stroke();
      const wave = Math.sin(t * 3 + i) * 2;
      shape(
        [
          [left + 30.6, -78],
          [left + 30.6, -108],
        ],
        { close: false, ...edge },
      );
      shape(
        [
          [left + 31, -108],
          [left + 50, -103 + wave],
          [left + 31, -97],
        ],
        { fill: green, ...edge },
      );
    }
    for (const i of [-78, -48, 26, 56]) box(i, -34, 22, 20, { fill: paper, ...edge });
    box(-14, -34, 28, 34, { fill: wood, ...edge });
  });
}

/** A service centre: a house whose door stands open to all sides. */
export function centre(x, y, scale, { grow = 1, roof = green } = {}) {
  standing(x, y, scale, grow, () => {
    box(-60, -52, 120, 52, { fill: "#FBF3E4", ...edge });
    shape(
      [
        [-68, -52],
        [-44, -80],
        [44, -80],
        [68, -52],
      ],
      { fill: roof, ...edge },
    );
    for (const i of [-46, 26]) box(i, -38, 20, 18, { fill: greenPale, ...edge });
    round(-16, -36, 32, 36, [16, 16, 0, 0], { fill: copperPale, ...edge });
    dot(0, -66, 6, paper, edge);
  });
}

export function townHall(x, y, scale, { grow = 1 } = {}) {
  standing(x, y, scale, grow, () => {
    box(-50, -46, 100, 46, { fill: "#F4E8D4", ...edge });
    shape(
      [
        [-56, -46],
        [-40, -62],
        [40, -62],
        [56, -46],
      ],
      { fill: copper, ...edge },
    );
    box(-13, -92, 26, 92, { fill: "#FBF3E4", ...edge });
    shape(
      [
        [-17, -92],
        [0, -112],
        [17, -92],
      ],
      { fill: copper, ...edge },
    );
    dot(0, -74, 8, paper, edge);
    round(-8, -26, 16, 26, [8, 8, 0, 0], { fill: wood, ...edge });
    for (const i of [-38, 24]) box(i, -32, 14, 18, { fill: paper, ...edge });
  });
}

/** A person as a peg figure of wood. */
export function person(x, y, scale, { fill = green, grow = 1 } = {}) {
  standing(x, y, scale, grow, () => {
    round(-11, -38, 22, 38, [11, 11, 3, 3], { fill, ...edge });
    dot(0, -48, 10, "#EBCFA6", edge);
  });
}

export function family(x, y, scale, { grow = 1 } = {}) {
  standing(x, y, scale, grow, () => {
    at({ x: -26 }, () => person(0, 0, 1.2, { fill: green }));
    at({ x: 26 }, () => person(0, 0, 1.15, { fill: copper }));
    person(0, 0, 0.75, { fill: greenMid });
  });
}

/** People round one table: an association. */
export function roundTable(x, y, scale, { grow = 1 } = {}) {
  standing(x, y, scale, grow, () => {
    for (const [px, fill] of [
      [-34, green],
      [0, copper],
      [34, greenMid],
    ])
      person(px, -18, 0.95, { fill });
    c.beginPath();
    c.ellipse(0, -16, 58, 17, 0, 0, Math.PI * 2);
    c.fillStyle = wood;
    c.fill();
    c.strokeStyle = ink;
    c.lineWidth = 1.5;
    c.stroke();
    shape(
      [
        [-6, 2],
        [-9, 16],
        [9, 16],
        [6, 2],
      ],
      { fill: wood, ...edge },
    );
  });
}

/** The ground on which a row of buildings stands. */
export function ground(y, from, to) {
  shape(
    [
      [from, y],
      [to, y],
    ],
    { close: false, stroke: line, width: 3 },
  );
}
