/** The captions of a programme's films, as WebVTT. */
export { listCaptions as captionsOf } from "./store.server";
