import type { Catalogues } from "../translate";
import check from "./check.json";

/** The English texts of the connection check. */
const catalogues: Catalogues = { check };
export default catalogues;
