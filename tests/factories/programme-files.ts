import type { ContentFile } from "../../app/features/programme/content/files";

const programme = `slug: chairs
title: Chairs
subtitle: How a valley makes them
promoter: Chamber of Commerce
partners: [Municipality]
language: en
period: March
source: Programme sheet
summary: Two cities learn about chairs.
aims: [Learn]
audience: [Chair makers]
innovations:
  - title: A film
    text: It stops.
sites:
  - slug: sofia
    city: Sofia
    country: BG
    timeZone: Europe/Sofia
    order: 1
    people: [Chair maker, Teacher]
  - slug: zagreb
    city: Zagreb
    country: HR
    timeZone: Europe/Zagreb
    order: 2
    people: [Designer]
schedule:
  weekday: tuesday
  startTime: "15:00"
  timeZone: Europe/Rome
  minutes: 60
  everyWeeks: 1
  from: next-tuesday
`;

const session = `number: 1
slug: making
title: Making
summary: How a chair is made.
topics: [Wood]
open: always
runSheet:
  - kind: film
    title: The film
    minutes: 30
    film: valley
  - kind: debate
    title: The debate
    minutes: 20
    vote:
      question: Could we do it?
      options:
        - slug: "yes"
          label: "Yes"
        - slug: "no"
          label: "No"
  - kind: showcase
    title: Sofia
    minutes: 10
    site: sofia
discussion: [Who makes the legs?]
readings:
  - legs.md
`;

const reading = `---
title: Legs
slug: legs
minutes: 3
source: A study
---

A chair has four legs.

*Source: A study*
`;

const film = `slug: valley
title: The valley
description: A film about chairs.
language: en
`;

const captions = `WEBVTT

NOTE
made by hand

intro
00:00:01.000 --> 00:00:04.000 line:90%
This is the valley.

01:00.000 --> 01:02.500
Everybody here
makes chairs.
`;

const chapters = `WEBVTT

00:00:00.000 --> 00:01:00.000
The valley

00:01:00.000 --> 00:02:00.000
The fair
`;

const markers = `WEBVTT

00:01:00.000 --> 00:01:00.040
{"id": "legs", "title": "Legs", "question": {"en": "Who makes them?"}, "minutes": 5, "opens": "zagreb"}

00:01:30.000 --> 00:01:30.040

00:02:00.000 --> 00:02:00.040
{"closing": true}
`;

/** The files of a small programme that has no problem, in a map of one's own to break. */
export function programmeFiles(): Map<string, ContentFile> {
  return new Map<string, ContentFile>([
    ["programme.yaml", { text: programme }],
    ["sessions/1-making.yaml", { text: session }],
    ["sessions/1/readings/legs.md", { text: reading }],
    ["films/valley/film.yaml", { text: film }],
    ["films/valley/film.mp4", { bytes: 1000 }],
    ["films/valley/poster.jpg", { bytes: 100 }],
    ["films/valley/captions.en.vtt", { text: captions }],
    ["films/valley/chapters.vtt", { text: chapters }],
    ["films/valley/markers.vtt", { text: markers }],
  ]);
}

/** Replaces words in one of the files; fails when they are not there. */
export function rewrite(files: Map<string, ContentFile>, path: string, from: string, to: string): void {
  const file = files.get(path);
  if (!file || !("text" in file) || !file.text.includes(from)) throw new Error(`${path} does not say "${from}"`);
  files.set(path, { text: file.text.replace(from, () => to) });
}
