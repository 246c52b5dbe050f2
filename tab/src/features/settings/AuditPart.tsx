import { Button } from '@fluentui/react-components';
import { useTexts } from '../../lib/texts';
import { PartFrame } from './PartFrame';
import styles from './Settings.module.css';
import { useAudit } from './queries';

/** What administrators did with rights and data of others: who, what, when. */
export function AuditPart() {
  const { t, moment } = useTexts();
  const audit = useAudit();
  return (
    <PartFrame title={t('settings.audit')} intro={t('settings.auditPart.intro')} query={audit}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.items);
        return (
          <div className={styles.card}>
            {entries.length === 0 ? (
              <p className={styles.quiet}>{t('settings.auditPart.empty')}</p>
            ) : (
              <ol>
                {entries.map(({ at, actor, action, subject }, index) => (
                  <li key={`${at} ${index}`} className={`${styles.line} ${styles.entry}`}>
                    <span className={styles.typed}>
                      {t(`settings.auditPart.${action}`, {
                        actor: actor ?? t('app.kiem'),
                        subject: subject ?? t('settings.auditPart.somebody'),
                      })}
                    </span>
                    <time className={styles.small} dateTime={at}>
                      {moment(at)}
                    </time>
                  </li>
                ))}
              </ol>
            )}
            {audit.hasNextPage && (
              <div>
                <Button disabledFocusable={audit.isFetching} onClick={() => void audit.fetchNextPage()}>
                  {t('settings.auditPart.more')}
                </Button>
              </div>
            )}
          </div>
        );
      }}
    </PartFrame>
  );
}
