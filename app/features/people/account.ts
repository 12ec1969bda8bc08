/** Somebody who can sign in: a person, or a city's room. */
export interface Account {
  id: string;
  email: string;
  name: string;
  /** A language with a catalogue under app/i18n. */
  language: string;
  /** IANA name; null until the browser has told it. */
  timeZone: string | null;
}
