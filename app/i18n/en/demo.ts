import type { Catalogues } from "../translate";
import demo from "./demo.json";

/** The English texts of the demo page. */
const catalogues: Catalogues = { demo };
export default catalogues;
