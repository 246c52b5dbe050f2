import { useCallback, useState } from 'react';
import { CardView, type Pressed } from '../cards/CardView';
import { act, type Message, type Outcome, type Person, type World } from '../lib/api';
import { useText } from '../lib/i18n';
import { renderMarkdown } from '../lib/markdown';
import { clock } from '../lib/time';
import { AppAvatar, Avatar } from './Avatar';
import { DotsIcon } from './icons';
import { Menu } from './Menu';
import { Notice } from './Notice';

interface Props {
  world: World;
  person: Person;
  message: Message;
  /** In the chat one's own messages stand on the right. */
  bubbles: boolean;
  onDialog: (outcome: Outcome) => void;
}

/** One message: text, card, what went wrong, and the actions of the app on it. */
export function MessageItem({ world, person, message, bubbles, onDialog }: Props) {
  const { t, lang } = useText();
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<{ kind: 'info' | 'problem'; text: string }>();
  const mine = bubbles && message.from.id === person.id;
  const fromBot = message.from.kind === 'bot';

  const show = useCallback(
    (outcome: Outcome) => {
      if (outcome.outcome === 'dialog' || (outcome.outcome === 'message' && outcome.dialog))
        onDialog(outcome);
      else if (outcome.outcome === 'message' && outcome.message)
        setNotice({ kind: 'info', text: outcome.message });
      else if (outcome.outcome === 'error')
        setNotice({ kind: 'problem', text: outcome.error?.message ?? t('problem') });
      else if (outcome.ok === false || outcome.outcome === 'failed')
        setNotice({ kind: 'problem', text: t('problemKept') });
    },
    [onDialog, t],
  );

  const press = useCallback(
    (pressed: Pressed) => {
      setBusy(true);
      setNotice(undefined);
      const { kind, ...rest } = pressed;
      void act(person.aadObjectId, kind, { messageId: message.id, ...rest }).then((outcome) => {
        setBusy(false);
        show(outcome);
      });
    },
    [person.aadObjectId, message.id, show],
  );

  const items = world.commands.message.map((command) => ({
    label: command.title[lang],
    onSelect: () => {
      setBusy(true);
      void act(person.aadObjectId, 'messageAction', { messageId: message.id, commandId: command.id }).then(
        (outcome) => {
          setBusy(false);
          if (outcome.outcome === 'message') onDialog(outcome);
          else show(outcome);
        },
      );
    },
  }));

  return (
    <article
      className={`message ${mine ? 'mine' : ''} ${fromBot ? 'from-bot' : ''}`}
      data-message-id={message.id}
      aria-label={message.from.name}
    >
      {!mine && (fromBot ? <AppAvatar /> : <Avatar name={message.from.name} />)}
      <div className="message-main">
        <header className="message-head">
          {!mine && <strong>{message.from.name}</strong>}
          {fromBot && <span className="tag">{t('app')}</span>}
          <time dateTime={message.at}>{clock(message.at, lang)}</time>
          {message.editedAt && !message.deleted && <span className="quiet">{t('edited')}</span>}
          {!message.deleted && items.length > 0 && (
            <Menu label={t('moreOn')} icon={<DotsIcon />} items={items} className="message-menu" />
          )}
        </header>
        {message.deleted ? (
          <p className="quiet deleted">{t('deleted')}</p>
        ) : (
          <Content message={message} busy={busy} onPress={press} />
        )}
        {notice && <Notice kind={notice.kind} text={notice.text} onClose={() => setNotice(undefined)} />}
      </div>
    </article>
  );
}

function Content({
  message,
  busy,
  onPress,
}: {
  message: Message;
  busy: boolean;
  onPress: (pressed: Pressed) => void;
}) {
  return (
    <>
      {message.text !== '' &&
        (message.textFormat === 'markdown' && message.from.kind === 'bot' ? (
          <div className="message-text" dangerouslySetInnerHTML={{ __html: renderMarkdown(message.text) }} />
        ) : (
          <div className="message-text">
            {message.text.replace(/<\/?[a-z][^>]*>/gi, message.textFormat === 'xml' ? '' : '$&')}
          </div>
        ))}
      {message.card && <CardView card={message.card} busy={busy} onPress={onPress} />}
      {message.otherCards?.map((card, index) => (
        <CardView key={index} card={card} busy={busy} onPress={onPress} />
      ))}
    </>
  );
}
