import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';
import { SettingsParts } from './SettingsParts';

/** What an administrator sets up, and sees of how Kiem is doing. */
export default function SettingsPage() {
  const { t } = useTexts();
  const me = useMe();
  if (me.abilities.canAdminister) {
    return (
      <Page title={t('settings.title')}>
        <SettingsParts />
      </Page>
    );
  }
  return (
    <Page title={t('settings.title')} hideTitle>
      <EmptyState title={t('trouble.noAccess')}>{t('settings.noAccessText')}</EmptyState>
    </Page>
  );
}
