import type { Catalogues } from "../translate";
import surveys from "./surveys.json";

/** The English texts of the pages of survey rounds. */
const catalogues: Catalogues = { surveys };
export default catalogues;
