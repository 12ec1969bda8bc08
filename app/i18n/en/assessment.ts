import type { Catalogues } from "../translate";
import assessment from "./assessment.json";

/** The English texts of the self-assessment's page. */
const catalogues: Catalogues = { assessment };
export default catalogues;
