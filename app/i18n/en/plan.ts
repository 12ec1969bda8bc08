import type { Catalogues } from "../translate";
import plan from "./plan.json";

/** The English texts of the transfer plan's page. */
const catalogues: Catalogues = { plan };
export default catalogues;
