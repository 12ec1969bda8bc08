import { once } from "node:events";
import { get } from "node:http";
import { type Application, type Client, session4 } from "../setup/application";

/** One server-sent event: its name, its number, what it carries. */
export interface Frame {
  event: string;
  id: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what came as it came.
  data: any;
}

export interface EventStream {
  frames: Frame[];
  /** Lines that are comments. */
  comments(): number;
  /** Resolves with the first frame for which this holds. */
  until(is: (frame: Frame) => boolean): Promise<Frame>;
  /** Resolves when the server has ended it. */
  ended: Promise<unknown>;
  close(): void;
}

/** Opens a session's stream as a browser does; resolves when its first bytes are here. `query`: behind its address. */
export async function openStream(
  app: Application,
  client: Client,
  lastEventId?: number,
  query = "",
): Promise<EventStream> {
  const headers = { cookie: client.cookie, ...(lastEventId !== undefined && { "last-event-id": String(lastEventId) }) };
  const request = get(`${app.url}${session4}/stream${query}`, { headers, agent: false });
  const [response] = await once(request, "response");
  request.on("error", () => {});
  response.on("error", () => {});
  if (response.statusCode !== 200) throw new Error(`the stream answered ${response.statusCode}`);
  const frames: Frame[] = [];
  let rest = "";
  let comments = 0;
  response.setEncoding("utf8").on("data", (text: string) => {
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1];
      if (block.startsWith(":")) comments++;
      const event = field("event");
      if (event) frames.push({ event, id: Number(field("id")), data: JSON.parse(field("data") ?? "null") });
    }
  });
  const ended = new Promise((resolve) => response.once("close", resolve));
  return {
    frames,
    comments: () => comments,
    async until(is) {
      for (;;) {
        const frame = frames.find(is);
        if (frame) return frame;
        const gone = ended.then(() => Promise.reject(new Error("the stream ended")));
        await Promise.race([once(response, "data"), gone]);
      }
    },
    ended,
    close: () => void request.destroy(),
  };
}

/** Asks for a stream and goes away, before it is answered or (`late`) when its first bytes have come. */
export async function openAndLeave(app: Application, client: Client, late: boolean): Promise<void> {
  const request = get(`${app.url}${session4}/stream`, { headers: { cookie: client.cookie }, agent: false });
  request.on("error", () => {});
  const [socket] = await once(request, "socket");
  await once(socket, "connect");
  if (late) {
    const [response] = await once(request, "response");
    await once(
      response.on("error", () => {}),
      "data",
    );
  } else {
    await new Promise((resolve) => request.end(resolve));
  }
  request.destroy();
  if (!socket.closed) await once(socket, "close");
}
