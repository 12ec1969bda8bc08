import pino from "pino";
import type { Log } from "../ports/log";

/** JSON lines on standard output. */
export function pinoLog(level: string): Log {
  const logger = pino({ level, base: undefined });
  const at =
    (severity: "info" | "warn" | "error") =>
    (event: string, fields: Record<string, unknown> = {}) =>
      logger[severity]({ event, ...fields });
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
