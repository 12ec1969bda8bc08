import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { menuItemClass } from "../../../ui/menu";
import { closeMenu } from "./close-menu";

interface Props {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One of several in a menu, with a tick when it is the one. A press chooses it and closes the menu. */
export function MenuChoice({ chosen, onChoose, children }: Props) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      className={menuItemClass}
      onClick={(event) => {
        onChoose();
        closeMenu(event.currentTarget);
      }}
    >
      <Check size={16} strokeWidth={1.5} aria-hidden="true" className={chosen ? "" : "invisible"} />
      {children}
    </button>
  );
}
