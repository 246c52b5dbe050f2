import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ApiError } from '../lib/problem';
import { SignInNeeded } from '../lib/session';
import { useTexts } from '../lib/texts';
import { troubleText } from '../lib/troubleText';
import styles from './Message.module.css';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Other ways out. */
  readonly actions?: ReactNode;
}

/** What stands where a page or a part of it could not be shown, with a way out. */
export function PageTrouble({ error, onRetry, actions }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const isSignIn = error instanceof SignInNeeded;
  const isOurs = !isSignIn && !(error instanceof ApiError);
  const reference = error instanceof ApiError ? error.reference : null;
  return (
    <div className={styles.message} role="alert">
      <h2>{t(isOurs ? 'trouble.pageTitle' : isSignIn ? 'signIn.failedTitle' : 'trouble.loadTitle')}</h2>
      <p>{isOurs ? t('trouble.pageText') : troubleText(texts, error)}</p>
      {reference !== null && <p>{t('trouble.reference', { reference })}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onRetry}>
          {t('app.retry')}
        </Button>
        {actions}
      </div>
    </div>
  );
}
