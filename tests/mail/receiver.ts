import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A receiver that may die on us at each point; counts what it has taken by Message-ID. */
export async function startReceiver() {
  const taken = new Map<string, number>();
  const state: { answer: "take" | "refuse" | "later" | "drop-after-data" | "cut-after-250" | "hold-after-taking" } = {
    answer: "take",
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) =>
      done(state.answer === "refuse" ? Object.assign(new Error("no service"), { responseCode: 421 }) : null),
    onMailFrom: (_address, _session, done) =>
      done(state.answer === "later" ? Object.assign(new Error("try later"), { responseCode: 451 }) : null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const cut = () => {
          for (const connection of server.connections) if (connection.id === session.id) connection.close();
        };
        if (state.answer === "drop-after-data") return cut();
        const id = /^Message-ID: <(.*)>\r?$/im.exec(Buffer.concat(parts).toString())?.[1] ?? "";
        taken.set(id, (taken.get(id) ?? 0) + 1);
        if (state.answer === "hold-after-taking") return;
        done(null, "Taken");
        if (state.answer === "cut-after-250") setImmediate(cut);
      });
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    state,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}
