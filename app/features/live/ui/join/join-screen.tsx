import { Link, PrefetchPageLinks, useNavigate, useRevalidator } from "@remix-run/react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button, ButtonLink } from "../../../../ui/button";
import { cx } from "../../../../ui/cx";
import { keepTrying } from "../../../../ui/keep-trying";
import { Notice } from "../../../../ui/notice";
import { Page } from "../../../../ui/page";
import { PageTitle } from "../../../../ui/page-title";
import { Status } from "../../../../ui/status";
import { useHere } from "../../../../ui/use-here";
import { ConsentForm } from "../../../consent/ui/consent-form";
import { programmePath, sessionPath } from "../../../programme/ui/paths";
import type { JoinFacts } from "../../join-facts";
import { keepPresent } from "../present-people";
import { DeviceChecks } from "./device-checks";
import { WhoIsHere } from "./who-is-here";

/**
 * The page before the room: devices, who is here, and the one button. Before the time it waits; what was chosen stays.
 * `refused`: why the form was not taken, else empty.
 */
export function JoinScreen({ facts, refused }: { facts: JoinFacts; refused: string }) {
  const t = useT();
  const { programme, session, moment } = facts;
  return (
    <Page programme={{ title: programme.title, to: programmePath(programme.slug) }}>
      <PageTitle title={session.title} lead={t("join:session", { number: session.number })} />
      {moment === "after" || moment === "off" ? <Over facts={facts} /> : <Ready facts={facts} refused={refused} />}
    </Page>
  );
}

const TooEarly = lazy(() => keepTrying(() => import("./too-early")));

/** The room's code comes when this page has come to rest (ms), or when somebody is about to press Join. */
const fetchRoomAfterMs = 4_000;
/** The session may be moved meanwhile, or begin (ms). */
const lookAgainMs = 15_000;

function Ready({ facts, refused }: { facts: JoinFacts; refused: string }) {
  const t = useT();
  const navigate = useNavigate();
  const here = useHere();
  const { programme, session, site, moment, progress, consent } = facts;
  const agreed = consent === null || consent.givenAt !== null;
  const room = `${sessionPath(programme.slug, session.number)}/room`;
  const [present, setPresent] = useState(site?.people ?? []);
  const hasSite = site !== null;
  const remember = useCallback(() => {
    if (hasSite) keepPresent(session.id, present);
  }, [hasSite, session.id, present]);
  const enter = useCallback(() => {
    remember();
    navigate(room);
  }, [remember, navigate, room]);
  const [bySelf, setBySelf] = useState(false);
  const open = moment === "open";
  const early = <h2 className="font-serif text-22">{t("join:before")}</h2>;
  useEffect(() => {
    if (open && bySelf && agreed) enter();
  }, [open, bySelf, agreed, enter]);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = progress === "running" ? undefined : setInterval(revalidate, lookAgainMs);
    return () => clearInterval(timer);
  }, [progress, revalidate]);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNear(true), fetchRoomAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (near) void import("../media/livekit-client");
  }, [near]);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {near && open && agreed && <PrefetchPageLinks page={room} />}
      <section aria-label={t("join:title")}>
        <DeviceChecks />
      </section>
      <div className="flex flex-col gap-8">
        <p className="text-15">
          <Link to={`${sessionPath(programme.slug, session.number)}/check`}>{t("join:check")}</Link>
        </p>
        {site && <WhoIsHere city={site.city} listed={site.people} present={present} onChange={setPresent} />}
        <div
          className={cx(
            "-mx-4 flex flex-col items-start gap-3 bg-paper px-4 py-3 lg:mx-0 lg:p-0",
            // A long text that stayed in sight would cover the page.
            agreed && "max-lg:sticky max-lg:bottom-0 max-lg:border-t max-lg:border-line",
          )}
        >
          {consent && !agreed ? (
            <ConsentForm consent={consent} refused={refused} />
          ) : open ? (
            <>
              <p role="status">
                <Status tone="live">{t(`join:progress.${progress ?? "early"}`)}</Status>
              </p>
              <Button
                type="button"
                look="primary"
                size="large"
                onPointerEnter={() => setNear(true)}
                onFocus={() => setNear(true)}
                onClick={enter}
              >
                {t("join:join")}
              </Button>
              <p className="text-15">
                <Link to={`${room}?devices=off`} onClick={remember}>
                  {t("join:without")}
                </Link>
              </p>
              <p className="text-14 text-muted">{t("join:without.hint")}</p>
            </>
          ) : here ? (
            <Suspense fallback={early}>
              <TooEarly facts={facts} bySelf={bySelf} onBySelf={setBySelf} />
            </Suspense>
          ) : (
            early
          )}
        </div>
      </div>
    </div>
  );
}

/** It has been held, or was called off. */
function Over({ facts }: { facts: JoinFacts }) {
  const t = useT();
  const to = sessionPath(facts.programme.slug, facts.session.number);
  return (
    <Notice title={t(`join:${facts.moment}`)} action={<ButtonLink to={to}>{t("join:after.page")}</ButtonLink>}>
      {t(`join:${facts.moment}.more`)}
    </Notice>
  );
}
