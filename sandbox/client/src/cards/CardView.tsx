import * as AC from 'adaptivecards';
import { memo, use, useEffect, useLayoutEffect, useRef } from 'react';
import type { Json } from '../lib/api';
import { renderMarkdown } from '../lib/markdown';
import { followLink, TabLinkContext } from '../lib/tabLink';
import { hostConfig } from './hostConfig';
import { PeoplePicker } from './peoplePicker';

AC.GlobalRegistry.elements.register(PeoplePicker.typeName, PeoplePicker);
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text);
  result.didProcess = true;
};

/** A pressed button; `data` holds what was typed too. */
export type Pressed =
  | { kind: 'execute'; verb: string | undefined; id: string | undefined; data: Json }
  | { kind: 'submit'; data: Json };

interface Props {
  card: Json;
  busy: boolean;
  onPress: (pressed: Pressed) => void;
}

/** Puts the people picker where a choice set asks for the users of the organisation. */
function prepared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prepared);
  if (typeof value !== 'object' || value === null) return value;
  const json = value as Json;
  const copy = Object.fromEntries(
    Object.entries(json).map(([key, one]) => [key, key === 'data' ? one : prepared(one)]),
  );
  const query = json['choices.data'] as Json | undefined;
  if (json['type'] === 'Input.ChoiceSet' && query?.['dataset'] === 'graph.microsoft.com/users') {
    copy['type'] = PeoplePicker.typeName;
  }
  return copy;
}

function pressedOf(action: AC.Action): Pressed | undefined {
  if (action instanceof AC.ExecuteAction) {
    const data = (action.data ?? {}) as Json;
    return { kind: 'execute', verb: action.verb || undefined, id: action.id, data };
  }
  if (action instanceof AC.SubmitAction) return { kind: 'submit', data: (action.data ?? {}) as Json };
  return undefined;
}

function CardElement({
  cardText,
  busy,
  onPress,
}: {
  cardText: string;
  busy: boolean;
  onPress: Props['onPress'];
}) {
  const place = useRef<HTMLDivElement>(null);
  const go = use(TabLinkContext);
  const latest = useRef({ busy, onPress, go });
  // Before it is drawn: else a press just when an answer shows would pass for one under way still, and be lost.
  useLayoutEffect(() => {
    latest.current = { busy, onPress, go };
  });
  useEffect(() => {
    const card = new AC.AdaptiveCard();
    card.hostConfig = hostConfig;
    card.onExecuteAction = (action) => {
      if (action instanceof AC.OpenUrlAction) {
        if (action.url) followLink(action.url, latest.current.go);
        return;
      }
      const pressed = pressedOf(action);
      if (pressed && !latest.current.busy) latest.current.onPress(pressed);
    };
    try {
      card.parse(prepared(JSON.parse(cardText)), new AC.SerializationContext(AC.Versions.v1_5));
      const element = card.render();
      if (element) {
        element.tabIndex = -1;
        place.current?.replaceChildren(element);
      }
    } catch (error) {
      const problem = document.createElement('pre');
      problem.textContent = String(error);
      place.current?.replaceChildren(problem);
    }
  }, [cardText]);
  return <div className="card-body" ref={place} />;
}

const StableCard = memo(
  CardElement,
  (a, b) => a.cardText === b.cardText && a.busy === b.busy && a.onPress === b.onPress,
);

/** An Adaptive Card; it is only drawn anew when its JSON changes, so what is being typed stays. */
export function CardView({ card, busy, onPress }: Props) {
  const wide = (card['msteams'] as Json | undefined)?.['width'] === 'Full';
  return (
    <div className={`card ${busy ? 'is-busy' : ''} ${wide ? 'is-wide' : ''}`} aria-busy={busy}>
      <StableCard cardText={JSON.stringify(card)} busy={busy} onPress={onPress} />
    </div>
  );
}
