import type { RoomFacts } from "../room-facts";

/** Where slides are fetched in this room. */
export const slidesAddress = ({ programme, session }: Pick<RoomFacts, "programme" | "session">, id: string): string =>
  `/api/programmes/${programme.slug}/sessions/${session.number}/slides/${id}`;
