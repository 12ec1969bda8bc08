import type { Catalogues } from "../translate";
import join from "./join.json";

/** The English texts of the join page. */
const catalogues: Catalogues = { join };
export default catalogues;
