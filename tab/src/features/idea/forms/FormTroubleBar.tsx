import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTexts } from '../../../lib/texts';
import styles from './FormTroubleBar.module.css';
import type { FormTrouble } from './useIdeaForm';

/** Why a form was not taken in. When somebody was first: what they changed, so that one can judge anew. */
export function FormTroubleBar({ trouble }: { readonly trouble: FormTrouble }) {
  const { t } = useTexts();
  const { changes, reference, text } = trouble;
  return (
    <div role="alert">
      <MessageBar intent={changes === null ? 'error' : 'warning'} layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>
            {t(changes === null ? 'idea.form.notSent' : 'idea.form.conflictTitle')}
          </MessageBarTitle>
          <p>{text}</p>
          {changes !== null && changes.length > 0 && (
            <ul className={styles.changes} aria-label={t('idea.changed.heading')}>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
          {changes !== null && <p>{t('idea.form.conflictText')}</p>}
          {reference !== null && <p>{t('trouble.reference', { reference })}</p>}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
