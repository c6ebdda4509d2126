/** Pages on which a word stands above each title and a name below it: "Essay", the title, who wrote it. */
import { endsSentence } from '../text/line-form.ts';
import type { Told } from './lead.ts';
import type { LeadLine } from './lead-line.ts';
import { isAbout } from './lead-score.ts';
import { isAccountName } from './person-name.ts';

/** Fewer articles may look alike by chance. */
const fewestArticles = 3;
/** Of the articles of a page, so many have the form. */
const mostlyAll = 2 / 3;
const mostRubricWords = 2;
const fewestTitleWords = 3;
const mostNameWords = 3;

/** What the lines of a lead tell where most leads of the page have their form: also who wrote it, where words alone cannot tell. */
export interface Rubric extends Told {
  readonly author?: string;
}

/** What the form of most leads of a page tells of each of them; nothing of those that differ. */
export function readRubrics(leads: readonly (readonly LeadLine[])[]): readonly Rubric[] {
  const forms = leads.map(readForm);
  const found = forms.filter((form) => form !== undefined);
  const isMost = (some: readonly unknown[], share: number) => some.length >= share * leads.length;
  const named = found.filter(
    ({ below, isDated }) => isDated || below.names !== undefined || isAbout(below),
  );
  if (leads.length < fewestArticles || !isMost(found, mostlyAll) || !isMost(named, 0.5))
    return leads.map(() => ({}));
  return forms.map((form) => {
    if (form === undefined) return {};
    const { title, below } = form;
    const isNamed = isAbout(below) || below.names !== undefined || below.isSentence;
    const author = isNamed ? {} : { author: below.text };
    return { title: title.text, isFiled: true, ...author };
  });
}

/** A title with the line below it; `isDated` where the day stands above both. */
interface Form {
  readonly title: LeadLine;
  readonly below: LeadLine;
  readonly isDated: boolean;
}

/** The title between a word or two and who or when, right above the first sentence. */
function readForm(lines: readonly LeadLine[]): Form | undefined {
  const shown = lines.filter(({ isKnownFurniture }) => !isKnownFurniture);
  const text = shown.findIndex(({ isSentence }) => isSentence);
  const above = shown.slice(0, Math.max(text, 0));
  // Days and credits, and one line of bare names among them.
  let end = above.findLastIndex((line) => !isAbout(line)) + 1;
  if (isNameLike(above[end - 1])) end -= 1;
  const isDated = above.length === end && above.some(({ dated }) => dated !== undefined);
  const [title, below = isDated ? shown[text] : undefined] = above.slice(Math.max(end - 1, 0));
  // Below a menu, the first of these words may have been taken for its last entry.
  const rubric = lines[lines.findIndex((line) => line === title) - 1];
  if (rubric === undefined || title === undefined || below === undefined) return undefined;
  const isWord = rubric.words <= mostRubricWords && !isAbout(rubric) && /^\p{L}/u.test(rubric.text);
  const isTitle = title.words >= fewestTitleWords && title.words > rubric.words && !isAbout(title);
  const isOpen = !endsSentence(title.text) && !/[:：،,]$/u.test(rubric.text);
  return isWord && isTitle && isOpen && title.gap === 0 ? { title, below, isDated } : undefined;
}

/** A name may have any letters. */
function isNameLike(line: LeadLine | undefined): boolean {
  if (line === undefined || isAbout(line) || line.isMenu) return false;
  return line.names !== undefined || (line.words <= mostNameWords && isAccountName(line.text));
}
