/** What a text says in words that both languages share: by this a translation is found among many texts. */
import type { Document, DocumentId } from '../document/document.ts';
import { sentencesOf } from '../text/sentences.ts';
import { renderingsOf } from './lexicon/seed.ts';
import { blocksOf } from './side.ts';
import { analyse } from './words/analyse.ts';
import { latinReadings, persianSounds, skeletonKey } from './words/skeleton.ts';
import type { Word } from './words/vocabulary.ts';
import { yearsOf } from './words/years.ts';

/** A text as it is compared with others; small enough to be held for every document of a library. */
export interface PairingProfile {
  readonly id: DocumentId;
  /** The block that begins the part of the document that this is the profile of; absent of a whole one. */
  readonly part?: string;
  readonly language: string;
  readonly title: string;
  /** Letters of the whole text. */
  readonly letters: number;
  /** How often each feature stands in the text: `w:` an English stem, `n:` a name's consonants, `#` a number. */
  readonly features: ReadonlyMap<string, number>;
  /** A name's consonants → how it is written. */
  readonly names: ReadonlyMap<string, string>;
  /** Features of the title alone. */
  readonly titleFeatures: ReadonlySet<string>;
  /** Sounds of each author's names. */
  readonly authors: readonly (readonly string[])[];
  /** The day of the text, ISO, where one is known as exactly as that. */
  readonly date?: string;
  /** The text says that it was translated. */
  readonly isTranslation: boolean;
}

/** More than this says nothing new about which text it is. Units: UTF-16. */
const longestRead = 30_000;

/** Smaller numbers stand in every text. */
const leastNumber = 13;

/** A name of two consonants is too many words at once. */
const shortestName = 3;

/** An archive has a profile for each of so many articles at least. */
const fewestArticles = 2;

/** The profile of a document; of an archive those of its articles too. Cost: as below for each. */
export function pairingProfiles(document: Document): readonly PairingProfile[] {
  const articles = document.parts.filter(({ kind }) => kind === 'article');
  if (articles.length < fewestArticles) return [pairingProfile(document)];
  const beginnings = new Map<string, string>();
  for (const { id, part } of document.blocks) if (!beginnings.has(part)) beginnings.set(part, id);
  const parts = articles.flatMap((article) => {
    const part = beginnings.get(article.id);
    if (part === undefined) return [];
    const blocks = blocksOf(document, { part });
    const { title, authors, dates, language, translator } = article;
    const metadata = { title, authors, dates, language, direction: article.direction, tags: [] };
    const said = translator === undefined ? metadata : { ...metadata, translator };
    return [{ ...pairingProfile({ id: document.id, metadata: said, blocks: [...blocks] }), part }];
  });
  return [pairingProfile(document), ...parts];
}

/** The profile of a document. Cost: linear in its text, up to some thousand sentences. */
export function pairingProfile({
  id,
  metadata,
  blocks,
}: Pick<Document, 'id' | 'metadata' | 'blocks'>): PairingProfile {
  const texts = blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
  const { features, names } = featuresOf(sentencesFrom(texts));
  const date = metadata.dates.find(({ iso }) => iso?.length === 10)?.iso;
  return {
    id,
    language: metadata.language,
    title: metadata.title,
    letters: texts.reduce((sum, text) => sum + text.length, 0),
    features,
    names,
    titleFeatures: new Set(featuresOf([metadata.title]).features.keys()),
    authors: metadata.authors.map(soundsOf),
    ...(date === undefined ? {} : { date }),
    isTranslation: metadata.translator !== undefined || saysTranslated(texts),
  };
}

function sentencesFrom(texts: readonly string[]): string[] {
  const sentences: string[] = [];
  let read = 0;
  for (const text of texts) {
    if (read > longestRead) break;
    const piece = text.slice(0, longestRead - read);
    for (const { start, end } of sentencesOf(piece)) sentences.push(piece.slice(start, end));
    read += text.length + 1;
  }
  return sentences;
}

function featuresOf(sentences: readonly string[]) {
  const features = new Map<string, number>();
  const names = new Map<string, string>();
  for (const word of analyse(sentences).words) {
    for (const feature of featuresOfWord(word)) {
      features.set(feature, Math.max(features.get(feature) ?? 0, word.segments));
      if (feature.startsWith('n:') && !names.has(feature)) names.set(feature, word.written);
    }
  }
  return { features, names };
}

function featuresOfWord(word: Word): readonly string[] {
  switch (word.kind) {
    case 'mark':
      return [];
    case 'number':
      return numberFeatures(word.key);
    case 'persian': {
      const renderings = word.lemmas.flatMap((lemma) => renderingsOf(lemma).slice(0, 2));
      return renderings.length > 0
        ? renderings.map((stem) => `w:${stem}`)
        : nameFeatures([persianSounds(word.spelling)]);
    }
    case 'latin':
      // A word that has its capital in midst of a sentence is a name, and may be a word as well.
      return [
        `w:${word.key}`,
        ...(word.capitals > 0 ? nameFeatures(latinReadings(word.spelling)) : []),
      ];
  }
}

function nameFeatures(readings: readonly string[]): string[] {
  const keys = readings.map(skeletonKey).filter((key) => key.length >= shortestName);
  return [...new Set(keys)].map((key) => `n:${key}`);
}

/** Years of the Persian calendar are told in the other one, in either of two years. */
function numberFeatures(key: string): readonly string[] {
  const value = Number(key.slice(1));
  if (!(value >= leastNumber)) return [];
  const isJalali = value >= 1200 && value <= 1500;
  const others = isJalali ? yearsOf(key).slice(0, 2) : [];
  return [key, ...others.map(([year]) => year)];
}

function soundsOf(name: string): readonly string[] {
  return analyse([name])
    .words.map(({ kind, spelling }) =>
      kind === 'persian' ? persianSounds(spelling) : (latinReadings(spelling)[0] ?? ''),
    )
    .filter((sounds) => skeletonKey(sounds) !== '');
}

/** Such a line stands at the head of a text or at its foot. */
function saysTranslated(texts: readonly string[]): boolean {
  const lines = [...texts.slice(0, 8), ...texts.slice(-4)];
  return lines.some((line) => line.length < 160 && translated.test(line));
}

const translated =
  /\btranslat(?:ed|ion)\s+(?:from|by|into)\b|(?:^|[\s(])(?:ترجمه(?:ٔ|ی|‌ی)?|برگردان|مترجم)\s*[::]?\s+\p{L}/iu;
