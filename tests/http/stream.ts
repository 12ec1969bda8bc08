import type { Client } from "../setup/application";

/** An open stream of a session. */
export interface Stream {
  status: number;
  /** All that has come so far. */
  text(): string;
  /** Resolves when this has come; rejects after 10 s. */
  has(part: string): Promise<void>;
  /** Resolves with the time (ms since 1970) at which the server ended it. */
  ended: Promise<number>;
  close(): void;
}

export async function openStream(client: Client, place: string, headers: Record<string, string> = {}): Promise<Stream> {
  const stop = new AbortController();
  const answer = await client.get(`${place}/stream`, { headers, signal: stop.signal });
  let text = "";
  let came = () => {};
  const read = async () => {
    const decoder = new TextDecoder();
    const reader = answer.body?.getReader();
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return Date.now();
      text += decoder.decode(part.value, { stream: true });
      came();
    }
  };
  const ended = read();
  ended.catch(() => undefined);
  return {
    status: answer.status,
    text: () => text,
    has: (part) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${part} did not come: ${text.slice(-500)}`)), 10_000);
        came = () => {
          if (!text.includes(part)) return;
          clearTimeout(late);
          resolve();
        };
        came();
      }),
    ended,
    close: () => stop.abort(),
  };
}
