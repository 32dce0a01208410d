import type { ActOf, Change, FamilyName, KnownOf, Mark, Result } from '../../study/index.ts'
import { accepted, bounds, familyOf, placeIn, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { shownCodeSets, shownCodes } from './codebook.ts'
import { shownCoding } from './coding.ts'
import { shownPeriodisations } from './periodisations.ts'
import type { AppState } from './store.ts'
import { shownTray } from './tray.ts'

type Shown = Pick<AppState, 'codebook' | 'coding' | 'outbox' | 'parts' | 'periodisations' | 'study' | 'tray'>

interface Effects {
  makeId: () => string
  now: () => string
}

/** What a page shows of a study where an act of a family is placed; families of which only the program knows enough are not here. */
const gatherers = {
  shots: onPart,
  scenes: onPart,
  coding: onDesk,
  codebook: ({ codebook, outbox: { waiting } }: Shown) =>
    accepted({
      codes: shownCodes(codebook.codes, waiting),
      sets: shownCodeSets(codebook.sets, waiting),
    }),
  periods: ({ periodisations, outbox: { waiting } }: Shown) =>
    accepted({ periodisations: shownPeriodisations(periodisations.list, waiting) }),
  tray: onTray,
} satisfies {
  readonly [Name in FamilyName]?: (
    shown: Shown,
    act: ActOf<Name>,
    effects: Effects,
  ) => Result<KnownOf<Name>, Refusal>
}

type ShownFamily = keyof typeof gatherers

/** Acts that the screen shows at once. */
export type ShownAct = ActOf<ShownFamily>

/**
 * What an act will do to the records as they are shown, before the program has placed it. Ids that are made here, of
 * pieces for which the program chooses its own, name them until it has answered.
 */
export function placeOutboxAct(shown: Shown, act: ShownAct, effects: Effects): Result<Change, Refusal> {
  return placeShown(familyOf(act) as ShownFamily, act, { shown, effects })
}

function placeShown<Name extends ShownFamily>(
  name: Name,
  act: ShownAct,
  { shown, effects }: { shown: Shown; effects: Effects },
): Result<Change, Refusal> {
  type Gather = (shown: Shown, act: ShownAct, effects: Effects) => Result<KnownOf<Name>, Refusal>
  const gather = gatherers[name] as unknown as Gather
  const known = gather(shown, act, effects)
  return known.ok ? placeIn(name, known.value, act as unknown as ActOf<Name>) : known
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
