import type { Catalogues } from "../translate";
import questions from "./questions.json";

/** The English texts of the questions pages. */
const catalogues: Catalogues = { questions };
export default catalogues;
