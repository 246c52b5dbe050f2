import type { FlowPoint } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './FlowChart.module.css';
import { BANDS, countIn, totalOf } from './flowChart';

/** The numbers of the chart, week by week, the last one first. */
export function FlowTable({ flow }: { readonly flow: readonly FlowPoint[] }) {
  const { t, date, number } = useTexts();
  const bands = BANDS.toReversed();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('overview.chart.table')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('overview.chart.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.chart.day')}</th>
            {bands.map((band) => (
              <th key={band} scope="col">
                {t(`overview.chart.${band}`)}
              </th>
            ))}
            <th scope="col">{t('overview.chart.total')}</th>
          </tr>
        </thead>
        <tbody>
          {flow.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row">{date(point.day)}</th>
              {bands.map((band) => (
                <td key={band}>{number(countIn(point, band))}</td>
              ))}
              <td>{number(totalOf(point))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
