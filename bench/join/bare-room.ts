/** A room with the media library alone: Join connects, opens camera and microphone, and shows whoever is there. */
import { Room, RoomEvent } from "livekit-client";

const { url, token } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const button = document.createElement("button");
button.textContent = "Join";
document.body.append(button);
button.addEventListener("click", async () => {
  const room = new Room({ adaptiveStream: true, dynacast: true });
  room.on(RoomEvent.TrackSubscribed, (track) => document.body.append(track.attach()));
  await room.connect(url ?? "", token ?? "");
  await room.localParticipant.enableCameraAndMicrophone();
});
