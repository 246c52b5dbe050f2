import { Badge } from '@fluentui/react-components';
import type { Overview } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FigureLink } from './FigureLink';
import page from './Overview.module.css';
import styles from './StagesCard.module.css';

interface Props {
  readonly stages: Overview['stages'];
  readonly stuckIn: Overview['stuckIn'];
}

/** How long ideas are in each stage, how many are there now, and where they wait longer than usual. */
export function StagesCard({ stages, stuckIn }: Props) {
  const { t, number } = useTexts();
  const days = (value: number | null) => {
    if (value === null) {
      return (
        <>
          <span aria-hidden="true">{t('overview.flow.none')}</span>
          <span className="visually-hidden">{t('overview.flow.noneLabel')}</span>
        </>
      );
    }
    const rounded = Math.round(value);
    return t('overview.flow.days', { count: rounded, number: number(rounded) });
  };
  return (
    <Card title={t('overview.flow.heading')} isWide>
      <p className={page.quiet}>
        {stuckIn === null
          ? t('overview.flow.notStuck')
          : t('overview.flow.stuckText', { stage: t(`stage.${stuckIn}`) })}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('overview.flow.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.flow.stage')}</th>
            <th scope="col">{t('overview.flow.openNow')}</th>
            <th scope="col">{t('overview.flow.median')}</th>
            <th scope="col">{t('overview.flow.medianOpen')}</th>
            <th scope="col">{t('overview.flow.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((row) => (
            <tr key={row.stage} data-stuck={row.stage === stuckIn}>
              <th scope="row">
                {t(`stage.${row.stage}`)}{' '}
                {row.stage === stuckIn && (
                  <Badge appearance="tint" color="warning" shape="rounded">
                    {t('overview.flow.stuck')}
                  </Badge>
                )}
              </th>
              <td data-label={t('overview.flow.openNow')}>
                <FigureLink
                  figure={row.openNow}
                  label={`${t(`stage.${row.stage}`)}, ${t('overview.flow.openNow').toLowerCase()}`}
                />
              </td>
              <td data-label={t('overview.flow.median')}>{days(row.medianDays)}</td>
              <td data-label={t('overview.flow.medianOpen')}>{days(row.medianDaysOpen)}</td>
              <td data-label={t('overview.flow.longest')}>{days(row.longestDaysOpen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
