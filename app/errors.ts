/** Every way a request can be refused: a code for programs, its HTTP status. Sentences stand in i18n `errors.<code>`. */
const statusOf = {
  bad_request: 400,
  invalid: 422,
  sign_in_needed: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale: 409,
  gone: 410,
  precondition_failed: 412,
  too_large: 413,
  unsupported_type: 415,
  range_not_satisfiable: 416,
  wrong_host: 421,
  too_many_requests: 429,
  headers_too_large: 431,
  internal: 500,
  database_busy: 503,
  media_absent: 503,
  media_down: 503,
  media_starting: 503,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** A refusal on purpose. `details` fills the sentence's placeholders and is shown to people: nothing secret in it. */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, string | number> = {},
    /** A more exact sentence than the code's own: a key in i18n `errors`. */
    readonly sentence: string = code,
  ) {
    super(sentence);
    this.status = statusOf[code];
  }
}
