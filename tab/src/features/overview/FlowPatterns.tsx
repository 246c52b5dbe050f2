import styles from './FlowChart.module.css';

/** Patterns over the bands, so that nobody needs their colours to tell them apart. */
export function FlowPatterns({ id }: { readonly id: string }) {
  const box = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs className={styles.patterns}>
      <pattern id={`${id}-ended`} {...box} patternTransform="rotate(45)">
        <path d="M0 0V8" strokeWidth="3" />
      </pattern>
      <pattern id={`${id}-anchoring`} {...box}>
        <path d="M0 4H8M4 0V8" strokeWidth="1.2" />
      </pattern>
      <pattern id={`${id}-implementation`} {...box} patternTransform="rotate(-45)">
        <path d="M0 0V8" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}-selection`} {...box}>
        <circle cx="2" cy="2" r="1.3" />
        <circle cx="6" cy="6" r="1.3" />
      </pattern>
    </defs>
  );
}
