/** What is said of a note beside its words, in its popup: kind, tags and links. */
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { dispatchSelection, type Selecting } from '../state/selection.ts';
import { changeKind, changeTags } from '../state/tags.ts';
import { KindField } from './KindField.tsx';
import { LinksField } from './LinksField.tsx';
import { TagField } from './TagField.tsx';

/** Of a note that is there: what is changed is saved at once. */
export function EditedFields({ annotation }: { readonly annotation: Annotation }) {
  const { id, kind, tags = [] } = annotation;
  return (
    <>
      <KindField kind={kind} onChange={(to) => void changeKind(id, to)} />
      <TagField tags={tags} onChange={(to) => void changeTags(id, to)} />
      <LinksField annotation={annotation} />
    </>
  );
}

/** Of a note that is being written. */
export function NewFields({ now }: { readonly now: Extract<Selecting, { kind: 'composing' }> }) {
  return (
    <>
      <KindField
        kind={now.kindOfNote ?? undefined}
        onChange={(to) => dispatchSelection({ kind: 'setKind', to })}
      />
      <TagField tags={now.tags} onChange={(tags) => dispatchSelection({ kind: 'tag', tags })} />
    </>
  );
}
