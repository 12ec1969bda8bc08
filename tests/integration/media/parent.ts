/** Started and killed by media-child.test.ts: an application that does nothing but keep a media server. */
import { startMedia } from "./start-media";

const media = await startMedia(process.argv[2] ?? "");
media.onStatus(({ state }) => console.log(state));
