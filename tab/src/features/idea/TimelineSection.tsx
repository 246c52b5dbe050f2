import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import { Section } from './Section';
import { TimelineLine } from './TimelineLine';
import styles from './Timeline.module.css';
import parts from './parts.module.css';
import { useEarlier } from './useEarlier';

/** All that happened, newest first; what was long ago is read when somebody asks for it. */
export function TimelineSection({ idea }: { readonly idea: IdeaView }) {
  const texts = useTexts();
  const { t } = texts;
  const { items, nextCursor } = idea.timeline;
  const [isAsked, setIsAsked] = useState(false);
  const earlier = useEarlier(idea.ideaId, nextCursor, isAsked);
  const events = [...items, ...(earlier.data?.pages.flatMap((page) => page.items) ?? [])];
  const hasMore = nextCursor !== null && (!earlier.data || earlier.hasNextPage);
  const more = () => {
    if (!isAsked) setIsAsked(true);
    else if (earlier.data) void earlier.fetchNextPage();
    else void earlier.refetch();
  };
  return (
    <Section title={t('idea.timeline.heading')}>
      <ol className={styles.timeline}>
        {events.map((event, index) => (
          <TimelineLine
            key={`${event.at} ${event.kind} ${events.length - index}`}
            event={event}
            isOwn={idea.isOwn}
          />
        ))}
      </ol>
      {earlier.isError && <p role="alert">{troubleText(texts, earlier.error)}</p>}
      {hasMore && (
        <div>
          <Button disabledFocusable={earlier.isFetching} onClick={more}>
            {t(earlier.isFetching ? 'idea.timeline.loadingMore' : 'idea.timeline.more')}
          </Button>
        </div>
      )}
      <p className={hasMore ? 'visually-hidden' : parts.small} role="status">
        {!hasMore && isAsked ? t('idea.timeline.all') : ''}
      </p>
    </Section>
  );
}
