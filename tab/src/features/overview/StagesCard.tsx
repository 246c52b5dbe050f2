import { Badge } from '@fluentui/react-components';
import type { IdeaFilterLink, Overview } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FigureLink, FilterLink } from './FigureLink';
import page from './Overview.module.css';
import styles from './StagesCard.module.css';

type Stage = Overview['stages'][number]['stage'];

interface Props {
  readonly stages: Overview['stages'];
  /** The period and the club. */
  readonly scope: IdeaFilterLink;
  readonly stuckIn: Overview['stuckIn'];
}

/** How long ideas are in each stage, how many are there now, and where they wait longer than usual. */
export function StagesCard({ stages, stuckIn, scope }: Props) {
  const { t, number } = useTexts();
  const labelOf = (stage: Stage, column: 'openNow' | 'median' | 'medianOpen' | 'longest') =>
    `${t(`stage.${stage}`)}, ${t(`overview.flow.${column}`).toLowerCase()}`;
  const days = (value: number | null, label: string, ideas: IdeaFilterLink) => {
    if (value === null) {
      return (
        <>
          <span aria-hidden="true">{t('overview.flow.none')}</span>
          <span className="visually-hidden">{t('overview.flow.noneLabel')}</span>
        </>
      );
    }
    const rounded = Math.round(value);
    return (
      <FilterLink filter={ideas} label={label}>
        {t('overview.flow.days', { count: rounded, number: number(rounded) })}
      </FilterLink>
    );
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
                <FigureLink figure={row.openNow} label={labelOf(row.stage, 'openNow')} />
              </td>
              <td data-label={t('overview.flow.median')}>
                {days(row.medianDays, labelOf(row.stage, 'median'), { ...scope, left: row.stage })}
              </td>
              <td data-label={t('overview.flow.medianOpen')}>
                {days(row.medianDaysOpen, labelOf(row.stage, 'medianOpen'), row.openNow.filter)}
              </td>
              <td data-label={t('overview.flow.longest')}>
                {days(row.longestDaysOpen, labelOf(row.stage, 'longest'), row.openNow.filter)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
