import { readFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbered, serveFilm } from "./server";

let film: Awaited<ReturnType<typeof serveFilm>>;
let whole: Buffer;
let media = "";
const ask = (headers: Record<string, string> = {}, method = "GET") => fetch(media, { method, headers });
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

beforeAll(async () => {
  film = await serveFilm();
  whole = await readFile(numbered);
  media = `${film.url}api/films/numbered/media`;
});
afterAll(() => film.close());

describe("the film's bytes", () => {
  it("come whole, and are not kept for others", async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "video/mp4",
      "content-length": String(whole.length),
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache",
    });
    expect(await bytes(answer)).toEqual(whole);
  });

  it.each([
    ["bytes=0-99", 0, 100],
    ["bytes=50000-", 50_000, undefined],
    ["bytes=-500", -500, undefined],
  ])("come in part: %s", async (range, start, end) => {
    const answer = await ask({ Range: range });
    const part = whole.subarray(start, end);
    const from = whole.indexOf(part);
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(`bytes ${from}-${from + part.length - 1}/${whole.length}`);
    expect(await bytes(answer)).toEqual(part);
  });

  it("are refused with the size when there is no such part", async () => {
    for (const range of [`${whole.length}-`, "999999999-", "9-1", "-0"]) {
      const answer = await ask({ Range: `bytes=${range}` });
      expect(answer.status, range).toBe(416);
      expect(answer.headers.get("content-range")).toBe(`bytes */${whole.length}`);
    }
  });

  it("come whole when several parts are asked for, or the file has changed since", async () => {
    expect((await ask({ Range: "bytes=0-1,5-9" })).status).toBe(200);
    expect((await ask({ Range: "bytes=0-1", "If-Range": '"older"' })).status).toBe(200);
    const etag = (await ask({}, "HEAD")).headers.get("etag") ?? "";
    expect((await ask({ Range: "bytes=0-1", "If-Range": etag })).status).toBe(206);
    expect((await ask({ "If-None-Match": etag })).status).toBe(304);
  });

  it("answer HEAD without a body", async () => {
    const answer = await ask({ Range: "bytes=0-99" }, "HEAD");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-length")).toBe(String(whole.length));
    expect((await bytes(answer)).length).toBe(0);
  });

  it("survive browsers that leave in the middle", async () => {
    await Promise.all(Array.from({ length: 50 }, leaveInTheMiddle));
    expect((await bytes(await ask())).length).toBe(whole.length);
  });

  it("are not found under another name", async () => {
    for (const part of ["captions.en.vtt", "poster.jpg", "other", "captions...vtt"]) {
      expect((await fetch(`${film.url}api/films/numbered/${part}`)).status, part).toBe(404);
    }
  });

  it("list chapters and markers as WebVTT", async () => {
    const answer = await fetch(`${film.url}api/films/numbered/markers.vtt`);
    expect(answer.headers.get("content-type")).toContain("text/vtt");
    expect(await answer.text()).toContain('00:00:01.480 --> 00:00:02.480\n{"id":"m1"');
  });
});

async function leaveInTheMiddle(): Promise<void> {
  const answer = await new Promise<IncomingMessage>((heard, failed) => get(media, heard).on("error", failed));
  await new Promise((first) => answer.once("data", first));
  answer.destroy();
  await buffer(answer).catch(() => {});
}
