/** The fields of a marker's form as they were sent. */
export type Fields = Readonly<Record<string, string>>;

/** Longest texts, in characters: a title is one line on the stage, a question has to be read from across a room. */
export const longest = { title: 120, question: 500 };
export const mostMinutes = 240;
/** More stops than anybody can hold in an evening. */
export const mostMarkers = 100;
