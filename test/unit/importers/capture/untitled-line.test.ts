import { describe, expect, it } from 'vitest';
import { isUntitled } from '../../../../corpus/importers/capture/untitled-line.ts';

describe('isUntitled: lines between menus and text that were taken for its title', () => {
  it.each([
    [
      'the credit of a picture in brackets',
      'The mill at dusk, seen from the weir (North/Lamp Pictures)',
    ],
    ['a photographer and an agency', 'The baker at her oven. (Nora Field/LP)'],
    ['an agency alone', 'Harbour Images'],
    ['a photograph by somebody', 'The weir in spring (Photo by Nora Field)'],
    ['a caption with its agency behind a bar', 'Some of the largest ovens stand empty. | LP Photo'],
    ['the tags of a text', 'Tags Evolution of bread, ovens, mills'],
    ['tags, each its own word', 'Keywords: tides, weirs'],
    ['the page of whoever wrote', 'View Staff Page Follow me on Birdsong'],
    ['the way back', 'Back to the front page'],
    ['reprints', 'See a sample reprint in PDF format. Order a reprint of this article now'],
    ['what somebody is', 'Senior Inland Water Columnist'],
    ['what somebody is, in small letters', 'Chief international correspondent'],
    ['the size of the letters', 'Text size – +'],
    ['to whom a letter is', 'To: the warden of the weir'],
    ['an aside', '(Filed December 2)'],
    ['an address', 'Harwick, CA 90001'],
  ])('%s', (_, text) => {
    expect(isUntitled(text)).toBe(true);
  });

  it.each([
    'View from the weir: a page of its history',
    'Follow the water: how a mill found its page',
    'Back to the land',
    'See how the tide turns',
    'Two ovens, one baker (and a cat)',
    'The mill in two winters (1979/1980)',
    'Tags and labels for the garden',
    'Senior bakers',
    'The last columnist',
    'Foreign words for bread',
    'Order of the Tide',
    'Size matters in ovens',
    'A house of commons land',
  ])('a title: «%s»', (text) => {
    expect(isUntitled(text)).toBe(false);
  });
});
