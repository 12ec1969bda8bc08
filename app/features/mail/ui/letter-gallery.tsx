import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Page } from "../../../ui/page";
import { PageTitle } from "../../../ui/page-title";
import { Select } from "../../../ui/text-field";

interface Props {
  names: string[];
  languages: string[];
  language: string;
  letter: { name: string; subject: string; text: string; html: string };
}

/** Every kind of letter as it goes out: both parts, as wide as a mail program and as a telephone. */
export function LetterGallery({ names, languages, language, letter }: Props) {
  const t = useT();
  return (
    <Page>
      <PageTitle title={t("mail:letters.title")} lead={t("mail:letters.lead")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <Form method="get" className="flex items-end gap-3">
            <input type="hidden" name="letter" value={letter.name} />
            <div className="grow">
              <Select name="language" label={t("mail:letters.language")} defaultValue={language}>
                {languages.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            </div>
            <Button>{t("mail:letters.show")}</Button>
          </Form>
          <nav aria-label={t("mail:letters.title")}>
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <Link
                    to={`?letter=${encodeURIComponent(name)}&language=${language}`}
                    aria-current={name === letter.name ? "page" : undefined}
                    className={cx(
                      "block border-l-2 border-transparent px-3 py-1.5 text-ink no-underline hover:bg-sunken",
                      name === letter.name && "border-accent bg-raised font-semibold",
                    )}
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <article className="flex min-w-0 flex-col gap-5">
          <h2 className="font-serif text-22 font-[560]">{letter.subject}</h2>
          <div className="flex flex-wrap gap-6">
            {[640, 360].map((width) => (
              <iframe
                key={width}
                title={t("mail:letters.frame", { width })}
                srcDoc={letter.html}
                sandbox=""
                style={{ width }}
                className="h-[40rem] max-w-full rounded border border-line bg-raised"
              />
            ))}
          </div>
          <h3 className="font-semibold">{t("mail:mailbox.text")}</h3>
          <pre className="overflow-x-auto border border-line bg-raised p-4 text-14 whitespace-pre-wrap">
            {letter.text}
          </pre>
        </article>
      </div>
    </Page>
  );
}
