/** Controls (but tab and line feed), bidirectional overrides and zero-width marks are not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is this pattern's purpose.
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text as it is kept: NFC, one kind of line end, nothing invisible. Spaces at its ends stay while somebody writes. */
export const cleanText = (given: string): string => given.normalize("NFC").replace(/\r\n?/g, "\n").replace(hidden, "");
