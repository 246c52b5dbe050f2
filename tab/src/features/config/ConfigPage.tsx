import { Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Page } from '../../components/Page';
import { useHost } from '../../lib/hostContext';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';

const ALL = 'all';

/** Where a channel that adds Kiem as a tab chooses which club it shows. */
export default function ConfigPage() {
  const { t } = useTexts();
  const me = useMe();
  const host = useHost();
  const [club, setClub] = useState(me.clubs[0]?.clubId ?? ALL);
  const chosen = useRef({ path: '', name: '' });
  useEffect(() => {
    const name = me.allClubs.find((one) => one.clubId === club)?.name ?? t('config.tabName');
    chosen.current = { path: club === ALL ? '/board' : `/board?club=${encodeURIComponent(club)}`, name };
  }, [club, me, t]);
  useEffect(() => {
    if (host.kind !== 'teams') return;
    void import('../../lib/teamsHost').then(({ offerChannelTab }) => offerChannelTab(() => chosen.current));
  }, [host]);
  return (
    <Page title={t('config.title')} kind="narrow">
      <p id="which-club">{t('config.text')}</p>
      <RadioGroup aria-labelledby="which-club" value={club} onChange={(_event, data) => setClub(data.value)}>
        {me.allClubs.map((one) => (
          <Radio key={one.clubId} value={one.clubId} label={one.name} />
        ))}
        <Radio value={ALL} label={t('config.all')} />
      </RadioGroup>
      <p>{t('config.hint')}</p>
    </Page>
  );
}
