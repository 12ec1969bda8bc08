interface Site {
  people: readonly { id: string; name: string }[];
}

/**
 * Who may answer for a city. A person is known by the name on the city's list of people: whoever is signed in for the city
 * picks the name, on a device of their own or one after the other on the city's. A city without such a list answers as the
 * member who is signed in.
 */
export function answerersOf(
  site: Site,
  member: { membershipId: string; name: string },
): { id: string; name: string }[] {
  if (site.people.length === 0) return [{ id: member.membershipId, name: member.name }];
  return site.people.map(({ id, name }) => ({ id, name }));
}
