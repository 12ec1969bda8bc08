import "../../../i18n/showcase-texts";
import { Ideas } from "../../showcase/ui/ideas";
import { useLive } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

/** Ideas to the cities' cases, beside the stage. */
export default function IdeasPanel() {
  const send = useSend();
  const { own, may, sites } = useRoomFacts();
  const { slot, ideas } = useLive().state.showcase;
  const cityOf = (slug: string) => sites.find((one) => one.slug === slug)?.city ?? slug;
  return <Ideas {...{ ideas, cityOf, send }} city={slot && cityOf(slot.site)} ownId={own.attendeeId} crew={may.crew} />;
}
