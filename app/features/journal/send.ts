/** What became of a command: done, or refused with a sentence for the person who sent it; `code` as the server names it, or `offline`. */
export type Sent = { done: true } | { done: false; message: string; code: string };

/**
 * Sends a command to the session. `expectedRev` is filled in for film commands; the same press is sent again under the
 * same id until the server has answered, so nothing happens twice.
 */
export type Send = (type: string, payload?: object, options?: { expectedRev?: number }) => Promise<Sent>;
