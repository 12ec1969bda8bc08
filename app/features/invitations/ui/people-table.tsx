import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { LocalTime } from "../../../ui/local-time";
import { SiteMark } from "../../../ui/site-mark";
import { Table } from "../../../ui/table";
import type { InvitedLine } from "../views";
import { StateMark } from "./answer-signs";

interface Props {
  people: InvitedLine[];
  timeZone: string;
  /** Nobody can be asked any more. */
  closed: boolean;
}

/** Everybody a session concerns, with their answer and what can be done. */
export function PeopleTable({ people, timeZone, closed }: Props) {
  const t = useT();
  if (people.length === 0)
    return <EmptyState title={t("invitations:nobody")}>{t("invitations:nobodyText")}</EmptyState>;
  return (
    <Table
      caption={t("invitations:people")}
      rows={people}
      rowKey={(person) => person.membershipId}
      columns={[
        {
          id: "who",
          label: t("invitations:column.who"),
          cell: (person) => (
            <span className="block min-w-40">
              <span className="break-words">{person.name}</span>
              <span className="block text-14 font-normal break-all text-muted">{person.address}</span>
            </span>
          ),
        },
        {
          id: "role",
          label: t("invitations:column.role"),
          wideOnly: true,
          cell: (person) => (
            <span className="flex flex-col gap-0.5">
              {t(`people:roles.${person.role}`)}
              {person.city && person.country && <SiteMark city={person.city} country={person.country} />}
            </span>
          ),
        },
        {
          id: "state",
          label: t("invitations:column.state"),
          cell: (person) => (
            <>
              <Standing person={person} timeZone={timeZone} />
              <div className="mt-2 md:hidden">
                <Actions person={person} closed={closed} />
              </div>
            </>
          ),
        },
        {
          id: "do",
          label: t("invitations:column.do"),
          wideOnly: true,
          cell: (person) => <Actions person={person} closed={closed} />,
        },
      ]}
    />
  );
}

function Standing({ person, timeZone }: { person: InvitedLine; timeZone: string }) {
  const t = useT();
  const { state, answeredAt, sentAt, source, linkOpen } = person;
  const at = answeredAt ?? sentAt;
  return (
    <span className="flex min-w-44 flex-col items-start gap-1">
      <StateMark state={state} />
      {at !== null && (
        <span className="text-14 text-muted">
          {t(answeredAt === null ? "invitations:sentAt" : `invitations:by.${source}`)}{" "}
          <LocalTime instant={new Date(at).toISOString()} timeZone={timeZone} />
        </span>
      )}
      {state && !linkOpen && <span className="text-14 text-danger">{t("invitations:linkRevoked")}</span>}
    </span>
  );
}

function Actions({ person, closed }: { person: InvitedLine; closed: boolean }) {
  const t = useT();
  const { state, sends, linkOpen, name, membershipId } = person;
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
      <input type="hidden" name="member" value={membershipId} />
      <input type="hidden" name="sends" value={sends} />
      {!closed && (
        <Button
          size="small"
          name="intent"
          value="one"
          aria-label={t(`invitations:${state ? "againOf" : "inviteOf"}`, { name })}
        >
          {t(state ? "invitations:again" : "invitations:invite")}
        </Button>
      )}
      {state && linkOpen && (
        <Button
          size="small"
          look="link"
          className="px-0!"
          name="intent"
          value="revoke"
          aria-label={t("invitations:revokeOf", { name })}
        >
          {t("invitations:revoke")}
        </Button>
      )}
    </Form>
  );
}
