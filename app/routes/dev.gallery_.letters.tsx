import "../i18n/mail-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterLanguages } from "../features/mail/letter-texts.server";
import { LetterGallery } from "../features/mail/ui/letter-gallery";
import { load } from "../http/page.server";
import { sampleLetter, sampleNames } from "../http/sample-letters.server";

export const loader = load("routes/dev.gallery_.letters", "demo", async ({ request }) => {
  const query = new URL(request.url).searchParams;
  const asked = query.get("language") ?? "en";
  const language = letterLanguages.includes(asked) ? asked : "en";
  return {
    names: sampleNames,
    languages: letterLanguages,
    language,
    letter: sampleLetter(query.get("letter"), language),
  };
});

export const meta: MetaFunction = () => [{ title: "Letters · Distretto" }, { name: "robots", content: "noindex" }];

export default function Letters() {
  return <LetterGallery {...useLoaderData<typeof loader>()} />;
}
