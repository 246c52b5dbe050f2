import { Button } from '@fluentui/react-components';
import { setLocalPerson } from '../lib/browserHost';
import { useHost } from '../lib/hostContext';
import { forgetAll } from '../lib/keptTexts';
import { useTexts } from '../lib/texts';

function leave(): void {
  forgetAll();
  setLocalPerson(null);
  window.location.reload();
}

/** In a plain browser: a way to be somebody else. In Teams there is none: Teams knows who you are. */
export function SomebodyElse() {
  const { t } = useTexts();
  const host = useHost();
  if (host.kind !== 'browser') return null;
  return (
    <Button size="small" appearance="subtle" onClick={leave}>
      {t('signIn.other')}
    </Button>
  );
}
