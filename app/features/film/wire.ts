import { z } from "zod";
import type { CommandRule } from "../journal/rule";

const nothing = z.strictObject({});
const markerId = z.string().min(1).max(64);

/** The payload of each film command; times in seconds of the film, frames counted from 0. Ranges are judged by `decide.ts`. */
export const filmPayloads = {
  "film.load": z.strictObject({ filmId: z.string().min(1).max(64) }),
  "film.play": nothing,
  "film.pause": nothing,
  "film.resume": nothing,
  "film.seek": z.union([
    z.strictObject({ frame: z.number() }),
    z.strictObject({ seconds: z.number() }),
    z.strictObject({ markerId }),
  ]),
  "film.skipMarker": nothing,
  "film.addMarker": z.strictObject({
    frame: z.number().optional(),
    title: z.string().trim().max(120).optional(),
    question: z.string().trim().max(500).optional(),
  }),
  "film.describeMarker": z.strictObject({
    markerId,
    title: z.string().trim().max(120).optional(),
    question: z.string().trim().max(500).optional(),
    minutes: z.number().int().min(1).max(60).optional(),
  }),
  "film.extend": z.strictObject({ minutes: z.number().int().min(1).max(30) }),
  "film.note": z.strictObject({ filmId: z.string().min(1).max(64), markerId, text: z.string().max(4000) }),
  "film.stop": nothing,
  "film.ready": z.strictObject({ frame: z.number() }),
  "film.loudspeaker": z.strictObject({ device: z.string().min(1).max(64), takeOver: z.boolean().optional() }),
};

export type FilmPayloads = { [T in keyof typeof filmPayloads]: z.infer<(typeof filmPayloads)[T]> };
export type FilmCommandType = keyof FilmPayloads;

/** What the journal needs to parse and permit the film's commands. */
export const filmCommands: Record<FilmCommandType, CommandRule> = {
  "film.load": { payload: filmPayloads["film.load"], action: "film.control" },
  "film.play": { payload: filmPayloads["film.play"], action: "film.control" },
  "film.pause": { payload: filmPayloads["film.pause"], action: "film.control" },
  "film.resume": { payload: filmPayloads["film.resume"], action: "film.control" },
  "film.seek": { payload: filmPayloads["film.seek"], action: "film.control" },
  "film.skipMarker": { payload: filmPayloads["film.skipMarker"], action: "film.discuss" },
  "film.addMarker": { payload: filmPayloads["film.addMarker"], action: "film.discuss" },
  "film.describeMarker": { payload: filmPayloads["film.describeMarker"], action: "film.discuss" },
  "film.extend": { payload: filmPayloads["film.extend"], action: "film.control" },
  "film.note": { payload: filmPayloads["film.note"], action: "film.discuss" },
  "film.stop": { payload: filmPayloads["film.stop"], action: "film.control" },
  "film.ready": { payload: filmPayloads["film.ready"], action: "film.watch" },
  "film.loudspeaker": { payload: filmPayloads["film.loudspeaker"], action: "film.watch" },
};
