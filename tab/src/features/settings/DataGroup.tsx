import { Link } from 'react-router';
import { useTexts } from '../../lib/texts';
import styles from './DataGroup.module.css';
import type { DataGroupOf } from './dataGroups';

/** One kind of what is stored; open when there is something. */
export function DataGroup({ group }: { readonly group: DataGroupOf }) {
  const { t } = useTexts();
  const { name, lines } = group;
  if (lines.length === 0) {
    return (
      <p className={styles.empty}>
        {`${name}: `}
        <span>{t('settings.dataPart.nothing').toLowerCase()}</span>
      </p>
    );
  }
  return (
    <details className={styles.group} open={lines.length <= 5}>
      <summary>{`${name} (${lines.length})`}</summary>
      <ul>
        {lines.map(({ text, idea, when }, index) => (
          <li key={index}>
            {text !== '' && <p className={styles.text}>{text}</p>}
            {(idea ?? when) !== null && (
              <p className={styles.about}>
                {idea && <Link to={`/ideas/${idea.ideaId}`}>{`${idea.number} ${idea.title}`}</Link>}
                {idea && when !== null && ' · '}
                {when}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
