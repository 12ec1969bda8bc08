import type { Catalogues } from "../translate";
import rehearsal from "./rehearsal.json";

/** The English texts of a rehearsal. */
const catalogues: Catalogues = { rehearsal };
export default catalogues;
