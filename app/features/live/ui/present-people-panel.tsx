import { lazy, Suspense, useState } from "react";
import { keepTrying } from "../../../ui/keep-trying";
import { countOf, spokenAt } from "../../floor/spoken";
import { placeIn } from "../../room/place-in";
import { People } from "../../room/ui/people";
import { useLive, useServerNow } from "./live-context";
import { nameIn, presentIn } from "./names";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";

const SignInSheet = lazy(() => keepTrying(() => import("./sign-in-sheet")));

/** Who is here; a site opens its sign-in sheet from it, and the crew sees how long each has spoken. */
export default function PresentPeople() {
  const send = useSend();
  const now = useServerNow();
  const { own, may, sites } = useRoomFacts();
  const { state } = useLive();
  const [sheetShown, showSheet] = useState(false);
  const attendees = presentIn(state, own.attendeeId);
  const here = new Set(attendees.map((attendee) => attendee.site?.city));
  const placeOf = placeIn(state);
  const spoken = may.discuss ? spokenAt(state, now, placeOf) : null;
  return (
    <>
      <People
        attendees={attendees}
        ownId={own.attendeeId}
        leads={state.leads}
        manages={may.manage}
        spokenOf={spoken && ((id) => countOf(spoken, placeOf(id)))}
        send={send}
        missing={sites.filter((site) => !here.has(site.city))}
        onSheet={() => showSheet(true)}
        sentOut={may.manage ? state.removed.map((id) => ({ id, name: nameIn(state, id) })) : []}
      />
      {sheetShown && (
        <Suspense fallback={null}>
          <SignInSheet onClose={() => showSheet(false)} />
        </Suspense>
      )}
    </>
  );
}
