import { AppError } from "./errors";

/** The database could not take the work within its patience: a lock was held, or the server was away. Answered with 503. */
export class DatabaseBusy extends AppError {
  constructor(override readonly cause?: unknown) {
    super("database_busy");
  }
}

/** A row like it exists. `key` is `<Table>_<field>[_<field>…]_key` or `<Table>_pkey`, on both databases. */
export class UniqueViolation extends Error {
  constructor(
    readonly key: string,
    override readonly cause?: unknown,
  ) {
    super(`A row with the same ${key} exists already.`);
  }
}

/** What an adapter found out about a refusal; of Prisma's own errors only the code is always there. */
type DriverCause = {
  kind?: string;
  code?: string;
  originalCode?: string;
  table?: string;
  constraint?: { index?: string; fields?: string[] };
};
type Known = {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: { cause?: DriverCause } };
};

const lostLine =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;
/** PostgreSQL: connection failures (08…), shutting down or starting (57P0…), too many connections, lock timeout. */
const awayOrLocked = /^(08\w{3}|57P0[1-3]|53300|55P03)$/;
const SQLITE_CONSTRAINT_PRIMARYKEY = "1555";

function causeOf(error: unknown): DriverCause {
  const known = error as Known;
  return known?.meta?.driverAdapterError?.cause ?? (known?.cause as DriverCause | undefined) ?? {};
}

/** Whether the work may be done again at once: the database undid it because of somebody else's. */
export function isConflict(error: unknown): boolean {
  return (error as Known)?.code === "P2034" || causeOf(error).kind === "TransactionWriteConflict";
}

/** Whether a lock or the way to the database was the trouble, not the work. */
export function isAway(error: unknown): boolean {
  const { code, message } = error as Known;
  const cause = causeOf(error);
  return (
    ["P1001", "P1008", "P1017", "P2024", "P2037", "ECONNREFUSED", "ECONNRESET", "EPIPE"].includes(String(code)) ||
    ["SocketTimeout", "DatabaseNotReachable", "ConnectionClosed", "TooManyConnections"].includes(cause.kind ?? "") ||
    awayOrLocked.test(String(cause.originalCode ?? cause.code ?? code)) ||
    (code === "P2028" && /Unable to start a transaction/.test(String(message))) ||
    lostLine.test(String(message))
  );
}

/** Whether the work cannot even have begun: SQLite's lock was held, or the server took no connection. */
export function isNotBegun(error: unknown): boolean {
  const { kind = "", originalCode } = causeOf(error);
  const sqliteLock = kind === "SocketTimeout" && originalCode !== undefined;
  return sqliteLock || ["DatabaseNotReachable", "TooManyConnections"].includes(kind) || originalCode === "57P03";
}

/** Gives the refusals that callers reckon with our names; every other error stays what it is. */
export function named(error: unknown): unknown {
  if (isAway(error)) return new DatabaseBusy(error);
  const { kind, constraint, table = "", originalCode } = causeOf(error);
  if (kind !== "UniqueConstraintViolation") return error;
  if (constraint?.index) return new UniqueViolation(constraint.index, error);
  const fields = constraint?.fields ?? [];
  const isPrimary = originalCode === SQLITE_CONSTRAINT_PRIMARYKEY;
  return new UniqueViolation(isPrimary ? `${table}_pkey` : [table, ...fields, "key"].join("_"), error);
}
