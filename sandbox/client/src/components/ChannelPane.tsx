import { useEffect, useRef, useState } from 'react';
import { act, type Channel, type Outcome, type Person, type Team, type Thread, type World } from '../lib/api';
import { useText } from '../lib/i18n';
import { useMessages } from '../lib/useWorld';
import { Scroller } from './ChatPane';
import { Compose } from './Compose';
import { ChannelIcon, ReplyIcon } from './icons';
import { MessageItem } from './MessageItem';
import { Notice } from './Notice';

interface Props {
  world: World;
  person: Person;
  team: Team;
  channel: Channel;
  onDialog: (outcome: Outcome) => void;
  /** Left out when a chat is on the screen already. */
  onPerson: ((name: string) => void) | undefined;
}

/** A channel with its threads, as a member sees it. */
export function ChannelPane({ world, person, team, channel, onDialog, onPerson }: Props) {
  const { t } = useText();
  const { loaded, threads } = useMessages(person.aadObjectId, { channelId: channel.id });
  const [problem, setProblem] = useState<string>();
  const bot = world.bot.name;

  const say = async (where: string, text: string, mention: boolean): Promise<boolean> => {
    setProblem(undefined);
    const outcome = await act(person.aadObjectId, 'sayInChannel', { where, text, mention });
    if (outcome.ok === false) setProblem(t('problem'));
    return outcome.ok !== false || Boolean(outcome.activityId);
  };
  const colleague = world.people.find((one) => one.installed && !team.members.includes(one.aadObjectId));
  return (
    <section className="pane channel" aria-label={channel.name}>
      <Scroller count={threads.length} last={threads.at(-1)?.root} extra={false}>
        {loaded && threads.length === 0 && (
          <div className="empty">
            <span className="empty-icon">
              <ChannelIcon size={34} />
            </span>
            <h2>{t('emptyChannel', { channel: channel.name })}</h2>
            <p>{t('emptyChannelHint', { bot })}</p>
            {team.installed && (
              <button type="button" className="button" onClick={() => void say(channel.id, t('hello'), true)}>
                {t('mentionHere', { bot })}
              </button>
            )}
            {colleague && onPerson && (
              <button type="button" className="button primary" onClick={() => onPerson(colleague.name)}>
                {t('goToChat', { name: colleague.givenName })}
              </button>
            )}
          </div>
        )}
        {threads.map((thread) => (
          <ThreadView
            key={thread.root.id}
            world={world}
            person={person}
            thread={thread}
            channel={channel}
            onDialog={onDialog}
            onSay={say}
          />
        ))}
      </Scroller>
      <footer className="pane-foot">
        {problem && <Notice kind="problem" text={problem} onClose={() => setProblem(undefined)} />}
        <Compose
          key={`${person.aadObjectId} ${channel.id}`}
          world={world}
          person={person}
          conversationId={channel.id}
          label={t('post', { channel: channel.name, bot })}
          inChannel
          onSend={(text, mention) => say(channel.id, text, mention)}
        />
      </footer>
    </section>
  );
}

interface ThreadProps {
  world: World;
  person: Person;
  thread: Thread;
  channel: Channel;
  onDialog: (outcome: Outcome) => void;
  onSay: (where: string, text: string, mention: boolean) => Promise<boolean>;
}

function ThreadView({ world, person, thread, channel, onDialog, onSay }: ThreadProps) {
  const { t } = useText();
  const [replying, setReplying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasReplying = useRef(false);
  // The box goes when the reply is sent: the focus goes on from where it came.
  useEffect(() => {
    if (wasReplying.current && !replying) button.current?.focus();
    wasReplying.current = replying;
  }, [replying]);
  const where = `${channel.id};messageid=${thread.root.id}`;
  return (
    <div className="thread">
      <MessageItem world={world} person={person} message={thread.root} bubbles={false} onDialog={onDialog} />
      {thread.replies.length > 0 && (
        <div className="replies">
          {thread.replies.map((reply) => (
            <MessageItem
              key={reply.id}
              world={world}
              person={person}
              message={reply}
              bubbles={false}
              onDialog={onDialog}
            />
          ))}
        </div>
      )}
      {replying ? (
        <Compose
          world={world}
          person={person}
          conversationId={where}
          label={t('replyTo')}
          inChannel
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={async (text, mention) => {
            const sent = await onSay(where, text, mention);
            if (sent) setReplying(false);
            return sent;
          }}
        />
      ) : (
        <button ref={button} type="button" className="reply-button" onClick={() => setReplying(true)}>
          <ReplyIcon /> {t('reply')}
        </button>
      )}
    </div>
  );
}
