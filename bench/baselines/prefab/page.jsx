/** LiveKit's own room page, as its documents show it: Join connects, opens camera and microphone, and shows whoever is there. */
import { LiveKitRoom, VideoConference } from "@livekit/components-react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const { url, token } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

function Page() {
  const [joined, setJoined] = useState(false);
  if (!joined) {
    return (
      <button type="button" onClick={() => setJoined(true)}>
        Join
      </button>
    );
  }
  return (
    <LiveKitRoom serverUrl={url} token={token} connect audio video>
      <VideoConference />
    </LiveKitRoom>
  );
}

createRoot(document.body.appendChild(document.createElement("div"))).render(<Page />);
