import type { FlowPoint } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './FlowChart.module.css';
import { BANDS, countIn, totalOf } from './flowChart';

interface Props {
  readonly point: FlowPoint;
  readonly week: string;
  readonly patterns: string;
}

/** What the bands are, with the numbers of the week that is pointed at; the last week when none is. */
export function FlowLegend({ point, week, patterns }: Props) {
  const { t, number } = useTexts();
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
            <dd>{number(countIn(point, band))}</dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>{t('overview.chart.total')}</dt>
          <dd>{number(totalOf(point))}</dd>
        </div>
      </dl>
      <p className={styles.hint}>{t('overview.chart.hint')}</p>
    </div>
  );
}
