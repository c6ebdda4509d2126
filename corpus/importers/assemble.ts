/** Assembling: drafts of parts and blocks become document content with ids, languages and directions. */
import type { Block } from '../document/block.ts';
import { createBlockNamer, hashText } from '../document/block-id.ts';
import type { DocumentContent } from '../document/document.ts';
import type { Direction, Language } from '../document/language.ts';
import type { Metadata } from '../document/metadata.ts';
import type { Part } from '../document/part.ts';
import { countKind, kinds } from '../text/character-class.ts';
import { languageNamed } from '../text/own-language-name.ts';
import { describeWeighed, type TextDescription, type WeighedText } from '../text/language.ts';
import type { BlockDraft, PartDraft } from './draft.ts';
import { weighDrafts, type WeighedDraft } from './weighed-draft.ts';

/** What the importer knows about the whole; language and direction only where the original declares them. */
export type MetadataDraft = Omit<Metadata, 'language' | 'direction'> & {
  readonly language?: Language;
  readonly direction?: Direction;
};

/**
 * Content from drafts. Every block's language and direction come from its own letters; where those do not tell, from
 * the block before it in its part, then from the document.
 *
 * Shape: `parts` and `drafts` are not empty; the blocks keep the order of the drafts.
 */
export function assemble(
  metadata: MetadataDraft,
  parts: readonly PartDraft[],
  drafts: readonly BlockDraft[],
): DocumentContent {
  return assembleWeighed(metadata, parts, weighDrafts(drafts));
}

/** As `assemble`, of drafts that were weighed because more is asked of their letters. */
export function assembleWeighed(
  metadata: MetadataDraft,
  parts: readonly PartDraft[],
  drafts: readonly WeighedDraft[],
): DocumentContent {
  const weighed = drafts.filter(({ draft }) => !isEmptyFurniture(draft));
  const declared: Partial<TextDescription> = {
    ...(metadata.language === undefined ? {} : { language: metadata.language }),
    ...(metadata.direction === undefined ? {} : { direction: metadata.direction }),
  };
  const whole = describeMost(weighed, parts, declared);
  const partIds = nameParts(parts);
  const nameBlock = createBlockNamer();
  const before = new Map<number, TextDescription>();
  const blocks = weighed.map(({ draft, own, hash }) => {
    const neighbour = before.get(draft.part) ?? whole;
    // Numbers and signs run as the page says, whatever stands above them.
    const around = own.hasLetters ? neighbour : { ...neighbour, ...declared };
    const description = describeDraft(draft, around, own);
    // Furniture says nothing about the language of the words around it.
    if (draft.kind !== 'furniture' && own.hasLetters) before.set(draft.part, description);
    return finishBlock(draft, nameBlock(hash), partIds[draft.part] ?? '', description);
  });
  const telling = blocks.filter(
    ({ kind }, index) => kind !== 'furniture' && weighed[index]?.own.hasLetters === true,
  );
  return {
    metadata: { ...metadata, ...whole },
    parts: finishParts(parts, partIds, telling, whole),
    blocks,
  };
}

/** A drawn rule that went with the words around it: there is nothing to keep or to show. */
function isEmptyFurniture({ kind, text, image }: BlockDraft): boolean {
  return kind === 'furniture' && text === '' && image === undefined;
}

function describeDraft(
  draft: BlockDraft,
  around: TextDescription,
  weighed: WeighedText,
): TextDescription {
  const declared: TextDescription = {
    language: draft.language ?? around.language,
    direction: draft.direction ?? around.direction,
  };
  const described = describeWeighed(weighed, declared);
  const direction = settleDirection(draft, described.direction);
  const isUntold = described.language === 'und' && draft.direction === undefined;
  const isLatin = direction === 'ltr' && draft.language !== undefined && weighed.hasLetters;
  return {
    language:
      languageNamed(draft.text) ??
      (isUntold && isLatin ? (draft.language ?? 'und') : described.language),
    direction,
  };
}

/** The declared direction unless the letters contradict it; where they agree there is nothing to weigh. */
function settleDirection({ text, direction: declared }: BlockDraft, found: Direction): Direction {
  if (declared === undefined || declared === found) return found;
  return contradicts(text, declared) ? found : declared;
}

/** Whether fewer than a fifth of the letters run the declared way: then a template was left as it came. */
function contradicts(text: string, declared: Direction): boolean {
  const rightToLeft = countKind(text, kinds.arabicOrHebrew);
  const all = countKind(text, kinds.letter);
  const agreeing = declared === 'rtl' ? rightToLeft : all - rightToLeft;
  return all > 0 && agreeing < 0.2 * all;
}

/** How many characters are enough to tell what a document is mostly written in. */
const enough = 100_000;

/** The language and direction that most of the letters have, furniture left out unless there is nothing else. */
function describeMost(
  weighed: readonly WeighedDraft[],
  parts: readonly PartDraft[],
  declared: Partial<TextDescription>,
): TextDescription {
  // What others wrote under an article says nothing about the article.
  const ofAuthor = weighed.filter(({ draft }) => parts[draft.part]?.kind !== 'comment');
  const all = ofAuthor.length > 0 ? ofAuthor : weighed;
  const texts = all.filter(({ draft }) => draft.kind !== 'furniture');
  const counted = texts.some(({ own }) => own.hasLetters) ? texts : all;
  const sums: DescribedSum[] = [];
  let seen = 0;
  for (const { draft, own } of counted) {
    if (!own.hasLetters) continue;
    addTo(sums, describeWeighed(own, declared), draft.text.length);
    seen += draft.text.length;
    if (seen > enough) break;
  }
  return (
    heaviest(sums) ?? {
      language: declared.language ?? 'und',
      direction: declared.direction ?? counted[0]?.own.likelyDirection ?? 'ltr',
    }
  );
}

/** How many characters stand under a description. */
interface DescribedSum {
  readonly description: TextDescription;
  weight: number;
}

function addTo(
  sums: DescribedSum[],
  { language, direction }: TextDescription,
  weight: number,
): void {
  const sum = sums.find(
    ({ description }) => description.language === language && description.direction === direction,
  );
  if (sum === undefined) sums.push({ description: { language, direction }, weight });
  else sum.weight += weight;
}

/** The language and direction under which the most characters stand; undefined where there is no text. */
function heaviest(sums: readonly DescribedSum[]): TextDescription | undefined {
  return [...sums].sort((a, b) => b.weight - a.weight)[0]?.description;
}

function nameParts(parts: readonly PartDraft[]): string[] {
  const occurrences = new Map<string, number>();
  return parts.map(({ kind, title, authors }) => {
    const hash = hashText([kind, title, ...authors].join('\n'));
    const occurrence = occurrences.get(hash) ?? 0;
    occurrences.set(hash, occurrence + 1);
    return occurrence === 0 ? `p.${hash}` : `p.${hash}.${occurrence.toString(36)}`;
  });
}

/** A block while its optional properties are added; spreading an object for each is slow where there are many blocks. */
type UnfinishedBlock = { -readonly [Key in keyof Block]: Block[Key] };

function finishBlock(
  draft: BlockDraft,
  id: string,
  part: string,
  { language, direction }: TextDescription,
): Block {
  const { kind, text, marks, place, level, depth, ordered, header, image, confidence } = draft;
  const block: UnfinishedBlock = { id, part, kind, text, marks, language, direction, place };
  if (kind === 'heading' && level !== undefined) block.level = level;
  if (kind === 'list-item' && depth !== undefined) block.depth = depth;
  if (kind === 'list-item' && ordered !== undefined) block.ordered = ordered;
  if (kind === 'table-row' && header !== undefined) block.header = header;
  if (image !== undefined) block.image = image;
  if (confidence !== undefined) block.confidence = confidence;
  return block;
}

/** `telling` are the blocks whose letters tell a language. */
function finishParts(
  drafts: readonly PartDraft[],
  ids: readonly string[],
  telling: readonly Block[],
  whole: TextDescription,
): Part[] {
  const sumsOf = new Map<string, DescribedSum[]>();
  for (const block of telling) {
    const sums = sumsOf.get(block.part) ?? [];
    if (sums.length === 0) sumsOf.set(block.part, sums);
    addTo(sums, block, block.text.length);
  }
  return drafts.map(({ parent, ...rest }, index) => {
    const id = ids[index] ?? '';
    const parentId = parent === undefined ? undefined : ids[parent];
    return {
      ...rest,
      id,
      ...(parentId === undefined ? {} : { parent: parentId }),
      ...(heaviest(sumsOf.get(id) ?? []) ?? whole),
    };
  });
}
