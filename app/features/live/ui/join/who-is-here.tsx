import { type FormEvent, useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Checkbox } from "../../../../ui/choice";
import { TextField } from "../../../../ui/text-field";

interface Props {
  city: string;
  /** The site's named people. */
  listed: string[];
  present: string[];
  onChange: (present: string[]) => void;
}

const most = 60;

/** The sign-in sheet of a site: tick who sits in front of the camera, add who is not in the list. */
export function WhoIsHere({ city, listed, present, onChange }: Props) {
  const t = useT();
  const [added, setAdded] = useState<string[]>([]);
  const [name, setName] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    const guest = name.trim();
    if (!guest || present.length >= most) return;
    if (![...listed, ...added].includes(guest)) setAdded([...added, guest]);
    onChange([...new Set([...present, guest])]);
    setName("");
  };
  return (
    <form onSubmit={add} className="flex flex-col gap-3">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-serif text-18 font-[560]">{t("join:people", { city })}</legend>
        <p className="text-14 text-muted">{t("join:people.hint")}</p>
        {[...listed, ...added].map((person) => (
          <Checkbox
            key={person}
            label={person}
            checked={present.includes(person)}
            onChange={(event) =>
              onChange(event.target.checked ? [...present, person] : present.filter((other) => other !== person))
            }
          />
        ))}
      </fieldset>
      <div className="flex items-end gap-2">
        <div className="grow">
          <TextField
            label={t("join:people.add")}
            hint={t("join:people.addHint")}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Button type="submit">{t("join:people.addButton")}</Button>
      </div>
    </form>
  );
}
