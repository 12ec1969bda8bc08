import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { type RenderToPipeableStreamOptions, renderToPipeableStream } from "react-dom/server";

type Options = Pick<RenderToPipeableStreamOptions, "nonce" | "onError">;

/**
 * Renders a page whole: its bytes in UTF-8, once everything in it is there. Rejects when its frame cannot be rendered.
 *
 * React 18 sends its buffer as it is when the next letter of several bytes does not fit, unused zeros at its end included
 * (facebook/react 26228). In UTF-8 only NUL has a zero, and no page has that: they are cut off here.
 */
export function wholePage(page: ReactNode, options: Options): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    const sink = new Writable({
      write(part: Uint8Array, _encoding, done) {
        parts.push(withoutRest(part));
        done();
      },
      final(done) {
        resolve(Buffer.concat(parts));
        done();
      },
    });
    const { pipe } = renderToPipeableStream(page, { ...options, onAllReady: () => pipe(sink), onShellError: reject });
  });
}

function withoutRest(part: Uint8Array): Uint8Array {
  let end = part.length;
  while (end > 0 && part[end - 1] === 0) end--;
  return part.subarray(0, end);
}
