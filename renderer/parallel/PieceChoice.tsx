/** Chooses what of a document is paired: all of it, or one of its parts. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import type { Piece } from './pieces.ts';
import styles from './parallel.module.css';

interface PieceChoiceProps {
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** The block that begins the part; null for the whole text. */
  readonly chosen: string | null;
  readonly onChoose: (blockId: string | null) => void;
}

export function PieceChoice({ label, pieces, chosen, onChoose }: PieceChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (pieces.length === 0) return null;
  return (
    <label className={styles.piece}>
      {label}
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{t('parallel.wholeText')}</option>
        {pieces.map(({ blockId, title, language }, index) => (
          <option key={blockId} value={blockId} lang={language} dir="auto">
            {title === '' ? t('parallel.partNumber', { number: format.number(index + 1) }) : title}
          </option>
        ))}
      </select>
    </label>
  );
}
