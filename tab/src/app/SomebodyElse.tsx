import { Button } from '@fluentui/react-components';
import { useHost } from '../lib/hostContext';
import { useTexts } from '../lib/texts';

async function leave(): Promise<void> {
  const { setLocalPerson } = await import('../lib/browserHost');
  setLocalPerson(null);
  window.location.reload();
}

/** In a plain browser: a way to be somebody else. In Teams there is none: Teams knows who you are. */
export function SomebodyElse() {
  const { t } = useTexts();
  const host = useHost();
  if (host.kind !== 'browser') return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => void leave()}>
      {t('signIn.other')}
    </Button>
  );
}
