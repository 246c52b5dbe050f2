import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useTexts } from '../lib/texts';
import { closeToast, useToasts } from '../lib/toasts';
import styles from './Toasts.module.css';

/** Short words about what was done or went wrong, shown and said. */
export function Toasts() {
  const { t } = useTexts();
  const toasts = useToasts();
  return (
    <div className={styles.toasts} role="status" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles.toast} data-kind={toast.kind}>
          {toast.kind === 'done' ? <CheckmarkCircle20Filled /> : <Warning20Filled />}
          <span>{toast.text}</span>
          <button type="button" aria-label={t('app.close')} onClick={() => closeToast(toast.id)}>
            <Dismiss16Regular />
          </button>
        </div>
      ))}
    </div>
  );
}
