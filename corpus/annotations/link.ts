/** Links between annotations, of which one says how it stands to another. */
import type { AnnotationId, Link } from './annotation.ts';

/** The links of the annotation `id` in their order, each once, and none to itself. */
export function tidyLinks(id: AnnotationId, links: readonly Link[]): readonly Link[] {
  const kept = new Map<string, Link>();
  for (const link of links) {
    if (link.to !== id) kept.set(`${link.relation} ${link.to}`, link);
  }
  return [...kept.values()];
}
