/** Who shall be found: a person by what stands for them in the tables. */
export interface Traces {
  /** Empty when the account stays, since the person is a member elsewhere too. */
  accountIds: string[];
  membershipIds: string[];
  programmeIds: string[];
  /** Every address, lower case; empty when the account stays. */
  addresses: string[];
}

/** A condition as the database client takes it. */
export type Where = Record<string, unknown>;
