import styles from './Initials.module.css';

/** The first letters of a name in a circle: decoration next to the name itself. */
export function Initials({ name }: { readonly name: string }) {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const letters = [words[0]?.[0], words.length > 1 ? words.at(-1)?.[0] : undefined].join('');
  return (
    <span className={styles.circle} aria-hidden="true">
      {letters}
    </span>
  );
}
