import type { Catalogues } from "../translate";
import archive from "./archive.json";

/** The English texts of what stays of a programme: record, search, report, certificates. */
const catalogues: Catalogues = { archive };
export default catalogues;
