import type { FlowPoint, IdeaFilterLink } from '../../../../src/contracts/api';
import { useMe } from '../me/useMe';
import { FilterLink } from './FigureLink';
import { useTexts } from '../../lib/texts';
import styles from './FlowChart.module.css';
import { BANDS, countIn, filterOf, totalOf } from './flowChart';

interface Props {
  readonly point: FlowPoint;
  readonly week: string;
  readonly patterns: string;
  /** The club that is counted; all of them when there is none. */
  readonly club: string | undefined;
}

/**
 * What the bands are, with the numbers of the week that is pointed at; the last week when none is. Those of today
 * lead to their ideas: which ideas were where in the past, no list can show.
 */
export function FlowLegend({ point, week, patterns, club }: Props) {
  const { t, number } = useTexts();
  const isNow = point.day === useMe().today;
  const ofClub = club === undefined ? {} : { club };
  const figure = (count: number, label: string, filter: IdeaFilterLink) =>
    isNow ? (
      <FilterLink filter={{ ...filter, ...ofClub }} label={label}>
        {number(count)}
      </FilterLink>
    ) : (
      number(count)
    );
  return (
    <div className={styles.legend}>
      <h3>{week}</h3>
      <dl>
        {BANDS.toReversed().map((band) => (
          <div key={band}>
            <dt>
              <svg width="16" height="16" aria-hidden="true" data-band={band} className={styles.swatch}>
                <rect width="16" height="16" rx="3" className={styles.fill} />
                {band !== 'search' && band !== 'anchored' && (
                  <rect width="16" height="16" rx="3" fill={`url(#${patterns}-${band})`} />
                )}
                <rect x="0.5" y="0.5" width="15" height="15" rx="3" className={styles.frame} />
              </svg>
              {t(`overview.chart.${band}`)}
            </dt>
            <dd>{figure(countIn(point, band), t(`overview.chart.${band}`), filterOf(band))}</dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>{t('overview.chart.total')}</dt>
          <dd>{figure(totalOf(point), t('overview.chart.total'), {})}</dd>
        </div>
      </dl>
      <p className={styles.hint}>{t('overview.chart.hint')}</p>
    </div>
  );
}
