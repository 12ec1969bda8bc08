import { expect, it } from "vitest";
import { makeTicket, openTicket, ticketLastsMs } from "./vote-ticket.server";

const ticket = { sessionId: "cm1session", site: "novi-sad" };

it("a city's link opens for an hour, with the right secret, and not when a letter is changed", () => {
  const text = makeTicket("secret", ticket, 1_000);
  expect(openTicket("secret", text, 1_000)).toEqual(ticket);
  expect(openTicket("secret", text, 1_000 + ticketLastsMs - 1)).toEqual(ticket);
  expect(openTicket("secret", text, 1_000 + ticketLastsMs)).toBeNull();
  expect(openTicket("other", text, 1_000)).toBeNull();
  expect(openTicket("secret", text.replace("novi-sad", "zagreb"), 1_000)).toBeNull();
  for (let at = 0; at < text.length; at++) {
    const changed = `${text.slice(0, at)}${text[at] === "0" ? "1" : "0"}${text.slice(at + 1)}`;
    expect(openTicket("secret", changed, 1_000)).toBeNull();
  }
  for (const nothing of ["", "...", `${text}x`]) expect(openTicket("secret", nothing, 1_000)).toBeNull();
});
