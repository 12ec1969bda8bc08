/** The end: where the facts come from. */
import { c, H, paper, quiet, ramp, serif, text, W } from "../draw.js";
import { mark } from "./opening.js";

export function draw(t, start, length) {
  c.save();
  c.globalAlpha = ramp(t, start, 0.9);
  c.fillStyle = paper;
  c.fillRect(0, 0, W, H);
  const p = ramp(t, start + 0.5, 0.9);
  c.globalAlpha = p * (1 - ramp(t, start + length - 0.7, 0.7));
  mark(640, 168, 1.3);
  serif("Legno Arredo Brianza", 640, 282, { size: 46, align: "center" });
  text("An original animated overview, made for this demo.", 640, 326, { size: 21, align: "center" });
  text("Facts from", 640, 410, { size: 18, weight: 650, fill: quiet, align: "center" });
  text("Milan Chamber of Commerce, programme sheet AP 05-2834", 640, 444, { size: 20, align: "center" });
  text("M. Clara, Real Service Centres in Italian Industrial Districts, UNIDO, US/GLO/95/144", 640, 476, {
    size: 20,
    align: "center",
  });
  text("Land outline: Natural Earth, public domain. Map and chain of firms are drawn as illustrations.", 640, 532, {
    size: 17,
    fill: quiet,
    align: "center",
  });
  text("Narration is a synthetic voice.", 640, 558, { size: 17, fill: quiet, align: "center" });
  c.restore();
}
