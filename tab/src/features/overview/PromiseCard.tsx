import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { Overview } from '../../../../src/contracts/api';
import { formatList } from '../../../../src/i18n/dates';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FigureLink, FilterLink } from './FigureLink';
import page from './Overview.module.css';
import styles from './PromiseCard.module.css';

/** Is the promise kept: the share on time, how long it takes, what is overdue and with which club. */
export function PromiseCard({ promise }: { readonly promise: Overview['promise'] }) {
  const { t, number, language } = useTexts();
  const { keptShare, medianWorkingDays, inTime, late, overdue, overdueWith, answered } = promise;
  const percent = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent' });
  const due = inTime.count + late.count + overdue.count;
  return (
    <Card title={t('overview.promise.heading')}>
      <div className={page.heroes}>
        <p className={page.hero}>
          <span>
            {keptShare === null ? (
              '–'
            ) : (
              <FilterLink filter={inTime.filter} label={t('overview.promise.kept')}>
                {percent.format(keptShare)}
              </FilterLink>
            )}
          </span>
          <span>{t('overview.promise.kept')}</span>
          <span className={page.quiet}>
            {keptShare === null
              ? t('overview.promise.keptNone')
              : t('overview.promise.keptOf', { inTime: number(inTime.count), due: number(due) })}
          </span>
        </p>
        <p className={page.hero}>
          <span>
            {medianWorkingDays === null ? (
              '–'
            ) : (
              <FilterLink filter={answered.filter} label={t('overview.promise.median')}>
                {number(medianWorkingDays)}
              </FilterLink>
            )}
          </span>
          <span>{t('overview.promise.median')}</span>
          <span className={page.quiet}>
            {t(medianWorkingDays === null ? 'overview.promise.medianNone' : 'overview.promise.medianHint')}
          </span>
        </p>
      </div>
      <dl className={styles.counts}>
        {(['inTime', 'late', 'overdue'] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(`overview.promise.${kind}`)}</dt>
            <dd>
              <FigureLink figure={promise[kind]} label={t(`overview.promise.${kind}`)} />
            </dd>
          </div>
        ))}
      </dl>
      {overdue.count === 0 ? (
        <p className={styles.good}>
          <CheckmarkCircle20Filled aria-hidden="true" />
          <span>{t('overview.promise.nothingOverdue')}</span>
        </p>
      ) : (
        <div>
          <h3>{t('overview.promise.overdueWith')}</h3>
          <ul className={styles.waiting}>
            {overdueWith.map(({ clubId, club, leads, figure }) => {
              const name = club ?? t('overview.promise.noClub');
              const text =
                club === null
                  ? name
                  : leads.length === 0
                    ? t('overview.promise.noLeads', { club })
                    : t('overview.promise.withWhom', { club, leads: formatList(language, leads) });
              return (
                <li key={clubId ?? 'none'}>
                  <Warning20Filled aria-hidden="true" />
                  <span>{text}</span>
                  <FigureLink figure={figure} label={`${t('overview.promise.overdue')}, ${name}`} />
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Card>
  );
}
