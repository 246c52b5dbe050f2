import type { ReactNode } from 'react';
import styles from './Message.module.css';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons or links: what somebody can do now. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
}

/** Nothing here yet: what that means, and what to do. */
export function EmptyState({ title, children, actions, icon }: Props) {
  return (
    <div className={styles.message}>
      {icon && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={styles.buttons}>{actions}</div>}
    </div>
  );
}
