import type { Catalogues } from "../translate";
import audit from "./audit.json";

/** The English texts of the page that says who did what. */
const catalogues: Catalogues = { audit };
export default catalogues;
