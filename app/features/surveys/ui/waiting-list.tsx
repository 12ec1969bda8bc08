import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Section } from "../../../ui/page-title";
import { Select } from "../../../ui/text-field";
import { Day } from "./day";
import { Who } from "./question-result-view";

interface Waiting {
  id: string;
  text: string;
  at: number;
  name: string;
  city: string | null;
  country: string | null;
}

interface Props {
  leftovers: Waiting[];
  held: (Waiting & { reason: string })[];
  questions: { position: number; text: string }[];
  timeZone: string;
  mayManage: boolean;
}

/** Words that have no question yet, and replies that were held: each with what can be done about it. */
export function WaitingList({ leftovers, held, questions, timeZone, mayManage }: Props) {
  const t = useT();
  if (leftovers.length + held.length === 0) return null;
  return (
    <Section id="waiting" title={t("surveys:waiting.title")}>
      {leftovers.length > 0 && <p className="max-w-reading text-muted">{t("surveys:waiting.leftover")}</p>}
      <ul>
        {leftovers.map((words) => (
          <Item key={words.id} words={words} timeZone={timeZone}>
            {mayManage && (
              <Form method="post" className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="leftover" value={words.id} />
                <div className="max-w-72 min-w-48">
                  <Select name="question" label={t("surveys:waiting.question")}>
                    {questions.map(({ position, text }) => (
                      <option key={position} value={position}>
                        {position}. {text}
                      </option>
                    ))}
                  </Select>
                </div>
                <Button
                  name="intent"
                  value="place"
                  aria-label={t("surveys:waiting.placeOf", { city: words.city ?? words.name })}
                >
                  {t("surveys:waiting.place")}
                </Button>
                <Button
                  name="intent"
                  value="aside"
                  aria-label={t("surveys:waiting.asideOf", { city: words.city ?? words.name })}
                >
                  {t("surveys:waiting.aside")}
                </Button>
              </Form>
            )}
          </Item>
        ))}
        {held.map((reply) => (
          <Item
            key={reply.id}
            words={reply}
            timeZone={timeZone}
            why={`${t("surveys:waiting.held")} ${t(`mail:reason.${reply.reason}`)}`}
          >
            {mayManage && (
              <Form method="post" className="flex flex-wrap gap-3">
                <input type="hidden" name="reply" value={reply.id} />
                <Button name="intent" value="count">
                  {t("surveys:waiting.count")}
                </Button>
                <Button name="intent" value="discard">
                  {t("surveys:waiting.aside")}
                </Button>
              </Form>
            )}
          </Item>
        ))}
      </ul>
    </Section>
  );
}

interface ItemProps {
  words: Waiting;
  timeZone: string;
  why?: string;
  children: React.ReactNode;
}

function Item({ words, timeZone, why, children }: ItemProps) {
  const t = useT();
  return (
    <li className="flex flex-col gap-3 border-b border-line py-5">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-15">
        <span className="font-semibold">
          <Who {...words} />
        </span>
        <span className="text-muted">
          <Day at={words.at} timeZone={timeZone} text={(date) => t("surveys:source.mail", { date })} />
        </span>
      </p>
      {why && <p className="max-w-reading text-15 text-copper">{why}</p>}
      <blockquote className="m-0 max-h-80 max-w-reading overflow-auto border-l-2 border-copper pl-4 break-words whitespace-pre-line">
        {words.text}
      </blockquote>
      {children}
    </li>
  );
}
