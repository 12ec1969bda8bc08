import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Select, TextField } from "../../../ui/text-field";
import { longestSearch } from "../limits";
import type { QuestionsView } from "./view";

/** Looks for words in questions and answers, and puts them in order. A plain address: it can be kept and sent on. */
export function ThreadSearch({ search, order }: Pick<QuestionsView, "search" | "order">) {
  const t = useT();
  return (
    <search className="mb-2">
      <Form method="get" className="flex flex-wrap items-end gap-3" preventScrollReset>
        <div className="min-w-0 grow basis-56">
          <TextField
            type="search"
            name="q"
            label={t("questions:search")}
            defaultValue={search}
            maxLength={longestSearch}
          />
        </div>
        <div className="basis-48">
          <Select name="order" label={t("questions:order")} defaultValue={order}>
            <option value="newest">{t("questions:order.newest")}</option>
            <option value="votes">{t("questions:order.votes")}</option>
          </Select>
        </div>
        <Button>{t("questions:search.do")}</Button>
        {search && (
          <Link to="?" className="py-2">
            {t("questions:search.clear")}
          </Link>
        )}
      </Form>
    </search>
  );
}
