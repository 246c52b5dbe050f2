import type { CSSProperties } from 'react';
import styles from './Skeleton.module.css';

interface Props {
  readonly width?: CSSProperties['width'];
  readonly height?: number;
}

/** A grey bar where something will stand in a moment. */
export function Skeleton({ width = '100%', height = 16 }: Props) {
  return <span className={styles.bar} style={{ width, height }} aria-hidden="true" />;
}
