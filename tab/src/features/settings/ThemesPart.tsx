import { useTexts } from '../../lib/texts';
import { AddTheme } from './AddTheme';
import { PartFrame } from './PartFrame';
import styles from './Settings.module.css';
import { ThemeLine } from './ThemeLine';
import { useClubs, useThemes } from './queries';

/** The themes that a submitter can choose, and to which club each goes. */
export function ThemesPart() {
  const { t } = useTexts();
  const themes = useThemes();
  const clubs = useClubs().data?.items ?? [];
  return (
    <PartFrame title={t('settings.themes')} intro={t('settings.themesPart.intro')} query={themes}>
      {({ items }) => (
        <div className={styles.card}>
          {items.length === 0 ? (
            <p className={styles.quiet}>{t('settings.themesPart.empty')}</p>
          ) : (
            <ul aria-label={t('settings.themesPart.list')}>
              {items.map((theme) => (
                <ThemeLine
                  key={theme.themeId}
                  theme={theme}
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
