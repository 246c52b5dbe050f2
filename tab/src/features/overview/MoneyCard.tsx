import type { Overview } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FigureLink } from './FigureLink';
import styles from './MoneyCard.module.css';
import page from './Overview.module.css';

/** What it costs and what it brings, side by side. */
export function MoneyCard({ money: all }: { readonly money: Overview['money'] }) {
  const { t, money, number } = useTexts();
  const most = Math.max(1, all.asked, all.granted, all.spent);
  const isEmpty = all.asked === 0 && all.granted === 0 && all.spent === 0;
  const brings = [
    ['brought', money(all.broughtMoney)],
    ['time', t('overview.money.hours', { count: all.broughtTime, number: number(all.broughtTime) })],
    ['service', t('overview.ideas', { count: all.withService, number: number(all.withService) })],
    [
      'sustainability',
      t('overview.ideas', { count: all.withSustainability, number: number(all.withSustainability) }),
    ],
  ] as const;
  return (
    <Card title={t('overview.money.heading')}>
      <h3>{t('overview.money.costs')}</h3>
      {isEmpty ? (
        <p className={page.quiet}>{t('overview.money.none')}</p>
      ) : (
        <ul className={styles.costs} aria-label={t('overview.money.bars')}>
          {(['asked', 'granted', 'spent'] as const).map((kind) => (
            <li key={kind} data-kind={kind}>
              <span>{t(`overview.money.${kind}`)}</span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(all[kind] / most) * 100}%` }} />
              </span>
              <span className={styles.amount}>{money(all[kind])}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('overview.money.brings')}</h3>
      <dl className={styles.brings}>
        <div>
          <dt>{t('overview.money.anchored')}</dt>
          <dd>
            <FigureLink figure={all.anchored} label={t('overview.money.anchored')} />
          </dd>
        </div>
        {brings.map(([kind, value]) => (
          <div key={kind}>
            <dt>{t(`overview.money.${kind}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
