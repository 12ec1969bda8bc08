import { Agent, get } from "node:http";

export interface Fetched {
  status: number;
  body: Buffer;
}

/** Fetches over one kept connection for each caller, without a cache. */
export function fetcher(headers: Record<string, string> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return (url: string, more: Record<string, string> = {}): Promise<Fetched> =>
    new Promise((resolve, reject) => {
      const request = get(url, { agent, headers: { ...headers, ...more } }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
        response.on("error", reject);
      });
      request.on("error", reject);
    });
}
