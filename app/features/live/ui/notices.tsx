import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { type Toast, Toasts } from "../../../ui/toasts";
import type { Send } from "../../journal/send";
import { useLiveStore } from "./live-context";

type Notify = (toast: Omit<Toast, "id">) => void;

const Context = createContext<Notify>(() => {});
const lastsMs = { plain: 6_000, hold: 8_000, problem: 10_000 };

/** Notices at the foot of the screen; each goes by itself after a while, the same text stands there once. */
export function Notices({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const count = useRef(0);
  const close = useCallback((id: string) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const notify = useCallback<Notify>(
    (toast) => {
      const id = String(++count.current);
      setToasts((now) => [...now.filter(({ text }) => text !== toast.text).slice(-1), { ...toast, id }]);
      setTimeout(() => close(id), lastsMs[toast.tone ?? "plain"]);
    },
    [close],
  );
  return (
    <Context.Provider value={notify}>
      {children}
      {/* As dark as the room they float over; without a box of its own. */}
      <div data-theme="dark" className="contents">
        <Toasts toasts={toasts} onClose={close} />
      </div>
    </Context.Provider>
  );
}

export const useNotify = (): Notify => useContext(Context);

/** Sends a command; what the server refuses is shown as a notice. */
export function useSend(): Send {
  const store = useLiveStore();
  const notify = useNotify();
  return useMemo<Send>(
    () =>
      async (...command) => {
        const sent = await store.send(...command);
        if (!sent.done) notify({ text: sent.message, tone: "problem" });
        return sent;
      },
    [store, notify],
  );
}
