import { createSocket } from "node:dgram";
import { once } from "node:events";
import { decode, encode } from "dns-packet";

/** A name server on loopback that knows these TXT records, and nothing else. */
export async function startDns(txt: Record<string, string>) {
  const state = { answers: true };
  const socket = createSocket("udp4");
  socket.on("message", (message, peer) => {
    if (!state.answers) return;
    const { id, questions = [] } = decode(message);
    const [question] = questions;
    const name = question?.name.toLowerCase() ?? "";
    const data = question?.type === "TXT" ? txt[name] : undefined;
    const known = Object.keys(txt).some((known) => known === name || known.endsWith(`.${name}`));
    const answers = data
      ? [{ type: "TXT", class: "IN", name, ttl: 60, data: data.match(/.{1,200}/g) ?? [] } as const]
      : [];
    const reply = encode({ type: "response", id: id ?? 0, flags: known ? 0x8180 : 0x8183, questions, answers });
    socket.send(reply, peer.port, peer.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    server: `127.0.0.1:${socket.address().port}`,
    /** Whether it says anything at all. */
    speak: (answers: boolean) => {
      state.answers = answers;
    },
    close: () => socket.close(),
  };
}
