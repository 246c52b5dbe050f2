import type { Overview } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FigureLink } from './FigureLink';
import styles from './OutcomesCard.module.css';
import page from './Overview.module.css';

/** What became of the ideas of this period: a bar to compare, a number that leads to them. */
export function OutcomesCard({ outcomes }: { readonly outcomes: Overview['outcomes'] }) {
  const { t } = useTexts();
  const most = Math.max(1, ...outcomes.map(({ figure }) => figure.count));
  return (
    <Card title={t('overview.outcomes.heading')}>
      {outcomes.every(({ figure }) => figure.count === 0) ? (
        <p className={page.quiet}>{t('overview.outcomes.none')}</p>
      ) : (
        <ul className={styles.outcomes}>
          {outcomes.map(({ outcome, figure }) => (
            <li key={outcome} data-outcome={outcome}>
              <span>{t(`outcome.${outcome}`)}</span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(figure.count / most) * 100}%` }} />
              </span>
              <span className={styles.count}>
                <FigureLink figure={figure} label={t(`outcome.${outcome}`)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
