import { once } from "node:events";
import { Agent, type ClientRequest, get, type IncomingMessage } from "node:http";

/** Many open event streams that wait for the same events. */
export interface Streams {
  /** Resolves when every stream has had one more event: how long (ms) after `since` it reached each. */
  arrivals(since: number): Promise<number[]>;
  /** The last event as it came over the wire. */
  lastFrame(): string;
  close(): void;
}

const mark = "event: journal";

/** Opens one stream for each set of headers, and waits until all have begun. */
export async function openStreams(url: string, headers: Record<string, string>[]): Promise<Streams> {
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const requests: ClientRequest[] = [];
  let arrived: number[] = [];
  let frame = "";
  let everybody = () => {};
  const listen = (response: IncomingMessage) => {
    response.setEncoding("latin1").on("error", () => {});
    response.on("data", (text: string) => {
      const at = text.indexOf(mark);
      if (at < 0) return;
      frame = text.slice(at);
      arrived.push(performance.now());
      if (arrived.length === headers.length) everybody();
    });
  };
  // A few at a time: a thousand at once is another benchmark.
  for (let from = 0; from < headers.length; from += 20) {
    const some = headers.slice(from, from + 20).map(async (one) => {
      const request = get(url, { agent, headers: one });
      requests.push(request.on("error", () => {}));
      const [response] = (await once(request, "response")) as [IncomingMessage];
      if (response.statusCode !== 200) throw new Error(`The stream answered ${response.statusCode}.`);
      const begun = once(response, "data");
      listen(response);
      await begun;
    });
    await Promise.all(some);
  }
  return {
    arrivals(since) {
      const all = new Promise<void>((resolve) => {
        everybody = resolve;
      });
      if (arrived.length === headers.length) everybody();
      return all.then(() => {
        const after = arrived.map((at) => at - since);
        arrived = [];
        return after;
      });
    },
    lastFrame: () => frame,
    close: () => requests.forEach((request) => void request.destroy()),
  };
}
