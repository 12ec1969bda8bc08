import type { ReactNode } from "react";

const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/g;

/** Text with its web addresses as links; everything else stays text. */
export function linked(text: string): ReactNode[] {
  return text.split(address).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <a key={at} href={part} target="_blank" rel="noreferrer noopener nofollow" className="break-all">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
