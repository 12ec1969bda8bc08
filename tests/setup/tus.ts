import { createReadStream } from "node:fs";
import { request } from "node:http";
import type { Application, Client } from "./application";

export const uploads = "/api/programmes/italian-clusters/films/uploads";
const protocol = { "tus-resumable": "1.0.0" };
const base64 = (text: string) => Buffer.from(text).toString("base64");

export interface Answer {
  status: number;
  headers: Headers | Record<string, string | string[] | undefined>;
  body: string;
}

/** Announces a file of so many bytes; gives the answer, whose Location is where the bytes go. */
export function announce(client: Client, bytes: number | string, told: Record<string, string> = {}): Promise<Response> {
  const metadata = Object.entries(told).map(([key, value]) => `${key} ${base64(value)}`);
  const headers = { ...protocol, "upload-length": String(bytes), "upload-metadata": metadata.join(",") };
  return client.form(uploads, {}, { headers: { ...headers, "content-type": "text/plain" } });
}

/** Where a file's bytes go, once it is announced. */
export async function addressFor(client: Client, bytes: number, told: Record<string, string> = {}): Promise<string> {
  const answer = await announce(client, bytes, told);
  const address = answer.headers.get("location");
  if (!address) throw new Error(`it was not taken: ${answer.status} ${await answer.text()}`);
  return address;
}

/** How many bytes the server has of it. */
export async function offsetOf(client: Client, address: string): Promise<number> {
  const answer = await client.get(address, { method: "HEAD", headers: protocol });
  return Number(answer.headers.get("upload-offset") ?? Number.NaN);
}

interface Piece {
  path: string;
  offset: number;
  bytes: number;
  /** The line is cut once so many bytes have been sent; absent: it holds. */
  cutAfter?: number;
  /** What is waited for between. */
  beforeCut?: () => Promise<unknown>;
  /** What is claimed instead of `offset`. */
  claims?: number;
}

/** Sends a file's bytes from `offset` on; null when the line was cut. */
export function sendPiece(app: Application, client: Client, address: string, piece: Piece): Promise<Answer | null> {
  const { path, offset, bytes, cutAfter = Number.POSITIVE_INFINITY, beforeCut, claims = offset } = piece;
  return new Promise((resolve, reject) => {
    const headers = {
      ...protocol,
      ...{ cookie: client.cookie, origin: app.url, "upload-offset": claims },
      ...{ "content-type": "application/offset+octet-stream", "content-length": bytes - offset },
    };
    const sending = request(app.url + address, { method: "PATCH", headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (text) => {
        body += text;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    let sent = 0;
    const file = createReadStream(path, { start: offset, highWaterMark: 64 * 1024 });
    sending.on("error", (error) => {
      file.destroy();
      if (sent >= cutAfter) resolve(null);
      else reject(error);
    });
    file.on("data", (part) => {
      sent += part.length;
      if (sent >= cutAfter) {
        file.destroy();
        sending.write(part, async () => {
          await beforeCut?.().catch(reject);
          sending.destroy(new Error("the line is cut"));
        });
      } else if (!sending.write(part)) {
        file.pause();
        sending.once("drain", () => file.resume());
      }
    });
    file.on("end", () => sending.end());
  });
}
