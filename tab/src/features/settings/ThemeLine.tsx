import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { z } from 'zod';
import type { Theme } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import { SureDialog } from './SureDialog';
import styles from './Settings.module.css';
import { settingsKeys } from './queries';
import { useSaved } from './useSaved';

interface Props {
  readonly theme: Theme;
  /** The name of the club that it goes to; null: the default club. */
  readonly club: string | null;
  /** For focus: the line and its button are gone. */
  readonly onRemoved: () => void;
}

/** One theme, with a way to take it away after a yes. */
export function ThemeLine({ theme, club, onRemoved }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [isAsking, setIsAsking] = useState(false);
  const saved = useSaved({
    save: () => call(z.null(), { method: 'DELETE', path: `/themes/${theme.themeId}` }),
    touches: [settingsKeys.themes, settingsKeys.clubs],
    done: () => {
      onRemoved();
      return t('settings.themesPart.removed', { theme: theme.name });
    },
  });
  return (
    <li className={styles.line}>
      <div className={styles.typed}>
        <p>{theme.name}</p>
        <p className={styles.small}>
          {club === null ? t('settings.themesPart.goesToDefault') : t('settings.themesPart.goesTo', { club })}
        </p>
      </div>
      <Button
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={t('settings.themesPart.removeThis', { theme: theme.name })}
        onClick={() => setIsAsking(true)}
      />
      {isAsking && (
        <SureDialog
          title={t('settings.themesPart.removeSure', { theme: theme.name })}
          text={t('settings.themesPart.removeText')}
          yes={t('settings.themesPart.remove')}
          onClose={(isSure) => {
            setIsAsking(false);
            if (isSure) {
              saved.mutate(undefined, {
                onError: (error) => showToast('trouble', troubleText(texts, error)),
              });
            }
          }}
        />
      )}
    </li>
  );
}
