import type { Account } from "../features/people/account";
import type { Log } from "../ports/log";

/** What the gate knows of a request and hands to loaders, actions and the page's frame. */
declare module "@remix-run/node" {
  interface AppLoadContext {
    requestId: string;
    nonce: string;
    language: string;
    /** The signed-in account, or null. */
    account: Account | null;
    /** The visitor's address as the trusted proxy or the socket names it; for rate limits. */
    address: string;
    demo: boolean;
    log: Log;
  }
}
