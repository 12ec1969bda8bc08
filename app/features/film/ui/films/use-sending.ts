import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** How an upload from this page goes. `held`: the line is cut, and it will go on by itself. */
export interface Sending {
  state: "sending" | "held" | "failed";
  title: string;
  sent: number;
  bytes: number;
  /** Until it is here, at the pace of the last seconds; null: not known yet. */
  leftMs: number | null;
  /** The upload's id, once the server has given it one. */
  id: string | null;
  problem: string | null;
}

/** What stands on the server already, so that the same file goes on where it stopped. */
export interface Resumable {
  id: string;
  fileName: string;
  bytes: number;
}

interface Wish {
  file: File;
  title: string;
  replaces: string;
}

interface Running {
  abort(drop: boolean): Promise<void>;
}

/** After these pauses (ms) a cut line is tried again; the last one repeats, for about half an hour. */
const pauses = [0, 1_000, 2_000, 4_000, 8_000, ...Array.from({ length: 120 }, () => 15_000)];
const chunkSize = 32 * 1024 * 1024;

/** Sends films to this programme, one at a time; lines that are cut are taken up again. */
export function useSending(slug: string, resumables: readonly Resumable[]) {
  const [sending, setSending] = useState<Sending | null>(null);
  const running = useRef<Running | null>(null);
  const { revalidate } = useRevalidator();
  const endpoint = `/api/programmes/${slug}/films/uploads`;

  useEffect(() => {
    if (sending?.state !== "sending" && sending?.state !== "held") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [sending?.state]);

  async function start({ file, title, replaces }: Wish): Promise<void> {
    const { DetailedError, Upload } = await import("tus-js-client");
    const begun = resumables.find(({ fileName, bytes }) => fileName === file.name && bytes === file.size);
    const pace = paceOf();
    const change = (news: Partial<Sending>) => setSending((now) => now && { ...now, ...news });
    setSending({
      state: "sending",
      title: title || file.name,
      sent: 0,
      bytes: file.size,
      leftMs: null,
      id: begun?.id ?? null,
      problem: null,
    });
    const upload = new Upload(file, {
      ...{ endpoint, chunkSize, retryDelays: pauses, storeFingerprintForResuming: false },
      uploadUrl: begun ? `${endpoint}/${begun.id}` : null,
      metadata: { filename: file.name, title, replaces },
      onUploadUrlAvailable: () => {
        change({ id: upload.url?.split("/").at(-1) ?? null });
        revalidate();
      },
      onProgress: (sent) => change({ sent, leftMs: pace(sent, file.size), state: "sending" }),
      onShouldRetry: (error) => {
        const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
        const again =
          status === 0 || status === 409 || status === 423 || status === 429 || (status >= 500 && status !== 507);
        if (again) change({ state: "held", leftMs: null });
        return again;
      },
      onSuccess: () => {
        running.current = null;
        setSending(null);
        revalidate();
      },
      onError: (error) => {
        running.current = null;
        change({
          state: "failed",
          problem: sentenceOf(error instanceof DetailedError ? error.originalResponse?.getBody() : undefined),
        });
        revalidate();
      },
    });
    running.current = { abort: (drop) => upload.abort(drop) };
    upload.start();
  }

  async function cancel(): Promise<void> {
    const { current } = running;
    running.current = null;
    await current?.abort(true).catch(() => {});
    setSending(null);
    revalidate();
  }

  return { sending, start, cancel };
}

/** The server's own words, if it said any. */
function sentenceOf(body: string | undefined): string | null {
  try {
    return JSON.parse(body ?? "").error.message ?? null;
  } catch {
    return null;
  }
}

/** Time left (ms) at the pace of about the last ten seconds. */
function paceOf(): (sent: number, bytes: number) => number | null {
  const marks: { at: number; sent: number }[] = [];
  return (sent, bytes) => {
    const now = performance.now();
    marks.push({ at: now, sent });
    while ((marks[0]?.at ?? now) < now - 10_000) marks.shift();
    const [first] = marks;
    if (!first || now - first.at < 1_500 || sent <= first.sent) return null;
    return ((bytes - sent) * (now - first.at)) / (sent - first.sent);
  };
}
