import { DialogActions } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './DialogButtons.module.css';

/** The buttons of a dialog, what it is for last: on a phone that one stands on top. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return (
    <DialogActions fluid className={styles.actions}>
      {children}
    </DialogActions>
  );
}
