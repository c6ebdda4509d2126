/** How the app in memory answers about links, tags and kinds. */
import type { Annotation, Link } from '../../corpus/annotations/annotation.ts';
import { changeAnnotation } from '../../corpus/annotations/change.ts';
import { isBuiltIn, kindKey } from '../../corpus/annotations/kind.ts';
import { lineOf, type AnnotationLine } from '../../corpus/annotations/line.ts';
import { renameTags } from '../../corpus/annotations/tag-change.ts';
import { isWithin, tagKey, tidyTags } from '../../corpus/annotations/tag.ts';
import { fold } from '../../corpus/text/fold.ts';
import type { Handlers } from '../../electron/shared/contract.ts';
import type { LinkLine } from '../../electron/shared/organising-requests.ts';
import { found, type FakeState } from './fake-state.ts';

const noon = '2026-01-02T12:00:00.000Z';

type Area = 'links' | 'tags' | 'kinds';

/** The answers, over this state. */
export function organisingOf(
  state: FakeState,
): Pick<Handlers, Extract<keyof Handlers, `${Area}:${string}`>> {
  const { annotations } = state;
  const all = (): readonly Annotation[] => [...annotations.values()];
  const line = (annotation: Annotation): AnnotationLine =>
    lineOf(annotation, state.document(annotation.documentId).metadata.title);
  const lines = (links: readonly Link[]): LinkLine[] =>
    links.flatMap(({ relation, to }) => {
      const end = annotations.get(to);
      return end === undefined ? [] : [{ relation, line: line(end) }];
    });
  const rename = (from: string, to: string | null): Record<string, never> => {
    for (const one of all().filter(({ tags = [] }) => tags.some((tag) => isWithin(tag, from)))) {
      const tags = [...renameTags(one.tags ?? [], from, to)];
      annotations.set(one.id, changeAnnotation(one, { tags }, noon));
    }
    return {};
  };
  return {
    'links:read': ({ id }) => ({
      to: lines(found(annotations.get(id), id).links ?? []),
      from: all().flatMap((one) =>
        lines(
          (one.links ?? []).filter(({ to }) => to === id).map((link) => ({ ...link, to: one.id })),
        ),
      ),
    }),
    'links:find': ({ text }) =>
      all()
        .map(line)
        .filter(({ gist }) => fold(gist).text.includes(fold(text).text)),
    'tags:list': () => {
      const tags = all().flatMap((one) => one.tags ?? []);
      const count = (tag: string) => tags.filter((one) => tagKey(one) === tagKey(tag)).length;
      return tidyTags(tags).map((tag) => ({ tag, count: count(tag) }));
    },
    'tags:readColours': () => [...state.tagColours].map(([tag, colour]) => ({ tag, colour })),
    'tags:colour': ({ tag, colour }) => {
      if (colour === null) state.tagColours.delete(tag);
      else state.tagColours.set(tag, colour);
      return {};
    },
    'tags:rename': ({ from, to }) => rename(from, to),
    'tags:remove': ({ tag }) => rename(tag, null),
    'kinds:list': () => {
      const used = all().flatMap(({ kind }) => (kind === undefined ? [] : [kind]));
      const kinds = new Map([...state.kinds, ...used].map((kind) => [kindKey(kind), kind]));
      return [...kinds.values()]
        .filter((kind) => !isBuiltIn(kind))
        .map((kind) => ({ kind, count: used.filter((one) => one === kind).length }));
    },
    'kinds:keep': ({ kind }) => (state.kinds.add(kind), {}),
    'kinds:forget': ({ kind }) => (state.kinds.delete(kind), {}),
  };
}
