import { createContext } from "react";

/** The request's CSP nonce while a page is rendered on the server; empty in the browser. */
export const Nonce = createContext("");
