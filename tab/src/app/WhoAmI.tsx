import { Button } from '@fluentui/react-components';
import type { Me } from '../../../src/contracts/api';
import { useHost } from '../lib/hostContext';
import { useTexts } from '../lib/texts';
import styles from './WhoAmI.module.css';

/** In a plain browser: as whom you look, and a way to be somebody else. Teams shows that by itself. */
export function WhoAmI({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const host = useHost();
  if (host.kind !== 'browser') return null;
  const leave = async () => {
    const { setLocalPerson } = await import('../lib/browserHost');
    setLocalPerson(null);
    window.location.reload();
  };
  return (
    <div className={styles.who}>
      <span className={styles.name}>{me.name}</span>
      <Button size="small" appearance="subtle" onClick={() => void leave()}>
        {t('signIn.other')}
      </Button>
    </div>
  );
}
