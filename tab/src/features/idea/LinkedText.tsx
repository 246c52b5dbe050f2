import { useTexts } from '../../lib/texts';
import { splitLinks } from './splitLinks';
import parts from './parts.module.css';

/** What people typed, with web addresses to click on. */
export function LinkedText({
  text,
  className,
}: {
  readonly text: string;
  readonly className?: string | undefined;
}) {
  const { t } = useTexts();
  return (
    <p className={className ?? parts.typed}>
      {splitLinks(text).map((part, index) =>
        part.href === null ? (
          part.text
        ) : (
          <a
            key={index}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            title={t('app.opens')}
          >
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
