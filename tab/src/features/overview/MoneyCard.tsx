import type { IdeaFilterLink, Overview } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FigureLink, FilterLink } from './FigureLink';
import styles from './MoneyCard.module.css';
import page from './Overview.module.css';

interface Props {
  readonly money: Overview['money'];
  /** The period and the club. */
  readonly scope: IdeaFilterLink;
}

/** What it costs and what it brings, side by side. */
export function MoneyCard({ money: all, scope }: Props) {
  const { t, money, number } = useTexts();
  const most = Math.max(1, all.asked, all.granted, all.spent);
  const isEmpty = all.asked === 0 && all.granted === 0 && all.spent === 0;
  const brings = [
    ['money', money(all.broughtMoney)],
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
              <span className={styles.amount}>
                <FilterLink filter={{ ...scope, budget: kind }} label={t(`overview.money.${kind}`)}>
                  {money(all[kind])}
                </FilterLink>
              </span>
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
            <dd>
              <FilterLink filter={{ ...scope, brought: kind }} label={t(`overview.money.${kind}`)}>
                {value}
              </FilterLink>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
