import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Person, World } from '../lib/api';
import { useText } from '../lib/i18n';
import { ExtensionSearch } from './ExtensionSearch';
import { SendIcon } from './icons';

interface Props {
  world: World;
  person: Person;
  conversationId: string;
  label: string;
  /** Whether the bot must be mentioned to hear this. */
  inChannel: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  suggestion?: string | undefined;
  onSend: (text: string, mention: boolean) => Promise<boolean>;
  onCancel?: () => void;
}

/** The box to write in, with the app's search and commands under it. */
export function Compose({
  world,
  person,
  conversationId,
  label,
  inChannel,
  disabled = false,
  autoFocus = false,
  suggestion,
  onSend,
  onCancel,
}: Props) {
  const { t, lang } = useText();
  const [text, setText] = useState('');
  const [mention, setMention] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (suggestion === undefined) return;
    setText(suggestion);
    box.current?.focus();
  }, [suggestion]);
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);

  const send = async (words: string) => {
    const spoken = words.trim();
    if (spoken === '' || disabled) return;
    const at = `@${world.bot.name}`;
    const named = spoken.toLowerCase().startsWith(at.toLowerCase());
    setText('');
    // The button that was pressed has nothing to send any more and lets go of the focus.
    box.current?.focus();
    const sent = await onSend(named ? spoken.slice(at.length).trim() : spoken, mention || named);
    if (!sent) setText((now) => (now === '' ? words : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send(text);
    } else if (event.key === 'Escape' && onCancel) onCancel();
  };

  return (
    <div className="compose">
      <div className="compose-box">
        <textarea
          ref={box}
          value={text}
          rows={1}
          placeholder={label}
          aria-label={label}
          disabled={disabled}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="icon-button send"
          disabled={disabled || text.trim() === ''}
          onClick={() => void send(text)}
          aria-label={t('send')}
          title={t('send')}
        >
          <SendIcon />
        </button>
      </div>
      <div className="compose-tools">
        <ExtensionSearch world={world} person={person} conversationId={conversationId} disabled={disabled} />
        {inChannel ? (
          <button
            type="button"
            className="chip"
            aria-pressed={mention}
            onClick={() => setMention(!mention)}
            title={t('mention', { bot: world.bot.name })}
          >
            @{world.bot.name}
          </button>
        ) : (
          world.commands.bot.map((command) => (
            <button
              key={command.title}
              type="button"
              className="chip"
              disabled={disabled}
              title={command.description[lang]}
              onClick={() => void send(command.title)}
            >
              {command.title}
            </button>
          ))
        )}
      </div>
    </div>
  );
}
