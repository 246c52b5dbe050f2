import {
  changeFilter,
  columnFilter,
  columnOf,
  countSet,
  readFilter,
  readSort,
} from '../../tab/src/features/ideas/filter';
import { formOfMove, movesTo } from '../../tab/src/features/moves/moves';

const read = (text: string) => readFilter(new URLSearchParams(text));

describe('a filter in an address', () => {
  it('is read as it was written, without what cannot be', () => {
    expect(read('stage=search&outcome=open&promise=overdue&mine=true&q=balie&theme=Zorg')).toEqual({
      ...{ stage: 'search', outcome: 'open', promise: 'overdue', mine: 'true', q: 'balie', theme: 'Zorg' },
    });
    expect(read('stage=nowhere&mine=false&promise=&column=search&club=1&__proto__=x')).toEqual({ club: '1' });
    expect(read('submittedFrom=2026-01-01&submittedTo=soon&origin=workFloor&answered=late')).toEqual({
      ...{ submittedFrom: '2026-01-01', origin: 'workFloor', answered: 'late' },
    });
    expect(readSort(new URLSearchParams('sort=votes'))).toBe('votes');
    expect(readSort(new URLSearchParams('sort=luck'))).toBe('newest');
  });

  it('changes in one part, and leaves the others', () => {
    const next = changeFilter(new URLSearchParams('q=balie&theme=Zorg'), {
      theme: undefined,
      stage: 'search',
    });
    expect(next.toString()).toBe('q=balie&stage=search');
  });

  it('becomes the filter of a column', () => {
    const filter = read('stage=search&q=balie');
    expect(columnFilter(filter, 'selection')).toEqual({ q: 'balie', stage: 'selection', outcome: 'open' });
    expect(columnFilter(filter, 'finished')).toEqual({ q: 'balie', outcome: 'finished' });
    expect(columnOf({ stage: 'search', outcome: 'parked' })).toBe('finished');
    expect(countSet(filter, ['q'])).toBe(1);
  });
});

describe('moving a card', () => {
  const idea = {
    abilities: { canSupport: true, moves: ['startVote', 'takeOn', 'park', 'decline'] as const },
  };

  it('can only go where a move leads', () => {
    const able = { abilities: { ...idea.abilities, moves: [...idea.abilities.moves] } };
    expect(movesTo(able, 'selection')).toEqual(['startVote']);
    expect(movesTo(able, 'implementation')).toEqual(['takeOn']);
    expect(movesTo(able, 'finished')).toEqual(['park', 'decline']);
    expect(movesTo(able, 'anchoring')).toEqual([]);
    expect(movesTo({ abilities: { canSupport: true, moves: [] } }, 'selection')).toEqual([]);
  });

  it('asks for each level before the result', () => {
    const done = (level: 'governance' | 'organisation' | 'information') => ({
      ...{ level, arranged: 'Ja', arrangedBy: 'Lidia', since: '2026-11-20' },
    });
    expect(formOfMove('complete', { anchoring: [done('governance')] })).toEqual({
      ...{ kind: 'anchor', level: 'organisation' },
    });
    const all = [done('governance'), done('organisation'), done('information')];
    expect(formOfMove('complete', { anchoring: all })).toEqual({ kind: 'result' });
    expect(formOfMove('park', { anchoring: [] })).toEqual({ kind: 'park' });
  });
});
