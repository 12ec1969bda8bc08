import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A conversation with a mail server at `port`, line by line: `say` gives its whole answer, `drip` sends what is no line yet. */
export async function converse(port: number) {
  const socket: Socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    let all = "";
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return all || "closed";
      all += `${value}\n`;
      if (/^\d{3} /.test(value)) return all;
    }
  };
  await next();
  return {
    next,
    say(line: string) {
      socket.write(`${line}\r\n`);
      return next();
    },
    drip: (signs: string) => socket.write(signs),
    close: () => socket.destroy(),
  };
}
