import type { Request } from "express";
import type { Call } from "./call.server";

/**
 * Drops the body that nobody will read, for half a second at most: a browser still sending when the connection closes
 * shows its own failure instead of our sentence.
 */
export function unread(req: Request): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(resolve, 500);
    const done = () => {
      clearTimeout(enough);
      resolve();
    };
    for (const ending of ["end", "error", "close"]) req.once(ending, done);
    req.resume();
  });
}

/** How long (ms) we go on reading what nobody wants after a refusal, so that the sender comes to read it. */
const drainMs = 10_000;

/** Work on a body that may refuse it in the middle: the refusal is sent at once, and what still comes is dropped for a while. */
export async function drainAfter<T>(call: Call, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { req } = call;
    if (!req.complete && !req.destroyed) {
      const enough = setTimeout(() => req.destroy(), drainMs).unref();
      req.once("close", () => clearTimeout(enough));
      req.on("error", () => {});
      req.resume();
    }
    throw error;
  }
}
