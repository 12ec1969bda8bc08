/** What a programme asks of those who get a certificate. */
export interface CertificateRule {
  /** How many sessions must count. */
  sessions: number;
  /** How much of a session somebody must have been there for so that it counts, above 0 and at most 1. */
  minutesShare: number;
}

/** For programmes that say nothing: four of five sessions (as many of every other number, rounded up), three quarters of each. */
const usual = { sessionsShare: 4 / 5, minutesShare: 3 / 4 };

/** The rule of a programme of so many sessions; `said` is what its content says of it. */
export const ruleOf = (said: CertificateRule | undefined, sessions: number): CertificateRule =>
  said ?? { sessions: Math.ceil(usual.sessionsShare * sessions), minutesShare: usual.minutesShare };
