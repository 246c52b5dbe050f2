import type { IdeaListItem } from '../../src/contracts/api';
import { withFirstPage, withIdea, type Pages } from '../../tab/src/features/ideas/pages';
import { listItem } from './ideas';

const idea = (ideaId: string, hour: number, part: Partial<IdeaListItem> = {}) =>
  listItem({ ideaId, submittedAt: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`, ...part });
const pagesOf = (...pages: { items: IdeaListItem[]; nextCursor: string | null }[]): Pages => ({
  pages,
  pageParams: pages.map((_page, index) => (index === 0 ? null : `after ${index}`)),
});
const ids = (pages: Pages) => pages.pages.map((page) => page.items.map((item) => item.ideaId));

const search = { filter: { stage: 'search', outcome: 'open' }, sort: 'newest' } as const;
const two = pagesOf(
  { items: [idea('e', 15), idea('d', 14)], nextCursor: 'after 1' },
  { items: [idea('c', 13), idea('b', 12)], nextCursor: 'after 2' },
);

describe('an idea that changed, in a list that is on the screen', () => {
  it('is replaced where it stood', () => {
    const next = withIdea(two, search, idea('d', 14, { votesCast: 3, version: 2 }));
    expect(ids(next)).toEqual(ids(two));
    expect(next.pages[0]?.items[1]?.votesCast).toBe(3);
    // What did not change stays the same object, so that it is not drawn again.
    expect(next.pages[1]?.items).toBe(two.pages[1]?.items);
  });

  it('leaves a column when it moved on, and comes into the next one by the order', () => {
    const moved = idea('c', 13, { stage: 'selection' });
    expect(ids(withIdea(two, search, moved))).toEqual([['e', 'd'], ['b']]);
    const selection = pagesOf({ items: [idea('z', 20), idea('a', 3)], nextCursor: null });
    const list = { filter: { stage: 'selection', outcome: 'open' }, sort: 'newest' } as const;
    expect(ids(withIdea(selection, list, moved))).toEqual([['z', 'c', 'a']]);
  });

  it('is not put behind what has not been loaded, but is when there is nothing more', () => {
    expect(withIdea(two, search, idea('a', 1))).toBe(two);
    const whole = pagesOf({ items: [idea('b', 12)], nextCursor: null });
    expect(ids(withIdea(whole, search, idea('a', 1)))).toEqual([['b', 'a']]);
  });

  it('waits for the server where only the server knows whether it fits', () => {
    const whole = pagesOf({ items: [], nextCursor: null });
    const found = { filter: { ...search.filter, q: 'balie' }, sort: 'newest' } as const;
    expect(withIdea(whole, found, idea('a', 1))).toBe(whole);
  });

  it('goes from "finished" only when it is open again', () => {
    const finished = { filter: { outcome: 'finished' }, sort: 'newest' } as const;
    const list = pagesOf({ items: [idea('a', 1, { outcome: 'parked' })], nextCursor: null });
    expect(ids(withIdea(list, finished, idea('a', 1, { outcome: 'declined' })))).toEqual([['a']]);
    expect(ids(withIdea(list, finished, idea('a', 1)))).toEqual([[]]);
  });
});

describe('a list knows its own', () => {
  it('keeps the ideas that wait for a club where those were asked for, and no others', () => {
    const waiting = { filter: { club: 'none' }, sort: 'newest' } as const;
    const list = pagesOf({ items: [idea('b', 12, { clubId: null })], nextCursor: null });
    expect(ids(withIdea(list, waiting, idea('b', 12, { clubId: null, version: 2 })))).toEqual([['b']]);
    expect(ids(withIdea(list, waiting, idea('a', 1, { clubId: null })))).toEqual([['b', 'a']]);
    expect(ids(withIdea(list, waiting, idea('b', 12, { clubId: 'club' })))).toEqual([[]]);
  });

  it('stands in the order of numbers, not of letters', () => {
    const byNumber = { filter: {}, sort: 'number' } as const;
    const numbers = [
      'K-2025-0002',
      'K-2026-0010',
      'K-2026-9999',
      'K-2026-10000',
      'K-2026-123456',
      'K-2027-0001',
    ];
    for (const shift of numbers.keys()) {
      const order = [...numbers.slice(shift), ...numbers.slice(0, shift)];
      const list = order.reduce<Pages>(
        (pages, number) => withIdea(pages, byNumber, idea(number, 1, { number })),
        pagesOf({ items: [], nextCursor: null }),
      );
      expect(ids(list)).toEqual([numbers]);
    }
  });
});

describe('a first page that was read again', () => {
  it('puts new ideas first, and has each idea once', () => {
    const next = withFirstPage(two, { items: [idea('f', 16), idea('e', 15)], nextCursor: 'after e' });
    expect(ids(next)).toEqual([
      ['f', 'e', 'd'],
      ['c', 'b'],
    ]);
    expect(next.pages.at(-1)?.nextCursor).toBe('after 2');
  });

  it('is all there is when there was one page', () => {
    const one = pagesOf({ items: [idea('d', 14)], nextCursor: null });
    expect(ids(withFirstPage(one, { items: [], nextCursor: null }))).toEqual([[]]);
  });
});
