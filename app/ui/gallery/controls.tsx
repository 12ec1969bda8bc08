import { Hand, LogOut, Mic, MicOff, MonitorUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "../button";
import { Dialog } from "../dialog";
import { Disclosure } from "../disclosure";
import { IconButton } from "../icon-button";
import { Key } from "../key";
import { Menu, menuItemClass } from "../menu";
import { Tabs } from "../tabs";
import { type Toast, Toasts } from "../toasts";
import { ToggleButton } from "../toggle-button";
import { Tooltip } from "../tooltip";
import { Shelf } from "./shelf";

/** What is pressed. */
export function Controls({ theme }: { theme: string }) {
  const [pressed, setPressed] = useState(true);
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState("chat");
  const [toasts, setToasts] = useState<Toast[]>([]);
  const toast = { id: "1", text: "Zagreb asks for the floor", tone: "hold" } as const;
  return (
    <>
      <Shelf title="Button: primary, quiet, danger, link; small, large; busy, disabled">
        <Button look="primary">Join</Button>
        <Button>Read</Button>
        <Button look="danger">End for all</Button>
        <Button look="link">Skip this step</Button>
        <Button size="small">Admit</Button>
        <Button size="large" look="primary">
          Join session 4
        </Button>
        <Button look="primary" busy>
          Sending
        </Button>
        <Button look="primary" disabled>
          Join
        </Button>
        <Button icon={<Trash2 size={18} strokeWidth={1.5} aria-hidden="true" />}>Remove</Button>
        <ButtonLink to="/demo">A link that looks like it</ButtonLink>
      </Shelf>
      <Shelf title="Icon button, toggle button">
        <ToggleButton
          stacked
          icon={MicOff}
          pressedIcon={Mic}
          label="Microphone"
          pressed={pressed}
          onClick={() => setPressed(!pressed)}
        />
        <ToggleButton
          stacked
          icon={Hand}
          labels={{ on: "Raise hand", off: "Lower hand" }}
          pressed={pressed}
          onClick={() => setPressed(!pressed)}
        />
        <IconButton stacked icon={MonitorUp} label="Share screen" disabled />
        <IconButton stacked icon={LogOut} label="Leave" look="danger" />
        <IconButton icon={MonitorUp} label="Share screen" look="quiet" />
        <Tooltip
          text={
            <>
              Raise hand <Key>R</Key>
            </>
          }
        >
          <IconButton icon={Hand} label="Raise hand" iconOnly look="quiet" />
        </Tooltip>
      </Shelf>
      <Shelf title="Menu, dialog, toast, disclosure">
        <Menu label="Camera" align="left">
          <button type="button" className={menuItemClass} aria-current="page">
            Front camera
          </button>
          <button type="button" className={menuItemClass}>
            Room camera
          </button>
        </Menu>
        <Button onClick={() => setOpen(true)}>Open the dialog</Button>
        <Button onClick={() => setToasts([toast])}>Show a toast</Button>
        <Disclosure summary="Show the full message">Quoted text stands here, folded, never lost.</Disclosure>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="End the session for everybody?"
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Stay</Button>
              <Button look="danger" onClick={() => setOpen(false)}>
                End for all
              </Button>
            </>
          }
        >
          The five cities leave the room. The session's page stays.
        </Dialog>
        <Toasts toasts={toasts} onClose={() => setToasts([])} name={`Notices, ${theme}`} />
      </Shelf>
      <Shelf title="Tabs" stack>
        <Tabs
          label={`Panels, ${theme}`}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: "chat", label: "Chat", content: <p className="py-4">Everybody in the session reads this.</p> },
            { id: "people", label: "People", content: <p className="py-4">Twelve people in five cities.</p> },
            { id: "questions", label: "Questions", content: <p className="py-4">Three wait for the expert.</p> },
          ]}
        />
      </Shelf>
    </>
  );
}
