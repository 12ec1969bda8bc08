/** A film's captions in one language. */
export interface CaptionText {
  filmId: string;
  /** The film's. */
  title: string;
  /** WebVTT. */
  body: string;
}
