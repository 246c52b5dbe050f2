import { useTexts } from '../../lib/texts';
import styles from './IdeaForm.module.css';
import { SimilarIdea } from './SimilarIdea';
import { useSimilarIdeas } from './useSimilarIdeas';

/** Ideas that look like what is being typed: perhaps supporting one of them is enough. */
export function SimilarIdeas({ text }: { readonly text: string }) {
  const { t } = useTexts();
  const found = useSimilarIdeas(text).data?.items ?? [];
  return (
    <>
      <p role="status" className="visually-hidden">
        {found.length > 0 && t('submit.similarFound', { count: found.length })}
      </p>
      {found.length > 0 && (
        <section className={styles.similar} aria-labelledby="similar">
          <h3 id="similar">{t('submit.similarTitle')}</h3>
          <p>{t('submit.similarText')}</p>
          <ul>
            {found.map((idea) => (
              <SimilarIdea key={idea.ideaId} idea={idea} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
