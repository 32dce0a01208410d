import type { Act, ActOf, Change, FamilyName, KnownOf, Mark, Result } from '../../study/index.ts'
import { accepted, bounds, familyOf, placeIn, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { shownCodeSets, shownCodes, shownContradictions } from './codebook.ts'
import { shownCoding } from './coding.ts'
import { shownFilms } from './films.ts'
import { shownPeriodisations } from './periodisations.ts'
import type { AppState } from './store.ts'
import { shownStudy } from './study.ts'
import { shownTray } from './tray.ts'

type Shown = Pick<
  AppState,
  'codebook' | 'coding' | 'films' | 'outbox' | 'parts' | 'periodisations' | 'study' | 'tray'
>

interface Effects {
  makeId: () => string
  now: () => string
}

type Gather<Name extends FamilyName> = (
  shown: Shown,
  act: ActOf<Name>,
  effects: Effects,
) => Result<KnownOf<Name> | null, Refusal>

/**
 * What a page shows of a study where an act of a family is placed; null where only the program knows enough, of a whole
 * family or of one act.
 */
const gatherers: { readonly [Name in FamilyName]: Gather<Name> | null } = {
  shots: onPart,
  scenes: onPart,
  coding: onDesk,
  codebook: ({ codebook, outbox: { waiting } }) =>
    accepted({
      codes: shownCodes(codebook.codes, waiting),
      sets: shownCodeSets(codebook.sets, waiting),
      contradictions: shownContradictions(codebook.contradictions, waiting),
    }),
  periods: ({ periodisations, outbox: { waiting } }) =>
    accepted({ periodisations: shownPeriodisations(periodisations.list, waiting) }),
  films: onFilms,
  profile: ({ study, outbox: { waiting } }) => {
    const shown = shownStudy(study, waiting)
    return accepted(shown && { profile: { id: shown.id, name: shown.name, numbers: shown.numbers } })
  },
  detection: null,
  copies: null,
  tray: onTray,
}

/**
 * What an act will do to the records as they are shown, before the program has placed it; null where only the program
 * can tell. Ids that are made here, of pieces for which the program chooses its own, name them until it has answered.
 */
export function placeOutboxAct(shown: Shown, act: Act, effects: Effects): Result<Change | null, Refusal> {
  return placeShown(familyOf(act), act, { shown, effects })
}

function placeShown<Name extends FamilyName>(
  name: Name,
  act: Act,
  { shown, effects }: { shown: Shown; effects: Effects },
): Result<Change | null, Refusal> {
  const gather = gatherers[name] as Gather<Name> | null
  const known = gather ? gather(shown, act as ActOf<Name>, effects) : accepted(null)
  return known.ok && known.value
    ? placeIn(name, known.value, act as ActOf<Name>)
    : (known as Result<null, Refusal>)
}

/** What hangs on a film that is removed is not all known here; that it goes is. */
function onFilms(
  { films, outbox: { waiting } }: Shown,
  act: ActOf<'films'>,
): Result<KnownOf<'films'> | null, Refusal> {
  if (act.kind === 'bring-back-film') return accepted(null)
  const { cards } = shownFilms(films, waiting)
  const film = act.kind === 'remove-film' ? cards.filter(card => card.film.id === act.filmId) : []
  return accepted({
    films: cards.map(card => card.film),
    belongings: { film: film.map(card => card.film) },
    bringsBack: null,
  })
}

/** Decisions about boundaries are not shown, so those that an act leaves are not known here. */
function onPart(
  { parts }: Shown,
  { partId }: { partId: string },
  { makeId }: Effects,
): Result<KnownOf<'shots'>, Refusal> {
  const part = parts[partId]
  if (!part) return refused({ kind: 'no-such-part' })
  const { shownShots: shots, shownScenes: scenes, shownStills: stills, view } = part
  const { clock, endMs } = view
  return accepted({ shots, scenes, stills, decisions: [], clock, endMs, makeId })
}

function onDesk(
  { study, codebook, coding, parts, outbox: { waiting } }: Shown,
  act: ActOf<'coding'>,
  effects: Effects,
): Result<KnownOf<'coding'>, Refusal> {
  const { filmId } = act
  const coderId = study?.homeCoderId ?? ''
  const kept = coding[filmId]
  if (!kept) return refused({ kind: 'no-such-film', filmId })
  const { marks, passes, lookedThrough } = shownCoding(kept, waiting, { filmId, coderId })
  const partId = 'unit' in act ? act.unit.partId : markOf(act, marks)?.partId
  const part = partId === undefined ? undefined : parts[partId]
  return accepted({
    ...{ coderId, isFilmThere: true, marks, passes, lookedThrough },
    codes: shownCodes(codebook.codes, waiting),
    shots: part?.shownShots ?? [],
    clock: part?.view.clock ?? null,
    endMs: part?.view.endMs ?? 0,
    ...effects,
  })
}

/** Of a part that is not open here, only the program knows whether it ends before what is gathered. */
function onTray(
  { study, tray, parts, outbox: { waiting } }: Shown,
  _act: ActOf<'tray'>,
  { now }: Effects,
): Result<KnownOf<'tray'>, Refusal> {
  return accepted({
    ...shownTray(tray, waiting),
    coderId: study?.homeCoderId ?? '',
    now,
    timeOf: partId => {
      const { clock, endMs } = parts[partId]?.view ?? { clock: tray.parts[partId]?.clock ?? null }
      return { clock, endMs: endMs ?? bounds.milliseconds }
    },
  })
}

function markOf(act: ActOf<'coding'>, marks: readonly Mark[]): Mark | undefined {
  return act.kind === 'settle-mark' ? marks.find(({ id }) => id === act.markId) : undefined
}
