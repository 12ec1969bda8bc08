import { withoutTokens } from "./address";

/**
 * A raw mail as its reader may see it: reply keys taken out, also those hidden in base64; of parts that are no text, only
 * their beginning.
 */
export function readableRaw(raw: string): string {
  const blocks = /(?:^[a-z0-9+/]{60,76}\r?\n)+(?:^[a-z0-9+/]{1,76}={0,2}\r?$)?/gim;
  return withoutTokens(
    raw.replace(blocks, (block) => {
      const decoded = Buffer.from(block, "base64").toString("utf8");
      if (decoded.includes("\ufffd") || decoded.includes("\0")) return `${block.slice(0, 76)}\n[…]\n`;
      const shown = withoutTokens(decoded);
      return shown === decoded ? block : `[decoded from base64]\n${shown}\n`;
    }),
  );
}
