import type { IdeaRow, IdeaSource } from '../db/entities/ideas';
import { nextValue } from '../db/repositories/counters';
import {
  clearDraft,
  deleteEmptyDrafts,
  findKeptDrafts,
  findDraft,
  findDraftBySource,
  insertDraft,
  markDraftShown,
} from '../db/repositories/drafts';
import {
  countIdeasSince,
  findIdea,
  findIdeaByForm,
  findIdeas,
  insertIdea,
  updateIdea,
} from '../db/repositories/ideas';
import { renewSaid, wasToldOfWaiting } from '../db/repositories/outbox';
import { closeRoundRow, findLastRound, recountOpenRounds } from '../db/repositories/rounds';
import {
  countSupporters,
  deleteSupporter,
  insertSupporter,
  followerIds,
  endUnnamedFollowing,
  supportOf,
} from '../db/repositories/supporters';
import { findClubForTheme, findThemes } from '../db/repositories/themes';
import { appendEvent } from '../db/repositories/timeline';
import { findUsersWithRole, holdPerson } from '../db/repositories/users';
import { newId } from '../db/ids';
import type { Tx } from '../db/transaction';
import { assertAble, isAble } from '../domain/abilities';
import { assertRoom, DRAFTS_KEPT, EMPTY_DRAFT_HOURS } from '../domain/caps';
import { DomainError } from '../domain/errors';
import { isSentBefore } from '../domain/form';
import { checkIdeaText, ideaNumber, LIMITS, requiredText, type IdeaText } from '../domain/idea';
import { recipientOf } from '../domain/messages';
import { respondBy, searchEndsAt } from '../domain/promise';
import { NAMED_IN_THREAD } from '../domain/unnamed';
import { cut } from '../domain/text/characters';
import { proposeTitle } from '../domain/text/title';
import { isSupportNews } from '../domain/timeline';
import { hasJudged } from '../domain/vote';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { isWorthShowing } from './ideaFacts';
import { command, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { findColleagues } from './colleagues';
import { findSimilar, indexIdea, unindexIdea } from './similarIdeas';

/** An idea that looks like what somebody is telling, with how many support it. */
export interface AlikeIdea {
  readonly idea: IdeaRow;
  readonly supporters: number;
  readonly canSupport: boolean;
  readonly isOwn: boolean;
  readonly isSupporting: boolean;
}

/** What is needed to show the form in which an idea is told. */
export interface Draft {
  readonly formId: string;
  readonly title: string;
  readonly text: string;
  /** Set when the text had to be cut to fit: it is kept whole until the form is sent. */
  readonly tooLong: DomainError | null;
  readonly themes: readonly string[];
  readonly alike: readonly AlikeIdea[];
  /** Colleagues whose whole name stands in it. */
  readonly names: readonly string[];
}

const ALIKE_SHOWN = 3;

/** Ideas that look like this text and that one could support instead. */
export async function findAlikeIdeas(kiem: Kiem, identity: Identity, text: string): Promise<AlikeIdea[]> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const hits = await findSimilar(tx, { text: cut(text, LIMITS.text) }, { limit: ALIKE_SHOWN * 3 });
    const rows = new Map(
      (
        await findIdeas(
          tx,
          hits.map((hit) => hit.ideaId),
        )
      ).map((idea) => [idea.id, idea]),
    );
    const shown = hits
      .flatMap((hit) => rows.get(hit.ideaId) ?? [])
      .filter(isWorthShowing)
      .slice(0, ALIKE_SHOWN);
    const support = await supportOf(
      tx,
      shown.map((idea) => idea.id),
      actor.userId,
    );
    return shown.map((idea) => {
      const { count, isSupporting } = support.get(idea.id) ?? { count: 0, isSupporting: false };
      return {
        idea,
        supporters: count,
        canSupport: isAble(actor, 'supportIdea', { ...idea, isSupporting }),
        isOwn: idea.submitterId === actor.userId,
        isSupporting,
      };
    });
  });
}

function draftOf(
  formId: string,
  text: string,
  themes: readonly string[],
  alike: readonly AlikeIdea[],
  names: readonly string[],
): Draft {
  const limit = LIMITS.text;
  const { length } = text;
  return {
    formId,
    title: proposeTitle(text),
    text: cut(text, limit),
    tooLong: length > limit ? new DomainError('text_too_long', { limit, length }) : null,
    themes,
    alike,
    names,
  };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The oldest of too many kept texts make room; gives how the last of them began. */
async function makeRoomForDraft(tx: Tx, userId: string): Promise<string | null> {
  const kept = await findKeptDrafts(tx, userId);
  const gone = kept.slice(0, Math.max(0, kept.length + 1 - DRAFTS_KEPT));
  for (const draft of gone) await clearDraft(tx, draft.id, userId);
  const last = gone.at(-1);
  return last === undefined ? null : proposeTitle(last.text);
}

/**
 * Makes a draft of what somebody wrote, and keeps the text until it is sent. The same message twice (`sourceKey`,
 * the id of the activity) makes one draft; `isShown` tells whether its form has reached the chat already. `forgotten`
 * is how the oldest text began that made room for it, for them to know.
 * @throws DomainError `text_required`, `text_too_long`, `form_used` when the message is somebody else's
 */
export async function draftIdea(
  kiem: Kiem,
  identity: Identity,
  input: { readonly sourceKey: string; readonly text: string },
): Promise<Draft & { readonly isShown: boolean; readonly forgotten: string | null }> {
  const text = requiredText(input.text, LIMITS.draft, 'text_required');
  const alike = await findAlikeIdeas(kiem, identity, text);
  const names = await findColleagues(kiem, text);
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'submitIdea', {});
    await holdPerson(tx, actor.userId);
    const known = await findDraftBySource(tx, input.sourceKey);
    if (known !== null && known.userId !== actor.userId) throw new DomainError('form_used');
    const formId = known?.id ?? newId();
    let forgotten: string | null = null;
    if (known === null) {
      await deleteEmptyDrafts(tx, actor.userId, new Date(now.getTime() - EMPTY_DRAFT_HOURS * HOUR_MS));
      forgotten = await makeRoomForDraft(tx, actor.userId);
      await insertDraft(tx, {
        id: formId,
        userId: actor.userId,
        sourceKey: input.sourceKey,
        text,
        shownAt: null,
        createdAt: now,
      });
    }
    const draft = draftOf(formId, text, await themeNames(tx), alike, names);
    return { ...draft, isShown: (known?.shownAt ?? null) !== null, forgotten };
  });
}

/** What somebody typed, with the questions that it may be the answer to. */
export interface TypedText {
  readonly draftId: string;
  readonly text: string;
}

/**
 * A text that somebody typed and that was kept.
 * @throws DomainError `draft_ended` when it was sent already, is not kept any more, or is somebody else's
 */
export async function viewDraft(kiem: Kiem, identity: Identity, draftId: string): Promise<TypedText> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const draft = await findDraft(tx, draftId);
    if (draft?.userId !== actor.userId || draft.text === '') throw new DomainError('draft_ended');
    return { draftId: draft.id, text: draft.text };
  });
}

/**
 * The form for a text that was kept.
 * @throws DomainError as `viewDraft`
 */
export async function resumeDraft(kiem: Kiem, identity: Identity, draftId: string): Promise<Draft> {
  const { text } = await viewDraft(kiem, identity, draftId);
  const alike = await findAlikeIdeas(kiem, identity, text);
  const names = await findColleagues(kiem, text);
  return draftOf(draftId, text, await themesToChoose(kiem), alike, names);
}

/** Notes that the form of a draft stands in the chat: the same message again makes no second one. */
export async function noteDraftShown(kiem: Kiem, formId: string): Promise<void> {
  await kiem.db.inTransaction((tx) => markDraftShown(tx, formId, kiem.now()));
}

/** An empty form, for somebody who wants to tell an idea without having typed it yet. */
export async function themesToChoose(kiem: Kiem): Promise<string[]> {
  return kiem.db.read(themeNames);
}

async function themeNames(tx: Tx): Promise<string[]> {
  return (await findThemes(tx)).map((theme) => theme.name);
}

async function checkTheme(tx: Tx, theme: string | null): Promise<void> {
  if (theme !== null && !(await themeNames(tx)).includes(theme))
    throw new DomainError('theme_unknown', { theme });
}

/** Hands an idea to a club: its search begins, and its card goes to the channel. */
export async function giveToClub(
  tx: Tx,
  idea: IdeaRow,
  clubId: string,
  organisation: Organisation,
  now: Date,
): Promise<IdeaRow> {
  const today = organisation.calendar.localDate(now);
  const given = await updateIdea(tx, idea, {
    clubId,
    searchEndsAt: searchEndsAt(organisation.calendar, today, organisation.settings),
  });
  await enqueueIdeaCard(tx, idea.id, now);
  return given;
}

/** There is no club yet: administrators hear so once, and again only after a club came and went. */
async function tellOfWaiting(tx: Tx, idea: IdeaRow, now: Date): Promise<void> {
  for (const { id } of await findUsersWithRole(tx, 'isAdministrator')) {
    if (await wasToldOfWaiting(tx, recipientOf.person(id))) continue;
    await enqueue(tx, 'noClub', { to: id, idea: idea.id }, now);
  }
}

/** An idea as it was taken in, for the receipt. */
export interface Submitted {
  readonly idea: IdeaRow;
  readonly organisation: Organisation;
}

/**
 * Takes in an idea: a number, a promise, and, when there is a club for it, a card in its channel. The same form
 * sent twice is one idea, and gives the same answer.
 * @throws DomainError when a text is missing or too long, or the theme does not exist; `form_used`, `too_many_ideas`
 */
export async function submitIdea(
  kiem: Kiem,
  identity: Identity,
  input: IdeaText & { readonly formId: string; readonly source: IdeaSource },
): Promise<Submitted> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'submitIdea', {});
    await holdPerson(tx, actor.userId);
    const organisation = await loadOrganisation(kiem, tx);
    const known = await findIdeaByForm(tx, input.formId);
    const sent = known === null ? null : { ideaId: known.id, byId: known.submitterId };
    if (known !== null && isSentBefore(sent, { ideaId: known.id, byId: actor.userId }))
      return { idea: known, organisation };
    const draft = await findDraft(tx, input.formId);
    if (draft !== null && draft.userId !== actor.userId) throw new DomainError('form_used');
    const text = checkIdeaText(input);
    await checkTheme(tx, text.theme);
    assertRoom('ideasADay', await countIdeasSince(tx, actor.userId, new Date(now.getTime() - DAY_MS)));
    const today = organisation.calendar.localDate(now);
    const year = Number(today.slice(0, 4));
    // First the number, which others wait for until this is committed, then the id: so ids stand in the order of
    // numbers, and the list by number is read by id.
    const number = ideaNumber(year, await nextValue(tx, `idea:${year}`));
    const idea: IdeaRow = {
      id: newId(),
      number,
      formId: input.formId,
      ...text,
      submitterId: actor.userId,
      source: input.source,
      clubId: null,
      stage: 'search',
      outcome: 'open',
      submittedAt: now,
      stageSince: now,
      respondBy: respondBy(organisation.calendar, today, organisation.settings),
      respondedAt: null,
      searchEndsAt: null,
      parkedUntil: null,
      mergedIntoId: null,
      lastSignAt: now,
      result: null,
      cardActivityId: null,
      version: 1,
    };
    await insertIdea(tx, idea);
    await indexIdea(tx, idea.id, text);
    await appendEvent(tx, idea.id, 'submitted', actor.userId, now);
    await clearDraft(tx, input.formId, actor.userId);
    // In the chat the receipt takes the place of the form; told elsewhere, it comes to the chat by itself.
    if (input.source !== 'chat') {
      await enqueue(tx, 'receipt', { to: actor.userId, idea: idea.id }, now);
    }
    const club = await findClubForTheme(tx, idea.theme);
    if (club === null) await tellOfWaiting(tx, idea, now);
    return {
      idea: club === null ? idea : await giveToClub(tx, idea, club.id, organisation, now),
      organisation,
    };
  });
}

async function loadIdea(tx: Tx, ideaId: string): Promise<IdeaRow> {
  const idea = await findIdea(tx, ideaId);
  if (idea === null) throw new DomainError('not_found');
  return idea;
}

/**
 * Changes the words of one's own idea, as long as nobody has voted. What the club works with stays: number,
 * promise and club.
 * @throws DomainError `not_allowed`, `idea_not_open`, `edit_after_vote`, or what `checkIdeaText` throws
 */
export async function editIdea(
  kiem: Kiem,
  identity: Identity,
  input: IdeaText & { readonly ideaId: string },
): Promise<Submitted> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await loadIdea(tx, input.ideaId);
    const round = await findLastRound(tx, idea.id);
    assertAble(actor, 'editIdea', { ...idea, isJudged: hasJudged(round) });
    const text = checkIdeaText(input);
    if (text.theme !== idea.theme) await checkTheme(tx, text.theme);
    const edited = await updateIdea(tx, idea, text);
    await indexIdea(tx, idea.id, text);
    await appendEvent(tx, idea.id, 'edited', actor.userId, now);
    if (idea.clubId !== null) {
      await enqueueIdeaCard(tx, idea.id, now);
      // Who can vote is counted otherwise now, and what was said with the name is said anew without it.
      if (text.unnamed !== idea.unnamed) await recountOpenRounds(tx, idea.clubId);
      if (text.unnamed && !idea.unnamed) await renewSaid(tx, idea.id, NAMED_IN_THREAD, now);
    }
    return { idea: edited, organisation: await loadOrganisation(kiem, tx) };
  });
}

/**
 * Takes back one's own open idea. A vote that runs ends without an advice; who supports it hears of it.
 * Withdrawing twice changes nothing more.
 * @throws DomainError `not_allowed`, `idea_not_open`
 */
export async function withdrawIdea(kiem: Kiem, identity: Identity, ideaId: string): Promise<IdeaRow> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await loadIdea(tx, ideaId);
    if (!assertAble(actor, 'withdrawIdea', idea)) return idea;
    const round = await findLastRound(tx, ideaId);
    if (round?.closedAt === null) await closeRoundRow(tx, round.id, now, 'none');
    const withdrawn = await updateIdea(tx, idea, { outcome: 'withdrawn', searchEndsAt: null });
    await unindexIdea(tx, ideaId);
    await appendEvent(tx, ideaId, 'withdrawn', actor.userId, now);
    if (idea.clubId !== null) await enqueueIdeaCard(tx, ideaId, now);
    for (const userId of (await followerIds(tx, ideaId)).filter((id) => id !== idea.submitterId)) {
      await enqueue(tx, 'withdrawn', { to: userId, idea: ideaId }, now);
    }
    return withdrawn;
  });
}

/**
 * Supports somebody else's idea in place of sending the same again: the supporter hears of its progress too.
 * @throws DomainError `idea_not_open`, `own_idea_supported`
 */
export async function supportIdea(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly formId: string | null },
): Promise<Submitted> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await loadIdea(tx, input.ideaId);
    // Whether they support it already is what adding them finds out.
    assertAble(actor, 'supportIdea', { ...idea, isSupporting: false });
    const organisation = await loadOrganisation(kiem, tx);
    if (input.formId !== null) await clearDraft(tx, input.formId, actor.userId);
    if (!(await insertSupporter(tx, idea.id, actor.userId, now))) return { idea, organisation };
    const supported = await updateIdea(tx, idea, {});
    await appendEvent(tx, idea.id, 'supported', actor.userId, now);
    const count = (await countSupporters(tx, [idea.id])).get(idea.id) ?? 0;
    if (isSupportNews(count)) {
      await enqueue(tx, 'supported', { to: idea.submitterId, idea: idea.id, supporters: count }, now);
    }
    if (idea.clubId !== null) await enqueueIdeaCard(tx, idea.id, now);
    return { idea: supported, organisation };
  });
}

/**
 * Ends one's support of an idea. Without support nothing changes.
 * @throws DomainError `not_found`
 */
export async function endSupport(kiem: Kiem, identity: Identity, ideaId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await loadIdea(tx, ideaId);
    assertAble(actor, 'endSupport', { ...idea, isSupporting: true });
    await endUnnamedFollowing(tx, idea.id, actor.userId, now);
    if (!(await deleteSupporter(tx, idea.id, actor.userId))) return;
    await updateIdea(tx, idea, {});
    await appendEvent(tx, idea.id, 'supportEnded', actor.userId, now);
    if (idea.clubId !== null) await enqueueIdeaCard(tx, idea.id, now);
  });
}
