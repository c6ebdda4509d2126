/** What stands in the window when drawing it failed: a word of comfort and the way back, instead of nothing. */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import styles from './window.module.css';

interface TroubleState {
  readonly reason: string | null;
}

/** Catches what its children throw while they are drawn. */
export class Trouble extends Component<{ readonly children: ReactNode }, TroubleState> {
  override readonly state: TroubleState = { reason: null };

  static getDerivedStateFromError(error: unknown): TroubleState {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : <Comfort reason={reason} />;
  }
}

function Comfort({ reason }: { readonly reason: string }) {
  const { t } = useTranslation();
  return (
    <main className={styles.trouble} role="alert">
      <p>{t('error.internal', { reason })}</p>
      <Button look="main" onClick={() => location.reload()}>
        {t('reader.tryAgain')}
      </Button>
    </main>
  );
}
