import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../app/db.server";
import {
  type RequestSignInDeps,
  requestLastsMs,
  requestSignIn,
} from "../../../app/features/people/request-sign-in.server";
import {
  accountOf,
  closeSignIn,
  linkIsOpen,
  openSignIn,
  signInByCode,
  signInByLink,
  signInLastsMs,
} from "../../../app/features/people/sign-in.server";
import { describeDatabases } from "../../setup/database";

const email = "sofia@demo.example";

describeDatabases((makeDb) => {
  let db: Database;
  let now: number;
  let mails: { link: string; code: string }[];
  let deps: RequestSignInDeps;

  beforeEach(async () => {
    db = await makeDb();
    now = Date.parse("2027-03-23T14:00:00Z");
    mails = [];
    const enqueueSignInMail: RequestSignInDeps["enqueueSignInMail"] = async (_tx, _to, secrets) => {
      mails = [...mails, secrets];
    };
    deps = { db, clock: { now: () => now }, config: { secret: "pepper" }, enqueueSignInMail };
    await db.client.account.create({ data: { email, name: "Sofia" } });
  });

  /** Asks for a mail and reads it. */
  async function ask() {
    await requestSignIn(deps, email);
    const mail = mails.at(-1);
    if (!mail) throw new Error("no mail came");
    return mail;
  }
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  const whose = async (secret: string) => (await accountOf(deps, secret))?.email ?? null;

  describe("a link", () => {
    it("signs in once, also when it is opened twice at once; looking does not use it up", async () => {
      const { link } = await ask();
      expect([await linkIsOpen(deps, link), await linkIsOpen(deps, link)]).toEqual([true, true]);
      const tries = await Promise.allSettled([signInByLink(deps, link), signInByLink(deps, link)]);
      const secrets = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      expect(secrets).toHaveLength(1);
      expect(await whose(secrets[0] ?? "")).toBe(email);
      expect(await linkIsOpen(deps, link)).toBe(false);
      await expect(signInByLink(deps, link)).rejects.toMatchObject({ code: "gone", sentence: "link_gone" });
    });

    it("is good for fifteen minutes, and its code with it", async () => {
      const { link, code } = await ask();
      now += requestLastsMs;
      await expect(signInByLink(deps, link)).rejects.toMatchObject({ code: "gone" });
      await expect(signInByCode(deps, email, code)).rejects.toMatchObject({ code: "invalid" });
      const next = await ask();
      now += requestLastsMs - 1;
      expect(await whose(await signInByLink(deps, next.link))).toBe(email);
    });

    it("that nobody was sent is as good as none", async () => {
      const { link } = await ask();
      await expect(signInByLink(deps, `${link}x`)).rejects.toMatchObject({ code: "gone" });
      expect(JSON.stringify(await db.client.signInRequest.findMany())).not.toContain(link);
    });
  });

  describe("a code", () => {
    it("signs in once and takes its link with it", async () => {
      const { link, code } = await ask();
      expect(await whose(await signInByCode(deps, email, code))).toBe(email);
      await expect(signInByCode(deps, email, code)).rejects.toMatchObject({ sentence: "code_wrong" });
      expect(await linkIsOpen(deps, link)).toBe(false);
    });

    it("is good after four wrong ones and closed by five, also by five at once", async () => {
      const first = await ask();
      for (let i = 0; i < 4; i++) await expect(signInByCode(deps, email, wrong(first.code))).rejects.toThrow();
      expect(await whose(await signInByCode(deps, email, first.code))).toBe(email);

      const { code } = await ask();
      const tries = await Promise.allSettled(Array.from({ length: 5 }, () => signInByCode(deps, email, wrong(code))));
      expect(tries.every(({ status }) => status === "rejected")).toBe(true);
      await expect(signInByCode(deps, email, code)).rejects.toMatchObject({ code: "too_many_requests" });
    });

    it("belongs to its address", async () => {
      await db.client.account.create({ data: { email: "zagreb@demo.example", name: "Zagreb" } });
      const { code } = await ask();
      await expect(signInByCode(deps, "zagreb@demo.example", code)).rejects.toMatchObject({ code: "invalid" });
    });
  });

  it("an address gets five mails in a quarter of an hour, then has to wait; another address does not", async () => {
    for (let i = 0; i < 5; i++) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "too_many_requests", details: { seconds: 900 } });
    expect(mails).toHaveLength(5);
    await requestSignIn(deps, "zagreb@demo.example");
    now += requestLastsMs;
    await ask();
    expect(mails).toHaveLength(6);
  });

  it("an address without an account gets no mail, no sign and no other limit", async () => {
    for (let i = 0; i < 5; i++) await requestSignIn(deps, "nobody@demo.example");
    await expect(requestSignIn(deps, "nobody@demo.example")).rejects.toMatchObject({ code: "too_many_requests" });
    expect(mails).toEqual([]);
  });

  it("signing out ends this browser's sign-in and no other; after thirty days all have ended", async () => {
    const { id } = await db.client.account.findUniqueOrThrow({ where: { email } });
    const [here, there] = [await openSignIn(deps, id), await openSignIn(deps, id)];
    await closeSignIn(deps, here);
    expect([await whose(here), await whose(there)]).toEqual([null, email]);
    now += signInLastsMs;
    expect(await whose(there)).toBeNull();
  });
});
