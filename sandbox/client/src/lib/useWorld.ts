import { useCallback, useEffect, useRef, useState } from 'react';
import {
  act,
  fetchChannel,
  fetchChat,
  fetchWorld,
  listen,
  type Message,
  type Thread,
  type World,
} from './api';

const SETTLE_MS = 40;

/** Calls a function some moments after the last time it was asked for. */
function useSettled(run: () => void): () => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), SETTLE_MS);
  }, []);
}

/** The people and teams, kept up to date. */
export function useWorld(): { world: World | undefined; up: boolean } {
  const [world, setWorld] = useState<World>();
  const [up, setUp] = useState(true);
  const load = useCallback(() => {
    fetchWorld().then(setWorld, () => setUp(false));
  }, []);
  const later = useSettled(load);
  useEffect(() => {
    load();
    return listen((event) => {
      if (event.type === 'connection') {
        setUp(event.up);
        if (event.up) later();
      } else if (event.type === 'people' || event.type === 'message') later();
    });
  }, [load, later]);
  return { world, up };
}

/** The messages of a person's chat or of a channel, as this person sees them, kept up to date. */
export function useMessages(personId: string, place: { chatId: string } | { channelId: string }) {
  const [data, setData] = useState<{ key: string; messages: Message[]; threads: Thread[] }>();
  const [typing, setTyping] = useState(false);
  const conversationId = 'chatId' in place ? place.chatId : place.channelId;
  const isChat = 'chatId' in place;
  const key = `${personId} ${conversationId}`;
  const looked = useRef(new Set<string>());

  const load = useCallback(async () => {
    const chat = isChat ? await fetchChat(personId) : undefined;
    const channel = isChat ? undefined : await fetchChannel(personId, conversationId);
    const messages = chat?.messages ?? [];
    const threads = channel?.threads ?? [];
    setData({ key, messages, threads });
    const all = [...messages, ...threads.flatMap((one) => [one.root, ...one.replies])];
    const due = all.filter((one) => {
      const mark = `${personId} ${one.id}.${one.version}`;
      if (!one.card?.['refresh'] || one.personal || looked.current.has(mark)) return false;
      looked.current.add(mark);
      return true;
    });
    if (due.length > 0) await act(personId, 'look', { messageIds: due.slice(-200).map((one) => one.id) });
  }, [personId, conversationId, isChat, key]);

  const run = useCallback(() => {
    load().catch(() => undefined);
  }, [load]);
  const later = useSettled(run);
  useEffect(() => {
    run();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((event) => {
      if (event.type === 'message' && event.conversationId === conversationId) {
        setTyping(false);
        later();
      }
      if (event.type === 'view' && event.personId === personId) later();
      if (event.type === 'connection' && event.up) later();
      if (event.type === 'typing' && event.conversationId === conversationId) {
        setTyping(true);
        clearTimeout(timer);
        timer = setTimeout(() => setTyping(false), 4000);
      }
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [run, later, conversationId, personId]);

  const current = data?.key === key ? data : undefined;
  return {
    loaded: current !== undefined,
    messages: current?.messages ?? [],
    threads: current?.threads ?? [],
    typing,
  };
}

const SEEN = 'sandbox.seen';

/** Which chats have something new from the bot. */
export function useSeen(world: World) {
  const [seen, setSeen] = useState<Record<string, string>>(() => {
    try {
      const saved = localStorage.getItem(SEEN);
      if (saved !== null) return JSON.parse(saved) as Record<string, string>;
    } catch {
      // What cannot be read counts as a first visit.
    }
    // On a first visit the welcome in every chat is not news.
    return Object.fromEntries(world.people.map((one) => [one.aadObjectId, one.lastFromBot ?? '0']));
  });
  const markSeen = useCallback((personId: string, messageId: string) => {
    setSeen((old) => {
      if (old[personId] === messageId) return old;
      const next = { ...old, [personId]: messageId };
      localStorage.setItem(SEEN, JSON.stringify(next));
      return next;
    });
  }, []);
  return { seen, markSeen };
}
