import type { Catalogues } from "../translate";
import reading from "./reading.json";

/** The English texts of a reading alone. */
const catalogues: Catalogues = { reading };
export default catalogues;
