import { stringify } from "yaml";
import type { WholeSession } from "../store-export.server";

type Texts = Map<string, string>;

/** The session's file and its readings, by their path in the folder. */
export function sessionFiles(session: WholeSession): Texts {
  const files: Texts = new Map();
  const { number, slug, title, summary, topics, discussion, alwaysOpen, consent, runSheet, readings } = session;
  const written = stringify({
    number,
    slug,
    title,
    summary,
    topics: JSON.parse(topics),
    ...(alwaysOpen && { open: "always" }),
    ...(consent && { consent }),
    runSheet: runSheet.map(({ kind, title: name, minutes, film, details }) => ({
      kind,
      title: name,
      minutes,
      ...(film && { film: film.slug }),
      ...JSON.parse(details),
    })),
    discussion: JSON.parse(discussion),
    readings: readings.map((reading) => `${reading.slug}.md`),
  });
  files.set(`sessions/${number}-${slug}.yaml`, written);
  for (const { body, slug: name, ...reading } of readings) {
    const front = stringify({ title: reading.title, slug: name, minutes: reading.minutes, source: reading.source });
    files.set(`sessions/${number}/readings/${name}.md`, `---\n${front}---\n\n${body}\n`);
  }
  return files;
}
