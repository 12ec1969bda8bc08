import { AppError } from "../../errors";
import { setFollowMail } from "../mail/people.server";
import type { FormDeps, Place } from "./form-deps.server";
import type { Reader } from "./reader";
import { setModerated } from "./store.server";
import { mailModeSchema, moderationSchema } from "./wire";

/** Whether new questions wait for the crew before they stand on the page. The organiser's choice for the programme. */
export async function chooseModeration(
  deps: FormDeps,
  reader: Reader,
  { programmeId }: Place,
  form: Record<string, string>,
): Promise<null> {
  if (!reader.may("programme.edit")) throw new AppError("forbidden");
  const { moderated } = moderationSchema.parse(form);
  await deps.db.transaction((tx) => setModerated(tx, programmeId, moderated));
  return null;
}

/** How news of followed questions come to the reader: each by itself, once a day, or not at all. */
export async function chooseMail(
  deps: FormDeps,
  reader: Reader,
  _place: Place,
  form: Record<string, string>,
): Promise<null> {
  const { mode } = mailModeSchema.parse(form);
  await setFollowMail(deps.db.client, reader.membershipId, mode);
  return null;
}
