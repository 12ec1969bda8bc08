import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };
const suite = (name: string, include: string[], more = {}) => ({
  resolve: { alias },
  test: { name, include, ...more },
});
/** Suites that start servers or browsers take turns and have time. */
const slow = { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      suite("unit", ["app/**/*.test.{ts,tsx}", "scripts/**/*.test.{ts,mjs}", "bench/**/*.test.ts"]),
      suite("setup", ["tests/setup/**/*.test.ts"], slow),
      suite("integration", ["tests/integration/**/*.test.ts"], slow),
      suite("http", ["tests/http/**/*.test.ts"], slow),
      suite("mail", ["tests/mail/**/*.test.ts"], slow),
      suite("film", ["tests/film/**/*.test.ts"], slow),
      suite("room", ["tests/room/**/*.test.ts"], slow),
      suite("e2e", ["tests/e2e/**/*.test.ts"], slow),
    ],
  },
});
