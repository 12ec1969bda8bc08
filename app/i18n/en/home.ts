import type { Catalogues } from "../translate";
import home from "./home.json";

/** The English texts of a programme's own page alone. */
const catalogues: Catalogues = { home };
export default catalogues;
