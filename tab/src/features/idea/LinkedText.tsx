import { useTexts } from '../../lib/texts';
import { splitLinks } from './splitLinks';
import parts from './parts.module.css';

/** What people typed, with web addresses to click on. */
export function LinkedText({ text }: { readonly text: string }) {
  const { t } = useTexts();
  return (
    <p className={parts.typed}>
      {splitLinks(text).map((part, index) =>
        part.href === null ? (
          part.text
        ) : (
          <a key={index} href={part.href} target="_blank" rel="noreferrer noopener" title={t('app.opens')}>
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
