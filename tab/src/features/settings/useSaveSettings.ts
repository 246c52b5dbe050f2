import { useQueryClient } from '@tanstack/react-query';
import { settings as contract, type Settings } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { settingsKeys } from './queries';
import { useSaved } from './useSaved';

/**
 * Saves one part of the settings: they are read again first, so that the other parts stay as somebody else may
 * have left them.
 */
export function useSaveSettings() {
  const { t } = useTexts();
  const client = useQueryClient();
  return useSaved({
    save: async (change: (now: Settings) => Settings) => {
      const now = await call(contract, { path: '/settings' });
      const saved = await call(contract, { method: 'PUT', path: '/settings', body: change(now) });
      client.setQueryData(settingsKeys.settings, saved);
      return saved;
    },
    touches: [settingsKeys.settings],
    done: () => t('settings.saved'),
  });
}
