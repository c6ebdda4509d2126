/** Answers about links between annotations, tags over the library, and kinds. */
import type { Link } from '../../corpus/annotations/annotation.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { Handlers } from '../shared/contract.ts';
import type { LinkLine } from '../shared/organising-requests.ts';

/** What these handlers need. */
export interface OrganisingServices {
  readonly library: Library;
  /** Other windows show what this one changed. */
  readonly sendOthers: Send;
}

/** As many as are looked through to choose one. */
const mostFound = 20;

type Area = 'links' | 'tags' | 'kinds';

/** Handlers of `links:*`, `tags:*` and `kinds:*`. */
export function organisingHandlers({
  library,
  sendOthers,
}: OrganisingServices): Pick<Handlers, Extract<keyof Handlers, `${Area}:${string}`>> {
  const { organising } = library;
  const told = (): Record<string, never> => {
    sendOthers('tags:changed', {});
    return {};
  };
  return {
    'links:read': ({ id }) => ({
      to: linesOf(library, library.annotation(id).links ?? []),
      from: linesOf(
        library,
        organising
          .linking(id)
          .flatMap(({ id: from, links = [] }) =>
            links.filter(({ to }) => to === id).map((link) => ({ ...link, to: from })),
          ),
      ),
    }),
    'links:find': ({ text }) => [...organising.find(text, mostFound)],
    'tags:list': () => [...library.tags()],
    'tags:readColours': () => [...organising.colours()],
    'tags:colour': ({ tag, colour }) => {
      organising.colourTag(tag, colour);
      return told();
    },
    'tags:rename': ({ from, to }) => {
      organising.renameTag(from, to);
      return told();
    },
    'tags:remove': ({ tag }) => {
      organising.removeTag(tag);
      return told();
    },
    'kinds:list': () => [...organising.kinds()],
    'kinds:keep': ({ kind }) => {
      organising.keepKind(kind);
      return {};
    },
    'kinds:forget': ({ kind }) => {
      organising.forgetKind(kind);
      return {};
    },
  };
}

function linesOf({ organising }: Library, links: readonly Link[]): LinkLine[] {
  const lines = organising.lines(links.map(({ to }) => to));
  return links.flatMap(({ relation, to }) => {
    const line = lines.find(({ id }) => id === to);
    return line === undefined ? [] : [{ relation, line }];
  });
}
