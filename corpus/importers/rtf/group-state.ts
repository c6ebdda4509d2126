/** What holds inside one RTF group: where its words go, and how they look. */
import type { MarkKind } from '../../document/mark.ts';
import type { RtfPicture } from './picture.ts';
import type { TextFlow } from './text-flow.ts';

/** What the words of a group are for. `text` ones are read; the others are kept aside or left out. */
export type Destination =
  | 'text'
  | 'leftOut'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'listLabel'
  | 'title'
  | 'author'
  | 'keywords'
  | 'category'
  | 'created'
  | 'bookmark'
  | 'commentAuthor'
  | 'commentTime'
  | 'commentDate'
  | 'commentStart'
  | 'commentEnd'
  | 'commentReference'
  | 'picture'
  | 'pictureProperty'
  | 'pictureValue';

/** The state of one group; a new group begins with a copy of the one around it. */
export interface GroupState {
  readonly destination: Destination;
  /** Where text goes: the body, a note, a comment, a header. */
  readonly flow: TextFlow;
  readonly encoding: string;
  /** That of the font for the other script, which holds while `isRightToLeft`. */
  readonly associatedEncoding: string | undefined;
  readonly isRightToLeft: boolean;
  /** How many characters stand in for a Unicode one. */
  readonly fallbackLength: number;
  readonly marks: ReadonlySet<MarkKind>;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly href: string | undefined;
  /** The picture that the group is or stands in. */
  readonly picture: RtfPicture | undefined;
  /** Collects the characters of the destinations that are not text. */
  readonly note: { value: string };
}

/** Control words that switch a mark on (with 0: off), and those that end it. */
export const markWords: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  ab: 'strong',
  i: 'emphasis',
  ai: 'emphasis',
  ul: 'underline',
  uld: 'underline',
  uldb: 'underline',
  ulw: 'underline',
  strike: 'strike',
  striked: 'strike',
  super: 'superscript',
  sub: 'subscript',
};

/** The state with one mark on or off. */
export function withMark(state: GroupState, kind: MarkKind, isOn: boolean): GroupState {
  const marks = new Set(state.marks);
  if (isOn) marks.add(kind);
  else marks.delete(kind);
  return { ...state, marks };
}

/** The state without character formatting. */
export function plain(state: GroupState): GroupState {
  return { ...state, marks: new Set(), hidden: false, deleted: false };
}

/** Characters that have control words of their own. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwj: '\u200d',
  zwnj: '\u200c',
  zwbo: '\u200b',
  zwnbo: '\u2060',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** Groups whose words are no text. So is a group that begins with `\*` and is not named below. */
export const leftOutWords: ReadonlySet<string> = new Set(
  (
    'colortbl listtable listoverridetable revtbl rsidtbl generator nonshppict objdata themedata ' +
    'colorschememapping latentstyles datastore xmlnstbl filetbl stylesheetlist fldtype datafield formfield ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgptbl mmathPr template private userprops docvar ' +
    'atnid atnparent atnicn bkmkend pnseclvl xe tc rxe doccomm company operator manager comment hlinkbase ' +
    'subject sn sv shprslt ud'
  ).split(' '),
);

/** Groups that may be left out but hold text. */
export const keptWords: ReadonlySet<string> = new Set([
  'cs',
  'shpinst',
  'do',
  'fldrslt',
  'shppict',
]);

/** Groups whose words are kept aside. */
export const asideWords: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  fldinst: 'instruction',
  listtext: 'listLabel',
  pntext: 'listLabel',
  title: 'title',
  author: 'author',
  keywords: 'keywords',
  category: 'category',
  creatim: 'created',
  bkmkstart: 'bookmark',
  atnauthor: 'commentAuthor',
  atntime: 'commentTime',
  atndate: 'commentDate',
  atrfstart: 'commentStart',
  atrfend: 'commentEnd',
  atnref: 'commentReference',
};

/** Groups inside a picture whose words are kept aside. */
export const pictureWords: Readonly<Record<string, Destination>> = {
  picprop: 'picture',
  sn: 'pictureProperty',
  sv: 'pictureValue',
};
