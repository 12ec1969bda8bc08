import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { connect, createServer, type Server, type Socket } from "node:net";
import { expect, it, vi } from "vitest";
import { type Database, DatabaseBusy, openDatabase } from "../../../app/db.server";
import { describePostgres, onServer } from "../../setup/database";

const account = (name: string) => ({ data: { email: `${name}@demo.example`, name } });
const hangUp = (url: string) =>
  onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = '${new URL(url).pathname.slice(1)}' AND pid <> pg_backend_pid()`);

/** A way to the database of `url` that can be cut and mended. */
async function makeWay(url: string) {
  const sockets = new Set<Socket>();
  const target = new URL(url);
  let server: Server;
  const open = (port: number) =>
    new Promise<number>((resolve) => {
      server = createServer((near) => {
        const far = connect(Number(target.port || 5432), target.hostname);
        for (const [a, b] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(a);
          a.on("error", () => {}).on("close", () => b.destroy());
          a.pipe(b);
        }
      }).listen(port, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
    });
  const port = await open(0);
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: through.href, cut, mend: () => open(port) };
}

async function listening(db: Database) {
  const heard = vi.fn();
  const begun = vi.fn();
  const stop = db.listen("journal", heard, begun);
  await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(1));
  return { heard, begun, stop };
}

describePostgres((makeDb) => {
  it("wakes the other process and this one, when the transaction is committed and not before", async () => {
    const here = await makeDb();
    const there = await openDatabase(here.url);
    const [near, far] = [await listening(here), await listening(there)];
    await here.transaction(async (tx) => {
      await here.notify("journal", "session-1", tx);
      await there.ping();
      expect(far.heard).not.toHaveBeenCalled();
    });
    await vi.waitFor(() =>
      expect([near.heard.mock.calls, far.heard.mock.calls]).toEqual([[["session-1"]], [["session-1"]]]),
    );
    near.stop();
    await here.notify("journal", "it's 2");
    await vi.waitFor(() => expect(far.heard).toHaveBeenLastCalledWith("it's 2"));
    expect(near.heard).toHaveBeenCalledTimes(1);
    await there.close();
  });

  it("R6: works on after its connections were ended by the server, and says that something was missed", async () => {
    const db = await makeDb();
    const { heard, begun } = await listening(db);
    const work = Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => db.transaction((tx) => tx.account.create(account(`a${i}`)))),
    );
    await hangUp(db.url);
    const results = await work;
    const done = results.filter(({ status }) => status === "fulfilled").length;
    for (const result of results) if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DatabaseBusy);
    expect(await db.transaction((tx) => tx.account.count())).toBeGreaterThanOrEqual(done);
    await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(2), 5_000);
    await db.notify("journal", "again");
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("again"));
  });

  it("R6: waits for a server that is away, and recovers by itself when it is back", async () => {
    const { url } = await makeDb();
    const way = await makeWay(url);
    const db = await openDatabase(way.url);
    const { begun } = await listening(db);
    await db.ping();
    way.cut();
    const knock = vi.fn();
    const settled = vi.fn();
    subscribe("net.client.socket", knock);
    const work = Promise.all([
      db.transaction((tx) => tx.account.create(account("sofia"))),
      db.client.account.create(account("zagreb")),
    ]).finally(settled);
    await vi.waitFor(() => expect(knock.mock.calls.length).toBeGreaterThan(6), 5_000);
    unsubscribe("net.client.socket", knock);
    expect(settled).not.toHaveBeenCalled();
    await way.mend();
    await work;
    expect(await db.client.account.count()).toBe(2);
    await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(2), 5_000);
    way.cut();
    await expect(db.ping()).rejects.toBeInstanceOf(DatabaseBusy);
    await db.close();
  });
});
