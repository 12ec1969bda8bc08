/** Draws any frame of the film on the canvas. `renderAt(frame)` depends on nothing but its number. */

import { house } from "./buildings.js";
import {
  c,
  clamp,
  copper,
  green,
  H,
  inOut,
  line,
  paper,
  quiet,
  ramp,
  serif,
  shape,
  sheet,
  text,
  trace,
  useContext,
  W,
} from "./draw.js";
import * as credits from "./scenes/credits.js";
import * as district from "./scenes/district.js";
import * as elsewhere from "./scenes/elsewhere.js";
import * as market from "./scenes/market.js";
import * as oneChair from "./scenes/one-chair.js";
import * as opening from "./scenes/opening.js";
import * as shared from "./scenes/shared.js";

const scenes = [district, oneChair, shared, market, elsewhere];
const canvas = document.querySelector("canvas");
let film;
let grain;

/** Takes the timeline and the size of the picture; resolves when the type is there. */
window.prepare = async (timeline, scale) => {
  film = timeline;
  canvas.width = W * scale;
  canvas.height = H * scale;
  useContext(canvas.getContext("2d", { alpha: false }));
  c.scale(scale, scale);
  await Promise.all(
    ["400 20px FilmSans", "600 20px FilmSans", "560 20px FilmSerif", "italic 400 20px FilmSerif"].map((font) =>
      document.fonts.load(font, "Aà"),
    ),
  );
  grain = paperGrain();
};

window.renderAt = (frame, quality = 1) => {
  draw(frame);
  return canvas.toDataURL("image/jpeg", quality);
};

function draw(frame) {
  const t = (frame + 0.5) / film.fps;
  c.fillStyle = paper;
  c.fillRect(0, 0, W, H);
  c.drawImage(grain, 0, 0, W, H);
  const cue = Object.fromEntries(
    film.lines.map(({ id, start, end }) => [id, { start: start / film.fps, end: end / film.fps }]),
  );
  const index = film.chapters.findIndex((chapter) => frame < chapter.end);
  const chapter = film.chapters[index];
  const cardEnd = chapter.card + film.card;
  const half = chapter.card + film.card / 2;
  if (frame >= film.credits) {
    scenes[index].draw(t, cue);
    credits.draw(t, film.credits / film.fps, (film.frames - film.credits) / film.fps);
  } else if (frame < half) {
    if (index === 0) opening.draw(t, cue);
    else scenes[index - 1].draw(t, cue);
    if (index > 0) header(film.chapters[index - 1]);
  } else {
    scenes[index].draw(t, cue);
    header(chapter);
  }
  if (frame >= chapter.card && frame < cardEnd) card(chapter, t, chapter.card / film.fps, film.card / film.fps);
}

/** Chapter's number and title, and how far the film has come: five workshops on one street. */
function header({ number, title }) {
  text(`${number}`, 72, 58, { size: 18, weight: 650, fill: copper });
  text(title, 92, 58, { size: 18, weight: 600, fill: quiet });
  street(1068, 58, 0.42, number, 1);
}

function street(x, y, scale, number, p) {
  const step = 84 * scale;
  shape(
    [
      [x - 36 * scale, y],
      [x + step * 4 + 36 * scale, y],
    ],
    { close: false, stroke: line, width: 2 },
  );
  for (let i = 1; i <= 5; i += 1) {
    const roof = i === number ? copper : i < number ? green : "#E4DBCB";
    const wall = i <= number ? "#F4E8D4" : paper;
    c.save();
    if (i > number) c.globalAlpha *= 0.55;
    house(x + (i - 1) * step, y, scale, { roof, wall, grow: i === number ? p : 1 });
    c.restore();
  }
}

/** A sheet of paper slides in with the chapter's title and slides away again. */
function card({ number, title }, t, start, length) {
  const slide = 0.62;
  const x = W * (1 - inOut(clamp((t - start) / slide))) - W * inOut(clamp((t - start - length + slide) / slide));
  c.save();
  c.translate(x, 0);
  const shade = c.createLinearGradient(-34, 0, 0, 0);
  shade.addColorStop(0, "rgba(31,36,32,0)");
  shade.addColorStop(1, "rgba(31,36,32,0.14)");
  c.fillStyle = shade;
  c.fillRect(-34, 0, 34, H);
  c.fillStyle = sheet;
  c.fillRect(0, 0, W, H);
  c.drawImage(grain, 0, 0, W, H);
  serif(String(number), 150, 452, { size: 330, weight: 500, fill: "#E3D3BA" });
  const p = ramp(t, start + 0.3, 0.9);
  serif(title, 372, 366, { size: title.length > 30 ? 44 : 64 });
  trace(
    [
      [374, 404],
      [1128, 404],
    ],
    p,
    { stroke: green, width: 3 },
  );
  c.globalAlpha = ramp(t, start + 0.4, 0.5);
  street(
    400,
    490,
    0.8,
    number,
    ramp(t, start + 0.7, 0.7, (v) => v),
  );
  c.restore();
}

/** Faint fibres, the same on every frame. */
function paperGrain() {
  const layer = new OffscreenCanvas(W, H);
  const g = layer.getContext("2d");
  let seed = 7;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let i = 0; i < 900; i += 1) {
    g.strokeStyle = next() > 0.5 ? "rgba(120,96,60,0.045)" : "rgba(255,255,255,0.16)";
    g.lineWidth = 0.8;
    g.beginPath();
    const [x, y, a, l] = [next() * W, next() * H, next() * 6.28, 6 + next() * 22];
    g.moveTo(x, y);
    g.quadraticCurveTo(
      x + Math.cos(a) * l,
      y + Math.sin(a) * l,
      x + Math.cos(a + 0.6) * l * 1.4,
      y + Math.sin(a + 0.6) * l * 1.4,
    );
    g.stroke();
  }
  return layer;
}
