import type { Catalogues } from "../translate";
import editor from "./editor.json";

/** The English texts of the page on which a film is prepared. */
const catalogues: Catalogues = { editor };
export default catalogues;
