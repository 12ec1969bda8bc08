/** The account of an address, or null; how one account, or several, stand to a programme: role, state, site. */
export {
  findAccount as accountByAddress,
  findStanding as standingOf,
  findStandings as standingsOf,
} from "./store.server";
