import { ownData } from "../features/privacy/own-data.server";
import { load, looksOnly } from "../http/page.server";

/** Everything about the person who asks, as a file. */
export const loader = load("routes/me_.data[.]json", "account", async ({ deps, account }) => {
  const text = JSON.stringify(await ownData(deps.db.client, account.id, deps.clock.now()), null, 2);
  return new Response(text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-data.json"',
      "Cache-Control": "no-store",
    },
  });
});

export const action = looksOnly;
