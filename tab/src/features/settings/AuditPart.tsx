import { Button } from '@fluentui/react-components';
import { useTexts } from '../../lib/texts';
import { AuditLine } from './AuditLine';
import { PartFrame } from './PartFrame';
import styles from './Settings.module.css';
import { useAudit } from './queries';

/** What was done with rights, money and data of others: who, what, when. */
export function AuditPart() {
  const { t } = useTexts();
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
                {entries.map((entry, index) => (
                  <AuditLine key={`${entry.at} ${index}`} entry={entry} />
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
