import type { Catalogues } from "../translate";
import cases from "./cases.json";

/** The English texts of the cities' cases. */
const catalogues: Catalogues = { cases };
export default catalogues;
