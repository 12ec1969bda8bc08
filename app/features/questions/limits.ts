/** Longest question and answer (characters). */
export const longestQuestion = 4000;
export const longestAnswer = 20_000;
/** How much of a search is looked for (characters). */
export const longestSearch = 100;
