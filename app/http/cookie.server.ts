import type { Config } from "../config.server";
import { signInLastsMs } from "../features/people/sign-in.server";

const nameOf = (config: Config) => (config.secure ? "__Host-distretto" : "distretto");

/** The sign-in's secret from the request's cookies; empty when there is none. */
export function readCookie(config: Config, header: string | undefined | null): string {
  const name = `${nameOf(config)}=`;
  const found = (header ?? "").split("; ").find((part) => part.startsWith(name));
  const value = found?.slice(name.length) ?? "";
  return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : "";
}

/** The header that keeps, or with an empty secret forgets, a sign-in. */
export function cookieHeader(config: Config, secret: string): string {
  const age = secret ? signInLastsMs / 1000 : 0;
  const secure = config.secure ? "; Secure" : "";
  return `${nameOf(config)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}
