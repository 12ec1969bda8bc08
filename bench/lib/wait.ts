import { setTimeout as pause } from "node:timers/promises";
import type { Application } from "../../tests/setup/application";

/** Waits until the application's media server is there. */
export async function mediaReady(application: Application): Promise<void> {
  const moderator = await application.as("moderator");
  for (;;) {
    const { checks } = (await (await moderator.get("/readyz")).json()) as { checks: { media: string } };
    if (checks.media === "ok") return;
    await pause(100);
  }
}
