import { cx } from "../../../ui/cx";

export type CaptionSize = "small" | "normal" | "large";
/** What lies behind the letters. `none`: only a shadow around each. */
export type CaptionBack = "dark" | "soft" | "none";

const sizes: Record<CaptionSize, string> = {
  small: "text-14 @min-[36rem]:text-16",
  normal: "text-14 @min-[24rem]:text-16 @min-[36rem]:text-22",
  large: "text-18 @min-[24rem]:text-22 @min-[36rem]:text-40",
};

const backs: Record<CaptionBack, string> = {
  dark: "bg-[#000]/80",
  soft: "bg-[#000]/45 [text-shadow:0_1px_3px_#000]",
  none: "font-semibold [text-shadow:0_0_4px_#000,0_1px_2px_#000,0_0_8px_#000]",
};

interface Props {
  lines: string[];
  size: CaptionSize;
  back: CaptionBack;
  language: string;
}

/** What is being said, over the foot of the picture. */
export function CaptionLines({ lines, size, back, language }: Props) {
  if (lines.length === 0) return null;
  return (
    <div
      lang={language}
      className="pointer-events-none absolute inset-x-4 bottom-4 flex flex-col items-center text-center"
    >
      {lines.map((line) => (
        <span key={line} className={cx("px-3 py-0.5 text-[#fff]", backs[back], sizes[size])}>
          {line}
        </span>
      ))}
    </div>
  );
}
