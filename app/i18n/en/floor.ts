import type { Catalogues } from "../translate";
import floor from "./floor.json";

/** The English texts of what the room loads when it is needed: rules of the floor, rounds, sign-in sheet, wall screen. */
const catalogues: Catalogues = { floor };
export default catalogues;
