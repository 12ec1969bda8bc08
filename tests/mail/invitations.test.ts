import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { afterEach, expect, test } from "vitest";
import { answerInvitation } from "../../app/features/invitations/answer-invitation.server";
import { callOff } from "../../app/features/invitations/cancel.server";
import { changeSession } from "../../app/features/invitations/change-session.server";
import { inviteEverybody, inviteOne } from "../../app/features/invitations/invite.server";
import { enterByLink, readJoinLink } from "../../app/features/invitations/join-link.server";
import { readInvitations } from "../../app/features/invitations/read-invitations.server";
import { remindInvited } from "../../app/features/invitations/remind.server";
import { revokeLink } from "../../app/features/invitations/revoke-link.server";
import { processInbound } from "../../app/features/mail/process-inbound.server";
import { accountOf } from "../../app/features/people/sign-in.server";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

const day = 24 * 3_600_000;
/** A winter's afternoon, a year ahead of the clock: 15:00 UTC. */
const startsAt = Date.parse("2027-03-02T15:00:00Z");

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  /** Five cities, the session a week ahead. */
  async function open() {
    world = await openWorld(await makeDb());
    const { db, programmeId, sessionId } = world;
    await db.client.site.updateMany({ where: { slug: "zagreb" }, data: { timeZone: "Europe/Zagreb", position: 2 } });
    for (const [i, city] of ["Belgrade", "Istanbul", "Moscow"].entries()) {
      const site = { programmeId, slug: city, city, country: "RS", timeZone: `Europe/${city}`, position: 3 + i };
      const { id: siteId } = await db.client.site.create({ data: site });
      const email = `${city.toLowerCase()}@people.example`;
      const { id: accountId } = await db.client.account.create({ data: { email, name: city } });
      await db.client.membership.create({ data: { programmeId, accountId, role: "participant", siteId } });
    }
    await db.client.session.update({
      where: { id: sessionId },
      data: { startsAt: new Date(startsAt), endsAt: new Date(startsAt + 2 * 3_600_000) },
    });
    at(startsAt - 7 * day);
  }
  /** Sets the world's clock. */
  const at = (moment: number) => {
    world.time.offset += moment - world.deps.clock.now();
  };
  const address = (city: string) => `${city.toLowerCase()}@people.example`;
  const mail = (city: string, subject: RegExp) => world.mailTo(address(city), subject);
  const linkIn = (text: string) => /^https:\/\/distretto\.example\/join\/([\w-]{43})$/m.exec(text)?.[1] ?? "";
  const stateOf = async (city: string) => {
    const { people } = (await readInvitations(world.deps, world.sessionId)) ?? { people: [] };
    return people.find((person) => person.name === city)?.state;
  };
  const deliveries = (what: string) =>
    world.db.client.delivery.count({ where: { cause: { startsWith: `session:${world.sessionId}:${what}` } } });
  const signInDeps = () => ({ ...world.deps, config: { secret: world.deps.config.secret } });
  /** The calendar of the newest raw mail to somebody whose subject fits. */
  async function calendarIn(city: string, subject: RegExp) {
    await mail(city, subject);
    const raws = world.mailer.sent.filter(({ to }) => to === address(city));
    const parsed = await Promise.all(raws.map(({ raw }) => simpleParser(raw)));
    const found = parsed.reverse().find((one) => subject.test(one.subject ?? ""));
    const file = found?.attachments.find(({ contentType }) => contentType === "text/calendar");
    const raw = raws.find((_, i) => parsed[parsed.length - 1 - i] === found)?.raw.toString() ?? "";
    const calendar = new ICAL.Component(ICAL.parse(file?.content.toString("utf8") ?? ""));
    const component = calendar.getFirstSubcomponent("vevent");
    if (!component) throw new Error("no event");
    return { raw, method: calendar.getFirstPropertyValue("method"), event: new ICAL.Event(component) };
  }
  const invited = async () => {
    await open();
    expect(await inviteEverybody(world.deps, world.sessionId)).toBe(6);
    world.office.wake();
    await until(async () => (await world.db.client.delivery.count({ where: { state: "sent" } })) === 6);
  };

  test("everybody gets one invitation with every city's time, a calendar file and a link of their own", async () => {
    await invited();
    expect(await inviteEverybody(world.deps, world.sessionId)).toBe(0);
    const { text, subject } = await mail("Zagreb", /Invitation/);
    expect(subject).toBe("Invitation: Legno Arredo Brianza, Tuesday 2 March 2027");
    expect(text).toContain("Tuesday 2 March 2027, 16:00 to 18:00 (Central European Standard Time, UTC+1)");
    expect(text).toContain("17:00 Sofia (Eastern European Standard Time, UTC+2)");
    expect(text).toContain("16:00 Zagreb, Belgrade (Central European Standard Time, UTC+1)");
    expect(text).toContain("18:00 Istanbul (Türkiye Standard Time, UTC+3)");
    expect(text).toContain("18:00 Moscow (Moscow Standard Time, UTC+3)");
    const links = await Promise.all(["Sofia", "Zagreb"].map(async (city) => linkIn((await mail(city, /Invit/)).text)));
    expect(new Set(links.filter(Boolean)).size).toBe(2);
    const { method, event, raw } = await calendarIn("Zagreb", /Invitation/);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect({ method, sequence: event.sequence }).toEqual({ method: "REQUEST", sequence: 0 });
    expect(event.startDate.toJSDate().getTime()).toBe(startsAt);
    expect(event.organizer).toMatch(/^mailto:qa\+[a-z2-7]{26}@mail\.example$/);
    expect(raw).not.toContain("/join/".concat("x"));
    expect(await deliveries("")).toBe(6);
  });

  test("the link lets in as often as it is pressed; looking at it changes nothing; another sign or another session is unknown", async () => {
    await invited();
    const secret = linkIn((await mail("Zagreb", /Invitation/)).text);
    for (const _ of [1, 2]) expect((await readJoinLink(signInDeps(), secret)).member.name).toBe("Zagreb");
    expect(await world.db.client.signIn.count()).toBe(0);
    const { cookie } = await enterByLink(signInDeps(), secret);
    expect((await accountOf(signInDeps(), cookie))?.email).toBe(address("Zagreb"));
    const altered = (secret.startsWith("a") ? "b" : "a") + secret.slice(1);
    await expect(readJoinLink(signInDeps(), altered)).rejects.toMatchObject({ code: "not_found" });
    await expect(readJoinLink(signInDeps(), "../x")).rejects.toMatchObject({ code: "not_found" });
    const kept = JSON.stringify(await world.db.client.joinLink.findMany());
    expect(kept).not.toContain(secret);
  });

  test("a revoked link opens nothing, ends the sign-ins it opened, and Send again gives a new one", async () => {
    await invited();
    const secret = linkIn((await mail("Zagreb", /Invitation/)).text);
    const { cookie } = await enterByLink(signInDeps(), secret);
    await revokeLink(world.deps, world.sessionId, world.zagreb.membershipId, "organiser");
    expect(await accountOf(signInDeps(), cookie)).toBeNull();
    await expect(enterByLink(signInDeps(), secret)).rejects.toMatchObject({
      code: "gone",
      sentence: "join_link_revoked",
    });
    for (const _ of [1, 2]) await inviteOne(world.deps, world.sessionId, world.zagreb.membershipId, 1);
    world.office.wake();
    await until(async () => (await deliveries("invite:2:")) === 1);
    const again = await until(async () => {
      const rows = await world.db.client.delivery.findMany({ where: { cause: { contains: ":invite:2:" } } });
      return rows[0]?.state === "sent" && rows[0];
    });
    expect(linkIn(again.text)).not.toBe(secret);
    expect((await readJoinLink(signInDeps(), linkIn(again.text))).member.name).toBe("Zagreb");
    await expect(readJoinLink(signInDeps(), secret)).rejects.toMatchObject({ code: "gone" });
  });

  test("a link ends with its session, and with its person's membership", async () => {
    await invited();
    const secret = linkIn((await mail("Zagreb", /Invitation/)).text);
    at(startsAt + 4 * 3_600_000);
    await expect(readJoinLink(signInDeps(), secret)).rejects.toMatchObject({ sentence: "join_link_over" });
    at(startsAt - day);
    await world.db.client.membership.update({
      where: { id: world.zagreb.membershipId },
      data: { state: "removed" },
    });
    await expect(readJoinLink(signInDeps(), secret)).rejects.toMatchObject({ sentence: "join_link_revoked" });
  });

  test("a new date reaches everybody as an update of the same entry, and asks anew", async () => {
    await invited();
    const first = await calendarIn("Moscow", /Invitation/);
    const who = { sessionId: world.sessionId, membershipId: world.zagreb.membershipId };
    await answerInvitation(world.deps, who, "accepted", "page");
    expect(await stateOf("Zagreb")).toBe("accepted");
    const times = { startsAt: "2027-03-30T17:00", endsAt: "2027-03-30T19:00", timeZone: "Europe/Rome" };
    await changeSession(world.deps, world.sessionId, 0, times, "organiser");
    await expect(
      changeSession(world.deps, world.sessionId, 0, { ...times, startsAt: "2027-03-30T16:00" }, "organiser"),
    ).rejects.toMatchObject({ code: "conflict" });
    world.office.wake();
    const { text, subject } = await mail("Moscow", /New date/);
    expect(subject).toBe("New date: Legno Arredo Brianza, Tuesday 30 March 2027");
    expect(text).toContain("It was planned for Tuesday 2 March 2027, 18:00.");
    expect(text).toContain("18:00 Sofia (Eastern European Summer Time, UTC+3)");
    expect(text).toContain("17:00 Zagreb, Belgrade (Central European Summer Time, UTC+2)");
    expect(text).toContain("18:00 Istanbul (Türkiye Standard Time, UTC+3)");
    const { event, method } = await calendarIn("Moscow", /New date/);
    expect(method).toBe("REQUEST");
    expect(event.uid).toBe(first.event.uid);
    expect(event.organizer).toBe(first.event.organizer);
    expect(event.sequence).toBe(1);
    expect(await stateOf("Zagreb")).toBe("invited");
    await until(async () => (await deliveries("changed:1:")) === 6);
  });

  test("calling off cancels the entry, says why, and closes link and answers; a new date brings it back", async () => {
    await invited();
    const secret = linkIn((await mail("Sofia", /Invitation/)).text);
    await callOff(world.deps, world.sessionId, 0, "The speaker is ill.\r\nWe are sorry.", "organiser");
    world.office.wake();
    const { text } = await mail("Sofia", /Called off/);
    expect(text).toContain("The speaker is ill.\nWe are sorry.");
    expect(linkIn(text)).toBe("");
    const { event, method } = await calendarIn("Sofia", /Called off/);
    expect({ method, sequence: event.sequence }).toEqual({ method: "CANCEL", sequence: 1 });
    expect((await readJoinLink(signInDeps(), secret)).session.off).toBe(true);
    const who = { sessionId: world.sessionId, membershipId: world.sofia.membershipId };
    await expect(answerInvitation(world.deps, who, "accepted", "page")).rejects.toMatchObject({ code: "gone" });
    await expect(inviteEverybody(world.deps, world.sessionId)).rejects.toMatchObject({ sentence: "session_off" });
    at(startsAt - 3_600_000);
    expect(await remindInvited(world.deps)).toBe(0);
    at(startsAt - 7 * day);
    const times = { startsAt: "2027-03-09T16:00", endsAt: "2027-03-09T18:00", timeZone: "Europe/Rome" };
    await changeSession(world.deps, world.sessionId, 1, times, "organiser");
    world.office.wake();
    expect((await calendarIn("Sofia", /New date/)).event.sequence).toBe(2);
  });

  test.each([
    ["the end before the start", "2027-03-09T18:00", "2027-03-09T16:00", "times_order"],
    ["25 hours", "2027-03-09T16:00", "2027-03-10T17:00", "times_long"],
    ["the year 9999", "9999-03-09T16:00", "9999-03-09T18:00", "times_far"],
    ["a time that the clocks skip", "2027-03-28T02:30", "2027-03-28T05:00", "times_gap"],
  ])("%s is refused and nobody is told", async (_, from, to, sentence) => {
    await invited();
    const times = { startsAt: from, endsAt: to, timeZone: "Europe/Rome" };
    await expect(changeSession(world.deps, world.sessionId, 0, times, "organiser")).rejects.toMatchObject({
      code: "invalid",
      sentence,
    });
    const { startsAt: kept } = await world.db.client.session.findUniqueOrThrow({ where: { id: world.sessionId } });
    expect(kept.getTime()).toBe(startsAt);
    expect(await deliveries("changed")).toBe(0);
  });

  test("each person is reminded once the day before and once an hour before; who declined is left alone", async () => {
    await invited();
    const declines = { sessionId: world.sessionId, membershipId: world.zagreb.membershipId };
    await answerInvitation(world.deps, declines, "declined", "link");
    at(Date.parse("2027-03-01T05:59:00Z"));
    await remindInvited(world.deps);
    expect(await deliveries("remind")).toBe(0);
    // Nine in the morning in Istanbul and Moscow, not yet in Sofia.
    at(Date.parse("2027-03-01T06:00:30Z"));
    await Promise.all([remindInvited(world.deps), remindInvited(world.deps)]);
    expect(await deliveries("remind-day")).toBe(2);
    at(Date.parse("2027-03-01T08:00:30Z"));
    for (const _ of [1, 2]) await remindInvited(world.deps);
    expect(await deliveries("remind-day")).toBe(5);
    world.office.wake();
    const { text, subject } = await mail("Istanbul", /Tomorrow/);
    expect(subject).toBe("Tomorrow at 18:00: Legno Arredo Brianza");
    expect(linkIn(text)).toHaveLength(43);
    at(startsAt - 3_600_000 + 1_000);
    for (const _ of [1, 2]) await remindInvited(world.deps);
    expect(await deliveries("remind-hour")).toBe(5);
    expect(await deliveries("remind")).toBe(10);
    world.office.wake();
    expect((await mail("Sofia", /In an hour/)).subject).toBe("In an hour, at 17:00: Legno Arredo Brianza");
    const addressees = await world.db.client.delivery.findMany({ where: { cause: { contains: ":remind-" } } });
    expect(addressees.map(({ toName }) => toName)).not.toContain("Zagreb");
  });

  /** What a calendar sends when somebody presses a button; the headers are Outlook's and Google's. */
  async function press(
    city: string,
    partStat: string,
    more: Partial<Record<"from" | "uid" | "method" | "sequence", string>> = {},
  ) {
    const { replyTo, calendar } = await mail(city, /Invitation|New date/);
    const uid = more.uid ?? /^UID:(.+)$/m.exec((calendar ?? "").replace(/\r\n[ \t]/g, ""))?.[1]?.trim() ?? "";
    const from = more.from ?? address(city);
    const raw = [
      `From: ${city} <${from}>`,
      `To: ${replyTo}`,
      "Subject: Accepted: Legno Arredo Brianza",
      `Message-ID: <${crypto.randomUUID()}@people.example>`,
      "Date: Tue, 23 Feb 2027 10:00:00 +0000",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      `Content-Type: text/calendar; charset=utf-8; method=${more.method ?? "REPLY"}`,
      "",
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Calendar//EN",
      `METHOD:${more.method ?? "REPLY"}`,
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `SEQUENCE:${more.sequence ?? "0"}`,
      "DTSTAMP:20270223T100000Z",
      "DTSTART:20270302T150000Z",
      `ATTENDEE;PARTSTAT=${partStat};CN=${city}:mailto:${address(city)}`,
      `ORGANIZER:mailto:${replyTo}`,
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n");
    await world.deliver(from, replyTo ?? "", raw);
    const results = await world.results();
    const { id, result, reason } = results[results.length - 1] as (typeof results)[number];
    return { id, said: `${result} ${reason}`.trim() };
  }

  test("Accept, Perhaps and Decline in a calendar are answers; the newest counts and running again changes nothing", async () => {
    await invited();
    expect((await press("Zagreb", "ACCEPTED")).said).toBe("published answer-noted");
    expect(await stateOf("Zagreb")).toBe("accepted");
    expect((await press("Sofia", "TENTATIVE")).said).toBe("published answer-noted");
    const first = await press("Moscow", "ACCEPTED");
    at(world.deps.clock.now() + 60_000);
    const who = await world.db.client.membership.findFirstOrThrow({ where: { account: { email: address("Moscow") } } });
    await answerInvitation(world.deps, { sessionId: world.sessionId, membershipId: who.id }, "declined", "page");
    expect(await processInbound(world.deps, first.id)).toMatchObject({ result: "published" });
    expect(await Promise.all(["Zagreb", "Sofia", "Moscow", "Istanbul"].map(stateOf))).toEqual([
      "accepted",
      "tentative",
      "declined",
      "invited",
    ]);
  });

  test.each([
    ["somebody else's mail", { from: "other@people.example" }, "held other-sender"],
    ["another session's invitation", { uid: "session-x.y@mail.example" }, "held other-invitation"],
    ["a proposal of another time", { method: "COUNTER" }, "held invitation-counter"],
  ])("%s answers nothing and is held", async (_, more, said) => {
    await invited();
    expect((await press("Zagreb", "DECLINED", more)).said).toBe(said);
    expect(await stateOf("Zagreb")).toBe("invited");
  });

  test("an answer to the earlier date does not count", async () => {
    await invited();
    await mail("Zagreb", /Invitation/);
    const times = { startsAt: "2027-03-09T16:00", endsAt: "2027-03-09T18:00", timeZone: "Europe/Rome" };
    await changeSession(world.deps, world.sessionId, 0, times, "organiser");
    expect((await press("Zagreb", "ACCEPTED")).said).toBe("refused old-date");
    expect(await stateOf("Zagreb")).toBe("invited");
    expect((await press("Zagreb", "ACCEPTED", { sequence: "1" })).said).toBe("published answer-noted");
    expect(await stateOf("Zagreb")).toBe("accepted");
  });

  test("a reply in words is kept for the organiser, an out-of-office note is not", async () => {
    await invited();
    const { replyTo } = await mail("Zagreb", /Invitation/);
    const to = replyTo ?? "";
    const words = { from: `Zagreb <${address("Zagreb")}>`, to, text: "I come half an hour late." };
    await world.deliver(address("Zagreb"), to, rawReply(words));
    await world.results();
    await world.deliver(address("Zagreb"), to, rawReply({ ...words, headers: ["Auto-Submitted: auto-replied"] }));
    expect((await world.results()).map(({ result, reason }) => `${result} ${reason}`)).toEqual([
      "held invitation-words",
      "automatic auto-submitted",
    ]);
    expect(await stateOf("Zagreb")).toBe("invited");
  });
});
