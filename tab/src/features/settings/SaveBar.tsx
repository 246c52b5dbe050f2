import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import styles from './Settings.module.css';

interface Props {
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** Why it was not saved, when that belongs to no field. */
  readonly error: unknown;
  readonly onUndo: () => void;
}

/** Below the fields of one part: save, or put back what was there. */
export function SaveBar({ isChanged, isSaving, error, onUndo }: Props) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className={styles.save}>
      {error !== null && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{troubleText(texts, error)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!isChanged || isSaving}
          icon={isSaving ? <Spinner size="tiny" /> : null}
        >
          {t(isSaving ? 'settings.saving' : 'settings.save')}
        </Button>
        {isChanged && !isSaving && (
          <>
            <Button appearance="subtle" onClick={onUndo}>
              {t('settings.undo')}
            </Button>
            <span className={styles.quiet}>{t('settings.unsaved')}</span>
          </>
        )}
      </div>
    </div>
  );
}
