/**
 * What becomes of an upload: `receiving` its bytes come · `checking` it is looked at · `refused` it is no film as it is, `problem`
 * says why · `converting` a film is made of it · `taken` it became a film, but something did not fit, which `details` keeps.
 */
export const uploadStates = ["receiving", "checking", "refused", "converting", "taken"] as const;
export type UploadState = (typeof uploadStates)[number];

/** An upload that stands still is removed after this long (ms). */
export const keptMs = {
  receiving: 60 * 60_000,
  refused: 24 * 60 * 60_000,
};

/** Largest file we take (bytes): what a database's whole number holds. */
export const mostBytes = 2 ** 31 - 1;
/** How many files one account may be sending at once, and all of them together. */
export const mostUploads = { account: 3, all: 20 };
