/** Assembling: drafts of parts and blocks become document content with ids, languages and directions. */
import type { Block } from '../document/block.ts';
import { createBlockNamer, hashText } from '../document/block-id.ts';
import type { DocumentContent } from '../document/document.ts';
import type { Direction, Language } from '../document/language.ts';
import type { Metadata } from '../document/metadata.ts';
import type { Part } from '../document/part.ts';
import { countKind, kinds } from '../text/character-class.ts';
import {
  describeText,
  describeWeighed,
  weighText,
  type TextDescription,
  type WeighedText,
} from '../text/language.ts';
import type { BlockDraft, PartDraft } from './draft.ts';

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
  const declared: Partial<TextDescription> = {
    ...(metadata.language === undefined ? {} : { language: metadata.language }),
    ...(metadata.direction === undefined ? {} : { direction: metadata.direction }),
  };
  // What others wrote under an article says nothing about the article.
  const own = drafts.filter(({ part }) => parts[part]?.kind !== 'comment');
  const weighed = new Map<BlockDraft, WeighedText>();
  const whole = describeMost(own.length > 0 ? own : drafts, declared, weighed);
  const partIds = nameParts(parts);
  const nameBlock = createBlockNamer();
  const before = new Map<number, TextDescription>();
  const blocks = drafts.map((draft) => {
    const neighbour = before.get(draft.part) ?? whole;
    // Numbers and signs run as the page says, whatever stands above them.
    const around = hasLetters(draft.text) ? neighbour : { ...neighbour, ...declared };
    const description = describeDraft(draft, around, weighed.get(draft));
    // Furniture says nothing about the language of the words around it.
    if (draft.kind !== 'furniture' && hasLetters(draft.text)) before.set(draft.part, description);
    return finishBlock(draft, nameBlock(draft.text), partIds[draft.part] ?? '', description);
  });
  return {
    metadata: { ...metadata, ...whole },
    parts: finishParts(parts, partIds, blocks, whole),
    blocks,
  };
}

/** Whether a text has letters that its language and direction can be told from. */
function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function describeDraft(
  draft: BlockDraft,
  around: TextDescription,
  weighed = weighText(draft.text),
): TextDescription {
  const declared: TextDescription = {
    language: draft.language ?? around.language,
    direction: draft.direction ?? around.direction,
  };
  const described = describeWeighed(weighed, declared);
  const direction = settleDirection(draft, described.direction);
  const isUntold = described.language === 'und' && draft.direction === undefined;
  const isLatin = direction === 'ltr' && draft.language !== undefined && hasLetters(draft.text);
  return {
    language: isUntold && isLatin ? (draft.language ?? 'und') : described.language,
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

/**
 * The language and direction that most of the letters have, furniture left out unless there is nothing else. What it
 * weighs for that is added to `weighed`.
 */
function describeMost(
  drafts: readonly BlockDraft[],
  declared: Partial<TextDescription>,
  weighed: Map<BlockDraft, WeighedText>,
): TextDescription {
  const texts = drafts.filter(({ kind }) => kind !== 'furniture');
  const counted = texts.some(({ text }) => hasLetters(text)) ? texts : drafts;
  const described: DescribedText[] = [];
  let seen = 0;
  for (const draft of counted) {
    const { text } = draft;
    if (!hasLetters(text)) continue;
    const own = weighText(text);
    weighed.set(draft, own);
    described.push({ text, ...describeWeighed(own, declared) });
    seen += text.length;
    if (seen > enough) break;
  }
  return (
    heaviest(described) ?? {
      language: declared.language ?? 'und',
      direction: declared.direction ?? describeText(counted[0]?.text ?? '').direction,
    }
  );
}

type DescribedText = TextDescription & { readonly text: string };

/** The language and direction under which the most characters stand; undefined where there is no text. */
function heaviest(texts: readonly DescribedText[]): TextDescription | undefined {
  const weights = new Map<string, { description: TextDescription; weight: number }>();
  for (const { text, language, direction } of texts) {
    const key = `${language} ${direction}`;
    const entry = weights.get(key) ?? { description: { language, direction }, weight: 0 };
    entry.weight += text.length;
    weights.set(key, entry);
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight)[0]?.description;
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

function finishBlock(
  draft: BlockDraft,
  id: string,
  part: string,
  description: TextDescription,
): Block {
  const { level, depth, ordered, header, image, confidence } = draft;
  return {
    id,
    part,
    kind: draft.kind,
    text: draft.text,
    marks: draft.marks,
    ...description,
    place: draft.place,
    ...(draft.kind === 'heading' && level !== undefined ? { level } : {}),
    ...(draft.kind === 'list-item' && depth !== undefined ? { depth } : {}),
    ...(draft.kind === 'list-item' && ordered !== undefined ? { ordered } : {}),
    ...(draft.kind === 'table-row' && header !== undefined ? { header } : {}),
    ...(image === undefined ? {} : { image }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

function finishParts(
  drafts: readonly PartDraft[],
  ids: readonly string[],
  blocks: readonly Block[],
  whole: TextDescription,
): Part[] {
  const texts = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.kind === 'furniture' || !hasLetters(block.text)) continue;
    const own = texts.get(block.part);
    if (own === undefined) texts.set(block.part, [block]);
    else own.push(block);
  }
  return drafts.map(({ parent, ...rest }, index) => {
    const id = ids[index] ?? '';
    const parentId = parent === undefined ? undefined : ids[parent];
    return {
      ...rest,
      id,
      ...(parentId === undefined ? {} : { parent: parentId }),
      ...(heaviest(texts.get(id) ?? []) ?? whole),
    };
  });
}
