import { Form } from "@remix-run/react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Select } from "../../../../ui/text-field";
import type { FilmLine, FilmsSaid, ItemLine } from "../../films-view";

/** Which film an item of a run sheet shows. */
export function ItemForm({
  item,
  films,
  said,
}: {
  item: ItemLine;
  films: readonly FilmLine[];
  said: FilmsSaid | null;
}) {
  const t = useT();
  const { number, title } = item.session;
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3 py-2">
      <input type="hidden" name="item" value={item.id} />
      <div className="min-w-64 grow">
        <Select
          key={item.filmId}
          name="film"
          label={t("films:item.label", { number, title })}
          hint={item.title}
          defaultValue={films.find(({ id }) => id === item.filmId)?.slug}
          error={said?.about === item.id ? said.problem : undefined}
        >
          {films.map((film) => (
            <option key={film.id} value={film.slug}>
              {film.title}
            </option>
          ))}
        </Select>
      </div>
      <Button name="intent" value="item.film" aria-label={t("films:item.saveOf", { number })}>
        {t("films:item.save")}
      </Button>
    </Form>
  );
}
