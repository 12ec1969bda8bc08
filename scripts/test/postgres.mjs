import { userInfo } from "node:os";

/** A PostgreSQL to test on: TEST_DATABASE_URL, else the one of this machine if it lets us in. */
export async function postgres(env) {
  const url =
    env.TEST_DATABASE_URL || `postgresql://${encodeURIComponent(userInfo().username)}@127.0.0.1:5432/postgres`;
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return { url, kept: true };
  } catch (error) {
    return { url: null, note: `none reachable at ${new URL(url).host} (${error.code ?? error.message})` };
  }
}
