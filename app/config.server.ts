import { createPrivateKey, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);
const days = z.coerce.number().int().min(1, "expected days, 1 or more").max(36_500);
const flag = z.enum(["true", "false", "1", "0", "yes", "no"]).transform((v) => ["true", "1", "yes"].includes(v));
const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127\./.test(host);

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "expected file:… or postgresql://…")
    .optional(),
  SECRET: z.string().min(32, "expected at least 32 characters").optional(),
  DEMO: flag.optional(),
  TRUST_PROXY: z.string().default(""),
  LIVEKIT_URL: z.url({ protocol: /^(wss?|https?)$/ }).optional(),
  LIVEKIT_API_KEY: z.string().min(1).optional(),
  LIVEKIT_API_SECRET: z.string().min(32, "expected at least 32 characters").optional(),
  LIVEKIT_SERVER_BIN: z.string().min(1).optional(),
  MEDIA_UDP_PORT: port.default(7882),
  MEDIA_TCP_PORT: port.default(7881),
  MEDIA_HTTP_PORT: port.default(7880),
  MEDIA_NODE_IP: z
    .string()
    .refine((v) => isIP(v) > 0, "expected an IP address")
    .optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, "expected a domain name")
    .optional(),
  DKIM_KEY_FILE: z.string().optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i, "expected letters, digits and hyphens")
    .default("distretto"),
  MAIL_IN: z.enum(["smtp", "imap", "off"]).default("smtp"),
  MAIL_IN_HOST: z.string().default("127.0.0.1"),
  MAIL_IN_PORT: port.default(2525),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  IMAP_AUTH_SERVER: z.string().default(""),
  MAIL_TRUST: z.enum(["dmarc", "loopback"]).optional(),
  MAIL_DNS: z
    .string()
    .regex(/^[0-9a-f.:[\]]+(,[0-9a-f.:[\]]+)*$/i, "expected addresses of name servers, separated by commas")
    .optional(),
  FILES: z
    .string()
    .regex(/^(disk|s3:\/\/.+)$/, "expected disk or s3://…")
    .default("disk"),
  FFMPEG_BIN: z.string().min(1).default("ffmpeg"),
  KEEP_MAIL_DAYS: days.default(365),
  KEEP_TESTS_DAYS: days.default(90),
  KEEP_SIGN_INS_DAYS: days.default(30),
  KEEP_AUDIT_DAYS: days.default(1_095),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

/** Every setting that was wrong, one line each. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`These settings are not right:\n${problems.map((p) => `  ${p}`).join("\n")}`);
  }
}

export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and checks all settings once, from `env` and from a `.env` file beside it (`env` wins).
 * Throws SettingsError naming every wrong one.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, envFile = ".env") {
  const hasFile = existsSync(envFile);
  const given = { ...(hasFile ? parseEnvFile(readFileSync(envFile, "utf8")) : {}), ...env };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`));
  }
  const s = parsed.data;
  const demo = s.DEMO ?? (isLoopback(s.HOST) && !hasFile);
  const publicUrl = (s.PUBLIC_URL ?? `http${s.TLS_CERT_FILE ? "s" : ""}://${s.HOST}:${s.PORT}`).replace(/\/$/, "");
  const problems = [
    demo && !isLoopback(s.HOST) && "DEMO: demo mode is for this machine alone; set HOST to 127.0.0.1 or DEMO to false",
    !demo && !s.SECRET && "SECRET: expected at least 32 random characters (demo mode makes its own)",
    Boolean(s.TLS_CERT_FILE) !== Boolean(s.TLS_KEY_FILE) && "TLS_CERT_FILE, TLS_KEY_FILE: expected both or neither",
    s.LIVEKIT_URL &&
      !(s.LIVEKIT_API_KEY && s.LIVEKIT_API_SECRET) &&
      "LIVEKIT_API_KEY, LIVEKIT_API_SECRET: expected with LIVEKIT_URL",
    s.MAIL_IN === "imap" && !s.IMAP_URL && "IMAP_URL: expected with MAIL_IN=imap",
    s.FILES !== "disk" && "FILES: only disk is available in this version",
    ...dkimProblems(s.DKIM_KEY_FILE),
  ].filter((p): p is string => typeof p === "string");
  if (problems.length) throw new SettingsError(problems);

  const dataDir = resolve(s.DATA_DIR);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = s.SECRET ?? keptSecret(join(dataDir, "secret"));
  const mailDomain = s.MAIL_DOMAIN ?? (demo ? "demo.example" : new URL(publicUrl).hostname);
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl,
    secure: publicUrl.startsWith("https:"),
    dataDir,
    databaseUrl: s.DATABASE_URL ?? `file:${join(dataDir, "distretto.db")}`,
    secret,
    demo,
    trustProxy: s.TRUST_PROXY,
    tls: s.TLS_CERT_FILE && s.TLS_KEY_FILE ? { certFile: s.TLS_CERT_FILE, keyFile: s.TLS_KEY_FILE } : null,
    media: {
      url: s.LIVEKIT_URL ?? null,
      apiKey: s.LIVEKIT_API_KEY ?? null,
      apiSecret: s.LIVEKIT_API_SECRET ?? null,
      binary: s.LIVEKIT_SERVER_BIN ?? null,
      httpPort: s.MEDIA_HTTP_PORT,
      tcpPort: s.MEDIA_TCP_PORT,
      udpPort: s.MEDIA_UDP_PORT,
      nodeIp: s.MEDIA_NODE_IP ?? (isIP(s.HOST) && s.HOST !== "0.0.0.0" ? s.HOST : "127.0.0.1"),
    },
    mail: {
      smtpUrl: s.SMTP_URL ?? null,
      from: s.MAIL_FROM ?? `distretto@${mailDomain}`,
      domain: mailDomain,
      dkim: s.DKIM_KEY_FILE ? { keyFile: s.DKIM_KEY_FILE, selector: s.DKIM_SELECTOR } : null,
      in: s.MAIL_IN,
      inHost: s.MAIL_IN_HOST,
      inPort: s.MAIL_IN_PORT,
      trust: s.MAIL_TRUST ?? (demo ? "loopback" : "dmarc"),
      imapUrl: s.IMAP_URL ?? null,
      authServer: s.IMAP_AUTH_SERVER,
      nameServers: s.MAIL_DNS?.split(",") ?? [],
    },
    ffmpeg: s.FFMPEG_BIN,
    /** For how many days things are kept. */
    keep: { mail: s.KEEP_MAIL_DAYS, tests: s.KEEP_TESTS_DAYS, signIns: s.KEEP_SIGN_INS_DAYS, audit: s.KEEP_AUDIT_DAYS },
    logLevel: s.LOG_LEVEL,
  } as const;
}

/** A key that cannot sign must be known at start, not when the first mail goes out. */
function dkimProblems(file: string | undefined): string[] {
  if (!file) return [];
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPrivateKey(readFileSync(file));
    if (type === "rsa" && (details?.modulusLength ?? 0) >= 2048) return [];
    return ["DKIM_KEY_FILE: expected an RSA key of 2048 bits or more; receivers do not know other kinds everywhere"];
  } catch (error) {
    return [`DKIM_KEY_FILE: expected a private key in PEM format (${(error as Error).message})`];
  }
}

function parseEnvFile(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).map((line) => /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(
    lines.flatMap((m) => (m?.[1] ? [[m[1], (m[2] ?? "").replace(/^(["'])(.*)\1$/, "$2")]] : [])),
  );
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}
