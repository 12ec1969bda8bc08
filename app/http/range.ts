/** A part of a file in bytes, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110, section 14). `null`: send the whole file, because none is asked
 * for, it cannot be read, or several are asked for at once. `unsatisfiable`: it lies behind the file's end or ends before it
 * begins.
 */
export function readRange(header: string | undefined, size: number): ByteRange | "unsatisfiable" | null {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? "");
  if (!parts || (parts[1] === "" && parts[2] === "")) return null;
  const [from, to] = [Number(parts[1]), Number(parts[2])];
  if (parts[1] === "")
    return to === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - to), end: size - 1 };
  if (from >= size || (parts[2] !== "" && to < from)) return "unsatisfiable";
  return { start: from, end: parts[2] === "" ? size - 1 : Math.min(to, size - 1) };
}
