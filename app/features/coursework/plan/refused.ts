/** A form that was not taken, or not in every field, as its page shows it again. */
export interface Refused {
  error: string;
  values: Record<string, string>;
  /** Fields that somebody else changed meanwhile, with the other's text. */
  conflicts: Record<string, string>;
}
