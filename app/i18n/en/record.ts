import type { Catalogues } from "../translate";
import record from "./record.json";

/** The English texts of a session's record. */
const catalogues: Catalogues = { record };
export default catalogues;
