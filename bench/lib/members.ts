import { openDatabase } from "../../app/db.server";
import { hash, newSecret } from "../../app/features/people/secret.server";

/**
 * Writes made-up members of the demo programme, each signed in, into an application's database while it does not run, and
 * opens the session `opened`. Gives their cookies.
 */
export async function writeMembers(databaseUrl: string, count: number, opened: number): Promise<string[]> {
  const db = await openDatabase(databaseUrl);
  try {
    const programme = await db.client.programme.findFirstOrThrow({ select: { id: true } });
    const members = Array.from({ length: count }, (_, i) => ({ id: `bench-${i}`, secret: newSecret() }));
    await db.transaction(async (tx) => {
      await tx.account.createMany({
        data: members.map(({ id }) => ({ id, email: `${id}@people.example`, name: id })),
      });
      await tx.membership.createMany({
        data: members.map(({ id }) => ({ id, programmeId: programme.id, accountId: id, role: "participant" })),
      });
      await tx.session.updateMany({ where: { number: opened }, data: { alwaysOpen: true } });
      const expiresAt = new Date("2100-01-01T00:00:00Z");
      await tx.signIn.createMany({
        data: members.map(({ id, secret }) => ({ id: hash(secret), accountId: id, expiresAt })),
      });
    });
    return members.map(({ secret }) => `distretto=${secret}`);
  } finally {
    await db.close();
  }
}
