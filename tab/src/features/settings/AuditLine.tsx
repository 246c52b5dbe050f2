import type { AuditEntry } from '../../../../src/contracts/api';
import { isTabTextKey } from '../../../../src/i18n/tab';
import { useTexts } from '../../lib/texts';
import styles from './Settings.module.css';

type Value = AuditEntry['changes'][number]['from'];

/** One line of the audit trail: who did what, to whom, and the old and the new value of what changed. */
export function AuditLine({ entry }: { readonly entry: AuditEntry }) {
  const { t, moment } = useTexts();
  const { at, actor, action, subject, changes } = entry;
  const valueText = (value: Value): string => {
    if (value === null || value === '') return t('settings.auditPart.none');
    if (typeof value === 'boolean') return t(value ? 'settings.auditPart.yes' : 'settings.auditPart.no');
    if (typeof value !== 'object') return String(value);
    return value.length === 0 ? t('settings.auditPart.none') : value.join(', ');
  };
  const whatText = (what: string): string => {
    const key = `settings.auditPart.what.${what}`;
    return isTabTextKey(key) ? t(key) : what;
  };
  return (
    <li className={`${styles.line} ${styles.entry}`}>
      <span className={styles.typed}>
        {t(`settings.auditPart.${action}`, {
          actor: actor ?? t('app.kiem'),
          subject: subject ?? t('settings.auditPart.somebody'),
        })}
        {changes.map(({ what, from, to }) => (
          <span key={what} className={styles.small}>
            <br />
            {t('settings.auditPart.change', {
              what: whatText(what),
              from: valueText(from),
              to: valueText(to),
            })}
          </span>
        ))}
      </span>
      <time className={styles.small} dateTime={at}>
        {moment(at)}
      </time>
    </li>
  );
}
