import type { Catalogues } from "../translate";
import debate from "./debate.json";

/** The English texts of votes and arguments: loaded with the parts that show them. */
const catalogues: Catalogues = { debate };
export default catalogues;
