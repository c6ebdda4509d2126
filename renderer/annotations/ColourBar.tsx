/** The six colours as buttons, each with a letter marked as it will look. */
import { Toolbar } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import { useColourName } from '../components/colour-names.ts';
import { useFormat } from '../components/use-format.ts';
import { colours } from '../components/colours.ts';
import styles from './annotations.module.css';

interface ColourBarProps {
  /** Pressed; null where nothing is highlighted yet. */
  readonly value: Colour | null;
  readonly onChoose: (colour: Colour) => void;
}

export function ColourBar({ value, onChoose }: ColourBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useColourName();
  return (
    <Toolbar.Root className={styles.colours} aria-label={t('colour.label')}>
      {colours.map((colour, index) => {
        const name = nameOf(colour);
        return (
          <Toolbar.Button
            key={colour}
            className={styles.colour}
            aria-label={name}
            title={`${name} (${format.number(index + 1)})`}
            aria-pressed={value === colour}
            onClick={() => onChoose(colour)}
          >
            <span className={`${styles.sample ?? ''} ${styles[colour] ?? ''}`} aria-hidden>
              {t('colour.sample')}
            </span>
          </Toolbar.Button>
        );
      })}
    </Toolbar.Root>
  );
}
