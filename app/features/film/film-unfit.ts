import { AppError } from "../../errors";

/** What is wrong with a film's file, by the sentence that says so, and whether a conversion can help. */
const convertible = {
  film_no_picture: false,
  film_cut_off: false,
  film_no_index: false,
  film_damaged: false,
  film_times: false,
  film_encrypted: false,
  film_elsewhere: false,
  film_too_long: false,
  film_uneven: true,
  film_rate: true,
  film_codec: true,
  film_container: true,
  film_sound_codec: true,
  film_colours: true,
  film_interlaced: true,
  film_too_large: true,
  film_key_frames: true,
  film_fragments: true,
  film_starts_late: true,
} as const;
export type UnfitSentence = keyof typeof convertible;

/** The file cannot be a film here as it is. `sentence` is a key of i18n `errors`. */
export class FilmUnfit extends AppError {
  readonly convertible: boolean;

  constructor(sentence: UnfitSentence, details: Record<string, string | number> = {}) {
    super("invalid", details, sentence);
    this.convertible = convertible[sentence];
  }
}
