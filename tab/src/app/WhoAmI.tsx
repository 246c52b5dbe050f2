import type { Me } from '../../../src/contracts/api';
import { useHost } from '../lib/hostContext';
import { SomebodyElse } from './SomebodyElse';
import styles from './WhoAmI.module.css';

/** In a plain browser: as whom you look, and a way to be somebody else. Teams shows that by itself. */
export function WhoAmI({ me }: { readonly me: Me }) {
  const host = useHost();
  if (host.kind !== 'browser') return null;
  return (
    <div className={styles.who}>
      <span className={styles.name}>{me.name}</span>
      <SomebodyElse />
    </div>
  );
}
