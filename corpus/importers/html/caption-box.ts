/** Which boxes of a page hold the words of a picture. */
import { remembering } from '../capture/line-memory.ts';
import type { PageMeasures } from './furniture.ts';
import { measureOf } from './measure.ts';
import { attribute, elementsOf, type Element } from './tree.ts';

/** Longer words beside a picture are a text. Units: UTF-16 units. */
const longestCaption = 400;

/** Whether the words in an element are those of a picture: a figure around one, or a box that is called a caption. */
export function isCaptionBox(element: Element, { measures }: PageMeasures): boolean {
  if (element.attrs.length === 0 && element.tagName !== 'figure') return false;
  const { text } = measureOf(measures, element);
  if (text === 0 || text > longestCaption) return false;
  if (element.tagName === 'figure') {
    return [...elementsOf(element)].some(({ tagName }) => /^(?:img|picture|video)$/u.test(tagName));
  }
  const names = attribute(element, 'class');
  return names !== undefined && namesCaption(names);
}

const namesCaption = remembering((names: string) =>
  /(?:^|[\s_-])[a-z]*caption(?:$|[\s_-])/iu.test(names),
);
