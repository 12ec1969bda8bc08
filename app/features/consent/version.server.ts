import { createHash } from "node:crypto";

/** Names one wording of a text: another word, another version. Twelve hex digits of its SHA-256. */
export const versionOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
