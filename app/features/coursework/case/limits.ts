/** Limits of a case. Imports nothing: the worker that looks into slides reads it too. */

/** The texts of a case, in the order in which they are told. */
export const caseFields = ["policies", "initiatives", "skills", "kept", "changed", "dropped"] as const;
export type CaseField = (typeof caseFields)[number];

export const isCaseField = (name: unknown): name is CaseField => caseFields.includes(name as CaseField);

/** Longest text of a field (characters): about two pages, more than a slot of a quarter of an hour can hold. */
export const longestText = 6_000;

/** Files beside the slides. */
export const mostFiles = 10;

/**
 * Largest file, slides among them (bytes). Every site fetches the slides before its page can turn, so that on a line of 10 Mbit/s
 * 50 MB take 40 s: the time that the city before still speaks.
 */
export const largestFile = 50 * 1024 * 1024;

/** Most pages of slides: a slot has a quarter of an hour. */
export const mostPages = 200;
