import "@remix-run/server-runtime";

/** Loaders' data come typed as they are, without the detour through JSON. */
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
