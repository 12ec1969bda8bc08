import { dayIn, timeIn } from "../programme/zoned-time";

/** What a zone's clocks show at an instant (ms since 1970), as a field for day and time takes it: YYYY-MM-DDTHH:MM. */
export const wallClock = (instant: number, timeZone: string) =>
  `${dayIn(instant, timeZone)}T${timeIn(instant, timeZone)}`;
