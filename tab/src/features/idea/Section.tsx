import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  readonly title: string;
  /** Stands beside the title: a button. */
  readonly action?: ReactNode;
  /** `accent`: what a reader looks for first. */
  readonly look?: 'plain' | 'accent';
  readonly children: ReactNode;
}

/** One subject of the page, with a heading by which it can be found. */
export function Section({ title, action, look = 'plain', children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} data-look={look} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
