/** Links whose words are a name and whose address says that they lead to a person. */
import { readBareNames } from '../capture/person-name.ts';
import type { BlockDraft } from '../draft.ts';

/** What sites call the pages of those who write for them, between signs of an address; or "@" and "~" before an account. */
const profile =
  /[/?&=](?:authors?|by|users?|people|profiles?|writers?|contributors?|members?|reporters?|columnists?|staff|journalists?|persons?)(?:[/=_-]|$)|\/[@~]\p{L}/iu;

/** Whether a block is nothing but the names of people with links to their pages. */
export function isProfileLink({ text, marks }: BlockDraft): boolean {
  if (readBareNames(text) === undefined) return false;
  return marks.some(({ href = '' }) => profile.test(href));
}
