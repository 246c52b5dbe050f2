import { useRef } from 'react';
import { useTexts } from '../../lib/texts';
import { AddTheme } from './AddTheme';
import { PartFrame } from './PartFrame';
import styles from './Settings.module.css';
import { ThemeLine } from './ThemeLine';
import { useClubs, useThemes } from './queries';

/** The themes that a submitter can choose, and to which club each goes. */
export function ThemesPart() {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const themes = useThemes();
  const clubs = useClubs().data?.items ?? [];
  return (
    <PartFrame title={t('settings.themes')} intro={t('settings.themesPart.intro')} query={themes}>
      {({ items }) => (
        <div ref={box} className={styles.card}>
          {items.length === 0 ? (
            <p className={styles.quiet}>{t('settings.themesPart.empty')}</p>
          ) : (
            <ul aria-label={t('settings.themesPart.list')}>
              {items.map((theme) => (
                <ThemeLine
                  key={theme.themeId}
                  theme={theme}
                  onRemoved={() => box.current?.querySelector('input')?.focus()}
                  club={clubs.find(({ clubId }) => clubId === theme.clubId)?.name ?? null}
                />
              ))}
            </ul>
          )}
          <AddTheme clubs={clubs} />
        </div>
      )}
    </PartFrame>
  );
}
