/** A person in a people picker: the value is the object id in Entra ID, as Teams' own picker gives it. */
export interface PersonChoice {
  readonly title: string;
  readonly value: string;
}

/** More than this is what the search of the picker is for; it knows everybody in the organisation. */
const MOST_PEOPLE = 25;

/** The people that are offered before somebody begins to search. */
export function choicesOf(
  people: readonly { readonly name: string; readonly aadObjectId: string }[],
): readonly PersonChoice[] {
  return people.slice(0, MOST_PEOPLE).map(({ name, aadObjectId }) => ({ title: name, value: aadObjectId }));
}
