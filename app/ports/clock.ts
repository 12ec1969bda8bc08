/** Milliseconds since 1970 that never jump: the wall clock at boot plus monotonic time. */
export interface Clock {
  now(): number;
}
