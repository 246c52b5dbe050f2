import { useId, type ReactNode } from 'react';
import styles from './Overview.module.css';

interface Props {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One subject of the overview. */
export function Card({ title, isWide = false, children }: Props) {
  const id = useId();
  return (
    <section className={`${styles.card ?? ''} ${isWide ? (styles.wide ?? '') : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
