import { type Reader, seesAsker, seesMessage, seesThread } from "./reader";
import type { HoldView, MessageView, ThreadState, ThreadView } from "./wire";

/** A thread as it is stored, with the names of its people. */
export interface ThreadRow {
  id: string;
  askerId: string;
  state: ThreadState;
  shut: boolean;
  nameHidden: boolean;
  pinned: boolean;
  liveSession: number | null;
  hold: HoldView | null;
  votes: number;
  messages: MessageRow[];
}

export interface MessageRow {
  id: string;
  kind: MessageView["kind"];
  authorId: string;
  author: string;
  city: string | null;
  country: string | null;
  text: string;
  folded: string;
  source: "page" | "mail";
  state: string;
  at: number;
  editedAt: number | null;
  versions: { text: string; at: number; editorId: string; editor: string }[];
}

/** What the reader has pressed. */
export interface Pressed {
  voted: ReadonlySet<string>;
  followed: ReadonlySet<string>;
}

/** The thread as this reader may see it; null when they may not. Every name and word passes through here. */
export function threadView(row: ThreadRow, reader: Reader | null, pressed: Pressed): ThreadView | null {
  if (!seesThread(reader, row)) return null;
  const nameShown = seesAsker(reader, row);
  const messages = row.messages
    .filter((message) => seesMessage(reader, message))
    .map((message) => messageView(message, reader, nameShown ? null : row.askerId));
  const question = messages.find(({ kind }) => kind === "question");
  if (!question) return null;
  const { id, state, shut, nameHidden, pinned, liveSession, hold, votes } = row;
  return {
    ...{ id, state, shut, nameHidden, pinned, liveSession, hold, votes },
    voted: pressed.voted.has(id),
    following: pressed.followed.has(id),
    own: reader !== null && reader.membershipId === row.askerId,
    question,
    answers: messages.filter((message) => message !== question),
  };
}

function messageView(row: MessageRow, reader: Reader | null, hiddenId: string | null): MessageView {
  const hidden = row.authorId === hiddenId;
  const own = reader?.membershipId === row.authorId;
  const mayEdit = reader?.may("question.edit", { own }) ?? false;
  const seesVersions = mayEdit || (reader?.may("question.moderate") ?? false);
  const { id, kind, text, folded, source, at, editedAt } = row;
  return {
    ...{ id, kind, text, folded, source, at, editedAt, mayEdit },
    author: hidden ? "" : row.author,
    city: hidden ? null : row.city,
    country: hidden ? null : row.country,
    state: row.state as MessageView["state"],
    versions: seesVersions
      ? row.versions.map(({ editorId, editor, ...version }) => ({
          ...version,
          editor: editorId === hiddenId ? "" : editor,
        }))
      : [],
  };
}
