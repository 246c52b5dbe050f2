import { useEffect, useRef, type ReactNode } from 'react';
import { isArrival } from '../lib/arrival';
import { useTexts } from '../lib/texts';
import styles from './Page.module.css';

interface Props {
  readonly title: string;
  /** Stands beside the title: buttons. */
  readonly actions?: ReactNode;
  /** `board`: the page does not scroll, what is in it does. `narrow`: for reading and forms. */
  readonly kind?: 'wide' | 'narrow' | 'board';
  /** The title is only for screen readers and the name of the window. */
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: its heading, its buttons, and what is on it. */
export function Page({ title, actions, kind = 'wide', hideTitle = false, children }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus went away with the page before, or with the skeleton of this one.
    if (isArrival() && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={`${styles.page ?? ''} ${styles[kind] ?? ''}`}>
      <div className={hideTitle && !actions ? 'visually-hidden' : styles.head}>
        <h1 ref={heading} className={hideTitle ? 'visually-hidden' : undefined} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
