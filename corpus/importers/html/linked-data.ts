/** What a page's JSON-LD says about its article. */
import { attribute, elementsOf, type Page } from './tree.ts';

/** Fields of the first article, or of anything else with a headline. */
export interface LinkedData {
  readonly headline?: string;
  readonly authors: string[];
  readonly published?: string;
  readonly publisher?: string;
  readonly section?: string;
}

/** Units: UTF-16 units. Longer scripts are catalogues, not the description of one text. */
const longestScript = 500_000;

type Json = Readonly<Record<string, unknown>>;

/** The page's article as its JSON-LD describes it; scripts that are no JSON are passed over. */
export function readLinkedData(page: Page): LinkedData {
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'script') continue;
    const type = attribute(element, 'type')?.toLowerCase() ?? '';
    if (!type.startsWith('application/ld+json')) continue;
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    const article = findArticle(parseJson(text));
    if (article !== undefined) return describe(article);
  }
  return { authors: [] };
}

function parseJson(text: string): unknown {
  if (text.length > longestScript) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Breadth first through lists and graphs, a few levels deep: articles stand near the top. */
function findArticle(root: unknown): Json | undefined {
  let level: unknown[] = [root];
  for (let depth = 0; depth < 4; depth += 1) {
    const found = level.find((value) => isObject(value) && typeof value.headline === 'string');
    if (isObject(found)) return found;
    level = level.flatMap((value) => {
      if (Array.isArray(value)) return value as unknown[];
      return isObject(value) ? [value['@graph'], value.mainEntity] : [];
    });
  }
  return undefined;
}

function describe(article: Json): LinkedData {
  const [headline] = texts(article.headline);
  const [published] = texts(article.datePublished);
  const [publisher] = texts(article.publisher);
  const [section] = texts(article.articleSection);
  return {
    ...(headline === undefined ? {} : { headline }),
    authors: texts(article.author),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(section === undefined ? {} : { section }),
  };
}

/** Strings, names of things, and lists of both, as one list of strings. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.filter((item) => !Array.isArray(item)).flatMap(texts);
  return isObject(value) && typeof value.name === 'string' ? texts(value.name) : [];
}
