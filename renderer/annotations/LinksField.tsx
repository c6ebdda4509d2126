/** The links of a note, those that it bears and those that lead to it, and the way to make another. */
import { ArrowLeft, ArrowRight, Link2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { IconButton } from '../components/IconButton.tsx';
import type { LinkLine } from '../../electron/shared/organising-requests.ts';
import { followNoteLink, linksOf, removeLink, type Links } from '../state/linking.ts';
import { LinkEnd } from './LinkEnd.tsx';
import styles from './links-field.module.css';
import { LinkSearch } from './LinkSearch.tsx';

const none: Links = { to: [], from: [] };

export function LinksField({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation();
  const [links, setLinks] = useState(none);
  const [searching, setSearching] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const [left, setLeft] = useState(false);
  useEffect(() => {
    // What had the keyboard is gone.
    if (left && !searching) add.current?.focus();
  }, [left, searching]);
  useEffect(() => {
    let wanted = true;
    void linksOf(annotation.id).then((read) => wanted && setLinks(read));
    return () => {
      wanted = false;
    };
  }, [annotation]);
  const { to, from } = links;
  return (
    <div className={styles.links}>
      {to.length + from.length > 0 && (
        <ul aria-label={t('annotation.links')} className={styles.list}>
          {to.map((link) => (
            <Line key={`to ${link.relation} ${link.line.id}`} link={link}>
              <IconButton
                icon={X}
                label={t('annotation.removeLink')}
                onClick={() => {
                  add.current?.focus();
                  void removeLink(annotation.id, { relation: link.relation, to: link.line.id });
                }}
              />
            </Line>
          ))}
          {from.map((link) => (
            <Line key={`from ${link.relation} ${link.line.id}`} link={link} backwards />
          ))}
        </ul>
      )}
      {searching ? (
        <LinkSearch
          id={annotation.id}
          onClose={() => {
            setSearching(false);
            setLeft(true);
          }}
        />
      ) : (
        <button ref={add} type="button" className={styles.add} onClick={() => setSearching(true)}>
          <Link2 size={14} aria-hidden />
          {t('annotation.linkTo')}
        </button>
      )}
    </div>
  );
}

interface LineProps {
  readonly link: LinkLine;
  /** It is the other note that says it of this one. */
  readonly backwards?: boolean;
  readonly children?: React.ReactNode;
}

function Line({ link: { relation, line }, backwards = false, children }: LineProps) {
  const { t } = useTranslation();
  const Arrow = backwards ? ArrowLeft : ArrowRight;
  const said = t(backwards ? `relations.from.${relation}` : `relations.to.${relation}`);
  return (
    <li className={styles.line}>
      <button type="button" className={styles.end} onClick={() => void followNoteLink(line)}>
        <span className={styles.relation}>
          <Arrow size={12} className="mirrored" aria-hidden /> {said}
        </span>
        <LinkEnd line={line} />
      </button>
      {children}
    </li>
  );
}
