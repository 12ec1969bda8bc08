import type { Catalogues } from "../translate";
import showcase from "./showcase.json";

/** The English texts of the showcase in the room. */
const catalogues: Catalogues = { showcase };
export default catalogues;
