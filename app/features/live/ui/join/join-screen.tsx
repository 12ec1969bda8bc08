import { Link, PrefetchPageLinks, useNavigate, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button, ButtonLink } from "../../../../ui/button";
import { TimeLeft } from "../../../../ui/clock";
import { formatInZone } from "../../../../ui/format-in-zone";
import { Notice } from "../../../../ui/notice";
import { Page } from "../../../../ui/page";
import { PageTitle } from "../../../../ui/page-title";
import { Status } from "../../../../ui/status";
import { useNow } from "../../../../ui/use-now";
import { programmePath, sessionPath } from "../../../programme/ui/paths";
import type { JoinFacts } from "../../join-facts";
import { keepPresent } from "../present-people";
import { DeviceChecks } from "./device-checks";
import { WhoIsHere } from "./who-is-here";

/** The page before the room: devices, who is here, and the one button. Before the time it waits and opens by itself. */
export function JoinScreen({ facts }: { facts: JoinFacts }) {
  const t = useT();
  const { programme, session, moment } = facts;
  return (
    <Page programme={{ title: programme.title, to: programmePath(programme.slug) }}>
      <PageTitle title={session.title} lead={t("room:session", { number: session.number })} />
      {moment === "before" && <TooEarly facts={facts} />}
      {moment === "after" && <Over facts={facts} />}
      {moment === "open" && <Ready facts={facts} />}
    </Page>
  );
}

/** The room's code comes when this page has come to rest (ms), or when somebody is about to press Join. */
const fetchRoomAfterMs = 4_000;

function Ready({ facts }: { facts: JoinFacts }) {
  const t = useT();
  const navigate = useNavigate();
  const { programme, session, site } = facts;
  const room = `${sessionPath(programme.slug, session.number)}/room`;
  const [present, setPresent] = useState(site?.people ?? []);
  const remember = () => site && keepPresent(session.id, present);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNear(true), fetchRoomAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (near) void import("livekit-client");
  }, [near]);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {near && <PrefetchPageLinks page={room} />}
      <section aria-label={t("join:title")}>
        <DeviceChecks />
      </section>
      <div className="flex flex-col gap-8">
        {site && <WhoIsHere city={site.city} listed={site.people} present={present} onChange={setPresent} />}
        <div className="-mx-4 flex flex-col items-start gap-3 bg-paper px-4 py-3 max-lg:sticky max-lg:bottom-0 max-lg:border-t max-lg:border-line lg:mx-0 lg:p-0">
          <Status tone="live">{t("join:live")}</Status>
          <Button
            type="button"
            look="primary"
            size="large"
            onPointerEnter={() => setNear(true)}
            onFocus={() => setNear(true)}
            onClick={() => {
              remember();
              navigate(room);
            }}
          >
            {t("join:join")}
          </Button>
          <p className="text-15">
            <Link to={`${room}?devices=off`} onClick={remember}>
              {t("join:without")}
            </Link>
          </p>
          <p className="text-14 text-muted">{t("join:without.hint")}</p>
        </div>
      </div>
    </div>
  );
}

/** The session may be moved meanwhile (ms). */
const lookAgainMs = 15_000;

function TooEarly({ facts }: { facts: JoinFacts }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow(facts.now);
  const { revalidate } = useRevalidator();
  const left = facts.opensAt - now;
  const due = left <= 0;
  useEffect(() => {
    if (due) revalidate();
    const timer = setInterval(revalidate, due ? 1_000 : lookAgainMs);
    return () => clearInterval(timer);
  }, [revalidate, due]);
  const start = formatInZone(facts.startsAt, facts.timeZone, language);
  return (
    <Notice title={t("join:before")} role="status">
      <p>{t("join:before.starts", { date: start.date, time: start.time, zone: start.zone })}</p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-2">
        <span className="font-serif text-28">
          <TimeLeft ms={left} />
        </span>
        {t("join:before.left")}
      </p>
      <p className="mt-2 text-muted">{t("join:before.opens")}</p>
    </Notice>
  );
}

function Over({ facts }: { facts: JoinFacts }) {
  const t = useT();
  const to = sessionPath(facts.programme.slug, facts.session.number);
  return (
    <Notice title={t("join:after")} action={<ButtonLink to={to}>{t("join:after.page")}</ButtonLink>}>
      {t("join:after.more")}
    </Notice>
  );
}
