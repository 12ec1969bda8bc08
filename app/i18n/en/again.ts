import type { Catalogues } from "../translate";
import again from "./again.json";

/** The English texts of the page that makes a new programme from another. */
const catalogues: Catalogues = { again };
export default catalogues;
