import type { Catalogues } from "../translate";
import films from "./films.json";

/** The English texts of the page of films. */
const catalogues: Catalogues = { films };
export default catalogues;
