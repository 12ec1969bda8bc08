import { Form } from "@remix-run/react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { PageTitle } from "../../../ui/page-title";
import { PlainFrame } from "../../people/ui/plain-frame";
import { cityLines } from "../city-times";
import type { InvitationState } from "../state";
import { zonedWords } from "../zoned-words";
import { AnswerButtons, StateMark } from "./answer-signs";

export interface JoinLinkView {
  name: string;
  programme: string;
  session: { number: number; title: string; startsAt: number; endsAt: number; moment: string; reason: string };
  cities: { city: string; timeZone: string }[];
  timeZone: string;
  state: InvitationState;
  said: boolean;
}

/** Where a personal link leads: who it is for, when the session is, one button to go in, and the answer. */
export function JoinLinkPage({ name, programme, session, cities, timeZone, state, said }: JoinLinkView) {
  const t = useT();
  const language = useLanguage();
  const start = zonedWords(session.startsAt, timeZone, language);
  const end = zonedWords(session.endsAt, timeZone, language);
  const off = session.moment === "off";
  return (
    <PlainFrame>
      <PageTitle
        eyebrow={t("invitations:join.eyebrow", { number: session.number, programme })}
        title={session.title}
        lead={t(off ? "invitations:join.off" : "invitations:join.lead", { name })}
      />
      <div className="flex flex-col gap-8">
        {said && <Notice role="status">{t("invitations:join.said")}</Notice>}
        {off && session.reason && (
          <p className="border-l-4 border-line pl-4 font-serif text-18 whitespace-pre-line">{session.reason}</p>
        )}
        {!off && (
          <>
            <section aria-labelledby="when">
              <h2 id="when" className="text-14 text-muted">
                {t("invitations:join.when")}
              </h2>
              <p className="font-serif text-22" suppressHydrationWarning>
                {start.date}, <span className="clock">{start.time}</span>–
                <span className="clock">{end.date === start.date ? end.time : `${end.date}, ${end.time}`}</span>
              </p>
              <p className="text-14 text-muted" suppressHydrationWarning>
                {start.zone}
              </p>
              <ul className="mt-3 text-15" aria-label={t("invitations:join.cities")}>
                {cityLines(session.startsAt, cities, timeZone, language).map((line) => (
                  <li key={line} className="clock border-t border-line py-1.5" suppressHydrationWarning>
                    {line}
                  </li>
                ))}
              </ul>
            </section>
            <Form method="post">
              <Button type="submit" look="primary" size="large" name="intent" value="enter">
                {t(session.moment === "open" ? "invitations:join.enterNow" : "invitations:join.enter")}
              </Button>
              <p className="mt-2 text-14 text-muted">{t("invitations:join.yours", { name })}</p>
            </Form>
            {session.moment !== "after" && (
              <section aria-labelledby="answer">
                <div className="mb-3 flex flex-wrap items-center gap-3">
                  <h2 id="answer" className="font-serif text-22 font-[560]">
                    {t("programme:comes.title")}
                  </h2>
                  <StateMark state={state} />
                </div>
                <Form method="post">
                  <input type="hidden" name="intent" value="answer" />
                  <AnswerButtons state={state} />
                </Form>
              </section>
            )}
          </>
        )}
      </div>
    </PlainFrame>
  );
}
