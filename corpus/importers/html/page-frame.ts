/** The frame of a page: what stands around its titles, texts and comments, told by position and form alone. */
import type { PartKind } from '../../document/part.ts';
import { readDateLine } from '../capture/date-line.ts';
import { isFurnitureLine, isNavigationWord, opensLinkList } from '../capture/furniture-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isPlainFurnitureLine } from '../capture/text-label.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import { largest, smallest } from '../long-list.ts';
import type { PageBlocks } from './blocks.ts';
import { isProfileLink } from './profile-link.ts';
import { findSideBlocks, leadAway, mostSideText } from './side-boxes.ts';
import { findTextBox, type Scope, type TextBox } from './text-box.ts';
import { ancestorsOf, isWithin, linkedLength, weighBlock } from './text-weight.ts';
import type { Element } from './tree.ts';
import { countWords } from '../text/line-form.ts';

/** Units: UTF-16 units of text. A page with less is a list of links or a note, of which nothing is frame. */
const shortestText = 100;
/** How many lines above a title may belong to it: what it is filed under, an opening line. */
const mostLinesAbove = 3;
/** Fewer words under a title are a label. */
const fewestSubtitleWords = 4;
/** White space and direction signs that a title has more of in one place than in another. Units: UTF-16 units. */
const longestPadding = 20;
/** Shorter words in a list are names of services. Units: UTF-16 units. */
const shortestReference = 18;
/** What a byline says beside name and date. Units: UTF-16 units. */
const longestBesideName = 50;
/** Longer words are a paragraph. Units: UTF-16 units. */
const longestSubtitle = 250;

/** Turn what is around the texts of a page into furniture. `partOf` are the elements of articles and comments. */
export function markPageFrame(
  body: Element,
  blocks: PageBlocks,
  parts: readonly PartDraft[],
  partOf: ReadonlyMap<Element, number>,
): void {
  const { drafts } = blocks;
  const own = new Map<number, number[]>();
  drafts.forEach(({ part }, index) => {
    const known = own.get(part);
    if (known === undefined) own.set(part, [index]);
    else known.push(index);
  });
  const elements = [...partOf];
  const articles = elements.filter(([, part]) => parts[part]?.kind === 'article');
  const comments = elements.filter(([, part]) => parts[part]?.kind === 'comment');
  const kinds = parts.map(({ kind }) => kind);
  const frame = (root: Element, part: number) =>
    new PageFrame({ root, own: own.get(part) ?? [], ...blocks }, blocks, parts[part], kinds);
  for (const [part, { kind }] of parts.entries()) {
    if (part === 0 || kind !== 'article') continue;
    const root = articles.find(([, index]) => index === part)?.[0];
    frame(root ?? body, part).markAround([], []);
  }
  const between = parts.flatMap(({ kind }, part) =>
    part > 0 && kind === 'article' ? [own.get(part)] : [],
  );
  const opening = elements.filter(([, part]) => part === 0).map(([element]) => element);
  if (between.length > 0) frame(body, 0).markBetween(between);
  else
    frame(body, 0).markAround(
      comments.map(([element]) => element),
      opening,
    );
}

/** The blocks of one article and what is known of it. */
class PageFrame {
  private readonly title: number;
  /** What the text links to within the page. */
  private referred: ReadonlySet<string> | undefined;

  constructor(
    private readonly scope: Scope,
    private readonly blocks: PageBlocks,
    private readonly part: PartDraft | undefined,
    private readonly kinds: readonly PartKind[],
  ) {
    this.title = this.findTitle();
  }

  /**
   * What stands around the only text of the scope. `comments` are the elements of those under it, `opening` those of the
   * contribution that opens a thread: they hold all of its text, and their name is that of whoever wrote it.
   */
  markAround(comments: readonly Element[], opening: readonly Element[]): void {
    const { scope } = this;
    const isText = (at: number) =>
      opening.length === 0 || opening.some((element) => isWithin(scope.parents[at], element));
    const weights = new Map(
      scope.own.map((at) => [at, isText(at) ? weighBlock(this.draft(at)) : 0]),
    );
    const authors = this.part?.authors ?? [];
    const all = findTextBox(scope, weights);
    if (all === undefined || all.weight < shortestText) return;
    const found = [
      ...findSideBlocks(scope, all, authors, this.blocks.page.measures),
      ...this.findAroundComments(all, comments),
      ...this.findBehindComments(all, weights, comments),
    ];
    const side = new Set(found.filter((at) => opening.length === 0 || !isText(at)));
    for (const index of side) weights.set(index, 0);
    const text = findTextBox(scope, weights);
    if (text === undefined) return;
    for (const index of side) {
      const draft = this.draft(index);
      if (index !== this.title && draft.kind !== 'separator') draft.kind = 'furniture';
    }
    const isFramed = scope.own.some((index) => isOfFrame(this.draft(index)));
    if (isFramed) this.markAbove(text, weights);
    this.markUnderTitle(text);
    this.markListsBetween(text);
    this.findSubtitle(text);
    if (isFramed) this.markBelow(text, weights);
  }

  /** What stands between several articles, outside of them. */
  markBetween(articles: readonly (readonly number[] | undefined)[]): void {
    const first = smallest(articles.map((own) => own?.[0] ?? Infinity));
    const last = largest(articles.map((own) => own?.at(-1) ?? -1));
    for (const index of this.scope.own) {
      const draft = this.draft(index);
      const isOutside = index < first || index > last;
      if (weighBlock(draft) > 0 || isAbout(draft)) continue;
      if (draft.kind === 'heading' && (!isOutside || index === this.title)) continue;
      if (isOutside || isLinked(draft)) this.hide(index);
    }
  }

  private draft(index: number): BlockDraft {
    const draft = this.scope.drafts[index];
    if (draft === undefined) throw new RangeError(`no block ${String(index)}`);
    return draft;
  }

  private hide(index: number): void {
    const draft = this.draft(index);
    const isOfPicture = draft.image !== undefined || draft.kind === 'caption';
    if (draft.kind !== 'separator' && !isOfPicture) draft.kind = 'furniture';
  }

  /** Whether a line names an author of the text and says little more than when. */
  private saysWho({ text }: BlockDraft): boolean {
    const { authors = [], dates = [] } = this.part ?? {};
    const named = authors.find((name) => text.includes(name));
    if (named === undefined) return false;
    const dated = dates.find((date) => text.includes(date.text));
    return text.length <= named.length + (dated?.text.length ?? 0) + longestBesideName;
  }

  /** The block that is the title, a heading if one is; -1 where none is. */
  private findTitle(): number {
    const { own } = this.scope;
    const wanted = plain(this.part?.title ?? '');
    if (wanted === '') return -1;
    const same = own.filter((index) => {
      const { text } = this.draft(index);
      return text.length <= wanted.length + longestPadding && plain(text) === wanted;
    });
    return same.find((index) => this.draft(index).kind === 'heading') ?? same[0] ?? -1;
  }

  /** Words above the title, except those right above it in a box that they share with nothing else. */
  private markAbove(text: TextBox, weights: ReadonlyMap<number, number>): void {
    const { own, parents } = this.scope;
    const top = this.title >= 0 && this.title < text.first ? this.title : text.first;
    const above = own.filter((index) => index < top);
    const menu = above.findLast((index) => this.draft(index).kind === 'furniture') ?? -1;
    const near = above.filter((index) => index > menu).slice(-mostLinesAbove);
    for (const index of above) {
      const draft = this.draft(index);
      if (draft.kind === 'furniture') continue;
      // Where the title was not found, any heading may be it.
      if (this.title < 0 && draft.kind === 'heading' && !isLinked(draft)) continue;
      if ((isAbout(draft) && near.includes(index)) || this.saysWho(draft)) continue;
      if ((weights.get(index) ?? 0) > 0 && this.sideText(index, text) > mostSideText) continue;
      const isOpening =
        near.includes(index) &&
        !isLinked(draft) &&
        (this.title < 0
          ? isWithin(parents[index], text.box) && !isSteering(draft)
          : top === this.title && this.shareBox(parents[index], parents[top], text));
      if (!isOpening) this.hide(index);
    }
  }

  /** Whether a line and the title stand in a box that no link to the front page and no menu stands in. */
  private shareBox(line: Element | undefined, title: Element | undefined, text: TextBox): boolean {
    const { own, parents } = this.scope;
    for (const around of ancestorsOf(line)) {
      if (around === this.scope.root) return false;
      if (!isWithin(title, around)) continue;
      return !own.some(
        (index) =>
          index < text.first &&
          this.draft(index).kind === 'furniture' &&
          isWithin(parents[index], around),
      );
    }
    return false;
  }

  /** Between the title and the text: links that are no name and no date, counters, words to steer by. */
  private markUnderTitle(text: TextBox): void {
    if (this.title < 0) return;
    const names = (this.part?.authors ?? []).map(plain);
    for (const index of this.scope.own) {
      if (index <= this.title || index >= text.first) continue;
      const draft = this.draft(index);
      const words = plain(draft.text);
      if (isAbout(draft) || names.some((name) => words.includes(name))) continue;
      const isSign = !/\p{L}/u.test(words);
      if (draft.kind === 'heading' || words === plain(this.part?.title ?? '')) continue;
      if (names.length === 0 && isProfileLink(draft)) continue;
      if (isLinked(draft) || isSign || isSteering(draft)) this.hide(index);
    }
  }

  /** Among the paragraphs: links and nothing else, in one box with a label such as "Read more" that they stand under. */
  private markListsBetween(text: TextBox): void {
    const { own, parents } = this.scope;
    let label: number | undefined;
    for (const index of own) {
      if (index <= text.first || index >= text.last) continue;
      const draft = this.draft(index);
      const words = draft.text;
      if (isFurnitureLine(words) || opensLinkList(words)) label = index;
      else if (label === undefined || !isLinked(draft)) label = undefined;
      else if (this.isApart(parents[label], parents[index], text)) {
        this.hide(index);
        this.hide(label);
      }
    }
  }

  /** Whether two elements share a box that holds no paragraph of the text. */
  private isApart(one: Element | undefined, other: Element | undefined, text: TextBox): boolean {
    const shared = [...ancestorsOf(other)].find((around) => isWithin(one, around));
    return shared !== undefined && !isWithin(text.box, shared) && shared !== text.box;
  }

  /** The words between title and text that stand by themselves and are no sentence, or stand above who and when. */
  private findSubtitle(text: TextBox): void {
    const { part, scope, title } = this;
    if (part === undefined || part.subtitle !== undefined || title < 0) return;
    const under = scope.own.filter(
      (index) => index > title && this.draft(index).kind !== 'furniture',
    );
    const at = under.findIndex((index) => !isAbout(this.draft(index)));
    const index = under[at];
    if (index === undefined || at > mostLinesAbove || !text.isAlone(index)) return;
    const draft = this.draft(index);
    const words = countWords(draft.text);
    const isLine = draft.kind === 'paragraph' || (draft.kind === 'heading' && words > 5);
    if (!isLine || words < fewestSubtitleWords || draft.text.length > longestSubtitle) return;
    const isSentence = /[.!؟?:…]$/u.test(draft.text);
    const next = under[at + 1];
    const isAboveByline = next !== undefined && isAbout(this.draft(next));
    if (linkedLength(draft) === 0 && (!isSentence || isAboveByline)) part.subtitle = draft.text;
  }

  /** Behind the last words of the text. */
  private markBelow(text: TextBox, weights: ReadonlyMap<number, number>): void {
    let isText = false;
    for (const index of [...this.scope.own].reverse()) {
      if (index <= text.last) break;
      const draft = this.draft(index);
      if ((weights.get(index) ?? 0) > 0) {
        isText = !this.isSmallPrint(index, text);
        if (!isText) this.hide(index);
        continue;
      }
      const isKept =
        draft.kind === 'heading'
          ? isText && !opensLinkList(draft.text)
          : isAbout(draft) || this.saysWho(draft)
            ? !isLinked(draft)
            : this.isNote(index) ||
              (text.isAmongText(index) && !isFurnitureLine(draft.text)) ||
              this.isReference(index);
      // A heading stands for what follows it.
      isText = isKept && draft.kind !== 'heading';
      if (!isKept) this.hide(index);
    }
  }

  /** Whether the text links to a block. */
  private isNote(index: number): boolean {
    const { anchors = [] } = this.blocks.drafts[index] ?? {};
    if (anchors.length === 0) return false;
    this.referred ??= new Set(
      this.scope.own
        .filter((at) => weighBlock(this.draft(at)) > 0)
        .flatMap((at) => this.draft(at).marks.map(({ href }) => href ?? ''))
        .filter((href) => href.startsWith('#')),
    );
    const referred = this.referred;
    return anchors.some((name) => referred.has(`#${name}`));
  }

  /** Whether an entry of a list names a source: long words, in a list that leads to several sites. */
  private isReference(index: number): boolean {
    if (this.draft(index).text.length < shortestReference) return false;
    for (const element of ancestorsOf(this.scope.parents[index], this.scope.root)) {
      if (/^(?:ul|ol|dl)$/u.test(element.tagName)) return leadAway([element]);
    }
    return false;
  }

  /** Whether sentences behind the text stand in a small box of their own that leads elsewhere. */
  private isSmallPrint(index: number, text: TextBox): boolean {
    if (this.sideText(index, text) > mostSideText) return false;
    return linkedLength(this.draft(index)) > 0 && !text.isAmongText(index);
  }

  /** The text of the largest box around a block that does not hold the text's own. Units: UTF-16 units. */
  private sideText(index: number, text: TextBox): number {
    let most = 0;
    for (const around of ancestorsOf(this.scope.parents[index], this.scope.root)) {
      if (isWithin(text.box, around) || around === this.scope.root) break;
      most = text.sums.get(around) ?? most;
    }
    return isWithin(this.scope.parents[index], text.box) ? text.weight : most;
  }

  /** Blocks behind the first comment, where the text is before it; of more text, those outside of the box of both. */
  private findBehindComments(
    text: TextBox,
    weights: ReadonlyMap<number, number>,
    comments: readonly Element[],
  ): number[] {
    const first = this.blocks.drafts.findIndex(({ part }) => this.kinds[part] === 'comment');
    if (first < 0 || this.part?.kind === 'comment') return [];
    const behind = this.scope.own.filter((index) => index > first);
    const weigh = (some: readonly number[]) =>
      some.reduce((sum, index) => sum + (weights.get(index) ?? 0), 0);
    if (weigh(behind) <= mostBehindComments * text.weight) return behind;
    if (text.first > first) return [];
    const box = [...ancestorsOf(this.scope.parents[text.first], this.scope.root)].find((around) =>
      comments.every((comment) => isWithin(comment, around)),
    );
    const outside = behind.filter(
      (index) => box !== undefined && !isWithin(this.scope.parents[index], box),
    );
    return weigh(outside) <= mostSideText ? outside : [];
  }

  /** Blocks beside the comments of a text, in their box. */
  private findAroundComments(text: TextBox, comments: readonly Element[]): number[] {
    const [first] = comments;
    if (first === undefined) return [];
    let box: Element | undefined;
    for (const around of ancestorsOf(first, this.scope.root)) {
      if ((text.sums.get(around) ?? 0) > mostShareOfComments * text.weight) break;
      if (isWithin(this.scope.parents[text.first], around)) break;
      if (comments.every((comment) => isWithin(comment, around))) box = around;
    }
    if (box === undefined) return [];
    const around = box;
    return this.scope.own.filter((index) => isWithin(this.scope.parents[index], around));
  }
}

/** Text behind comments is the page's own where it is more than this share. */
const mostBehindComments = 0.3;
/** Rules and invitations beside comments are shorter than the text under which they stand. */
const mostShareOfComments = 0.5;

/** Whether a block says who wrote a text or when. */
function isAbout({ text }: BlockDraft): boolean {
  return readCredit(text) !== undefined || readDateLine(text) !== undefined;
}

function isLinked(draft: BlockDraft): boolean {
  return draft.text !== '' && linkedLength(draft) >= 0.8 * draft.text.length;
}

/** Whether a block shows that somebody put a frame around the text: what converters write leads nowhere. */
function isOfFrame(draft: BlockDraft): boolean {
  return draft.kind === 'furniture' || linkedLength(draft) > 0;
}

function isSteering({ text }: BlockDraft): boolean {
  return isPlainFurnitureLine(text) || isNavigationWord(text);
}

function plain(text: string): string {
  return text
    .replace(/[\s\u200c\u200e\u200f]+/gu, ' ')
    .trim()
    .toLowerCase();
}
