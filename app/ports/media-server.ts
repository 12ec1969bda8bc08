/** What the media server (LiveKit) does for us: sound and picture, no state of the session. */
export interface MediaServer {
  /** What is known of it now; `sentence` is for people and says what to do when it is not ready. */
  status(): MediaStatus;
  /** Calls back at every change of the status until the returned function is called. */
  onStatus(listener: (status: MediaStatus) => void): () => void;
  /** A token with exact grants for one attendee in one room; valid for ten minutes. */
  mintToken(grant: MediaGrant): Promise<string>;
  /** Ends an attendee's connection at the media server. Not being there is no error. */
  removeAttendee(room: string, attendeeId: string): Promise<void>;
  /** Mutes every published track of that source at the media server. */
  muteAttendee(room: string, attendeeId: string, source: "microphone" | "camera"): Promise<void>;
  /** Who is connected to the room now. */
  listConnections(room: string): Promise<MediaConnection[]>;
  /** The webhook's event if its signature holds, else null. `body` is the raw text. */
  verifyWebhook(body: string, authorization: string | undefined): Promise<MediaEvent | null>;
  /** Ends what was started. */
  stop(): Promise<void>;
}

export interface MediaStatus {
  state: "absent" | "starting" | "ready" | "down";
  /** A number that grows with each start of the media server, so that pages notice a new one. */
  epoch: number;
  code: "media_ready" | "media_absent" | "media_starting" | "media_down";
  /** Milliseconds since 1970. */
  since: number;
}

export interface MediaGrant {
  room: string;
  attendeeId: string;
  name: string;
  publish: boolean;
  /** Sees and hears, and is seen by nobody. */
  hidden?: boolean;
}

export interface MediaEvent {
  id: string;
  event: string;
  room: string;
  attendeeId?: string;
  /** The attendee's connection that it is about: its name, and when it began (ms since 1970). */
  connection?: { id: string; from: number };
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** Somebody's connection to a room; a new one of the same person has another id. `from`: milliseconds since 1970. */
export interface MediaConnection {
  id: string;
  attendeeId: string;
  from: number;
}
