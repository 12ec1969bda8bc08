import { AppError } from "../errors";
import { act, load } from "../http/page.server";

const nothingHere = async (): Promise<null> => {
  throw new AppError("not_found");
};

/** Every address that nothing else answers looks like one that is not open to the visitor. */
export const loader = load("routes/$", "public", nothingHere);

export const action = act("routes/$", "public", nothingHere);

export default function Nothing() {
  return null;
}
