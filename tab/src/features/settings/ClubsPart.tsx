import { EmptyState } from '../../components/EmptyState';
import { useTexts } from '../../lib/texts';
import { ClubForm } from './ClubForm';
import { PartFrame } from './PartFrame';
import styles from './Settings.module.css';
import { WaitingClub } from './WaitingClub';
import { useClubs, useThemes } from './queries';

/** The clubs: those that wait for approval, and of the others name, leads, themes, and which one is the default. */
export function ClubsPart() {
  const { t } = useTexts();
  const clubs = useClubs();
  const themes = useThemes();
  return (
    <PartFrame title={t('settings.clubs')} intro={t('settings.clubsPart.intro')} query={clubs}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('settings.clubs')}>{t('settings.clubsPart.empty')}</EmptyState>
        ) : (
          <div className={styles.cards}>
            {items.map((club) =>
              club.state === 'waiting' && club.request !== null ? (
                <WaitingClub key={club.clubId} club={club} request={club.request} />
              ) : (
                <ClubForm
                  key={club.clubId}
                  club={club}
                  themes={themes.data?.items.map(({ name }) => name) ?? club.themes}
                />
              ),
            )}
          </div>
        )
      }
    </PartFrame>
  );
}
