/** Chapter 1: from the map of Brianza to a picture of a district. */
import { c, ramp } from "../draw.js";
import { brianza } from "./brianza-map.js";
import { network } from "./network.js";

export function draw(t, cue) {
  const change = ramp(t, cue.many.start - 0.5, 1.2);
  if (change < 1) {
    c.save();
    c.globalAlpha *= 1 - change;
    brianza(t, cue);
    c.restore();
  }
  if (change > 0) {
    c.save();
    c.globalAlpha *= change;
    network(t, cue);
    c.restore();
  }
}
