import { cx } from "../../../ui/cx";

export type CaptionSize = "small" | "normal" | "large";

const sizes: Record<CaptionSize, string> = {
  small: "text-14 @min-[36rem]:text-16",
  normal: "text-14 @min-[24rem]:text-16 @min-[36rem]:text-22",
  large: "text-18 @min-[24rem]:text-22 @min-[36rem]:text-40",
};

/** What is being said, over the foot of the picture. */
export function CaptionLines({ lines, size, language }: { lines: string[]; size: CaptionSize; language: string }) {
  if (lines.length === 0) return null;
  return (
    <div
      lang={language}
      className="pointer-events-none absolute inset-x-4 bottom-4 flex flex-col items-center text-center"
    >
      {lines.map((line) => (
        <span key={line} className={cx("bg-[#000]/80 px-3 py-0.5 text-[#fff]", sizes[size])}>
          {line}
        </span>
      ))}
    </div>
  );
}
