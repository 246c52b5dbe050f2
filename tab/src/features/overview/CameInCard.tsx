import type { Overview } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './CameInCard.module.css';
import { Card } from './Card';
import { FigureLink } from './FigureLink';
import page from './Overview.module.css';

const ORIGINS = ['workFloor', 'management', 'unnamed'] as const;

/** How many ideas came in, and from where: the work floor against management. Unnamed ideas stand apart. */
export function CameInCard({ cameIn }: { readonly cameIn: Overview['cameIn'] }) {
  const { t, language } = useTexts();
  const total = cameIn.total.count;
  const named = cameIn.workFloor.count + cameIn.management.count;
  const percent = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent' });
  return (
    <Card title={t('overview.cameIn.heading')}>
      <div className={page.hero}>
        <span>
          <FigureLink figure={cameIn.total} label={t('overview.cameIn.total')} />
        </span>
        <span>{t('overview.cameIn.total')}</span>
      </div>
      <div className={styles.bar} role="img" aria-label={t('overview.cameIn.bar')}>
        {ORIGINS.filter((origin) => cameIn[origin].count > 0).map((origin) => (
          <span
            key={origin}
            data-origin={origin}
            style={{ width: `${(cameIn[origin].count / Math.max(1, total)) * 100}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {ORIGINS.map((origin) => (
          <li key={origin}>
            <span className={styles.swatch} data-origin={origin} aria-hidden="true" />
            <span>{t(`overview.cameIn.${origin}`)}</span>
            <FigureLink figure={cameIn[origin]} label={t(`overview.cameIn.${origin}`)} />
          </li>
        ))}
      </ul>
      {named > 0 && (
        <p className={page.quiet}>
          {t('overview.cameIn.share', { percent: percent.format(cameIn.workFloor.count / named) })}{' '}
          {cameIn.unnamed.count > 0 && t('overview.cameIn.unnamedNote')}
        </p>
      )}
    </Card>
  );
}
