import type { StudyStore } from '../../store/index.ts'
import type { ActOf, CodedUnit, FamilyName, Film, KnownOf, KnownTime, Result } from '../../study/index.ts'
import { accepted, fileInUse, refused, sameBoundaryMs, snappedSpan } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { detectKept } from '../shots/kept-detection.ts'
import { gatherCopies } from './gather-copies.ts'
import { gatherTray } from './gather-tray.ts'
import type { Transaction } from './transaction.ts'

/** How what is known is read, once the act has its turn: nothing that an act is judged by may change any more. */
type InTurn<Known> = (transaction: Transaction) => Promise<Known>

type PlaceInFilm = NonNullable<Awaited<ReturnType<StudyStore['films']['part']>>>

/** `place`: the part that the act names, if it names one. */
type Gatherers = {
  readonly [Name in FamilyName]: (
    study: OpenStudy,
    act: ActOf<Name>,
    at: { coderId: string; place: PlaceInFilm | null },
  ) => Promise<Result<InTurn<KnownOf<Name>>, Refusal>>
}

/**
 * What the program knows of a study where an act of each family is placed. Slow reading, of files, comes before the
 * act's turn; a refusal there says that the ground is missing.
 */
export const gatherers: Gatherers = {
  shots: onShots,
  scenes: onShots,
  detection: async (study, { partId, parameters }, { place }) => {
    const kept = await detectKept(study, place!, parameters)
    if (!kept.ok) return kept
    const { clock, boundaries } = kept.value
    const time = { clock, endMs: clock.endMs }
    return accepted(async transaction => ({
      ...(await knownShots(study, { partId, time }, transaction)),
      ...{ boundaries, toleranceMs: sameBoundaryMs(clock) },
    }))
  },
  coding: async (study, act, { coderId, place }) => {
    const { filmId } = act
    if (place && place.filmId !== filmId) return refused({ kind: 'no-such-part' })
    const time = place ? timeOf(place) : { clock: null, endMs: 0 }
    const unit = 'unit' in act ? snappedSpan(time, act.unit) : null
    return accepted(async transaction => ({
      ...time,
      isFilmThere: act.kind !== 'start-pass' || (await study.store.films.find(filmId, transaction)) !== null,
      ...(await knownMarks(study, { act, unit, coderId }, transaction)),
      ...{ coderId, makeId: study.makeId, now: study.now },
    }))
  },
  codebook: async ({ store }) =>
    accepted(async transaction => ({
      codes: await store.coding.codes(transaction),
      sets: await store.coding.codeSets(transaction),
      contradictions: await store.coding.contradictions(transaction),
    })),
  periods: async ({ store }) =>
    accepted(async transaction => ({ periodisations: await store.coding.periodisations(transaction) })),
  films: async ({ store }, act) =>
    accepted(async transaction => ({
      films:
        'films' in act || act.kind === 'describe-film' ? await describedFilms(store, act, transaction) : [],
      belongings: act.kind === 'remove-film' ? await store.films.belongings(act.filmId, transaction) : null,
      bringsBack:
        act.kind === 'bring-back-film'
          ? await store.removedFilms.bringingBack(act.filmId, transaction)
          : null,
    })),
  profile: async ({ store }) =>
    accepted(async transaction => ({ profile: await store.studies.profile(transaction) })),
  tray: gatherTray,
  copies: async (study, act) => accepted(transaction => gatherCopies(study, act, transaction)),
}

async function onShots(
  study: OpenStudy,
  { partId }: { partId: string },
  { place }: { place: PlaceInFilm | null },
) {
  const time = timeOf(place!)
  return accepted((transaction: Transaction) => knownShots(study, { partId, time }, transaction))
}

async function knownShots(
  study: OpenStudy,
  { partId, time }: { partId: string; time: KnownTime },
  transaction: Transaction,
): Promise<KnownOf<'shots'>> {
  const list = await study.store.shots.listOfPart(partId, transaction)
  return { ...list, ...time, makeId: study.makeId }
}

async function knownMarks(
  { store: { coding, shots } }: OpenStudy,
  { act, unit, coderId }: { act: ActOf<'coding'>; unit: CodedUnit | null; coderId: string },
  transaction: Transaction,
): Promise<Pick<KnownOf<'coding'>, 'codes' | 'marks' | 'passes' | 'lookedThrough' | 'shots'>> {
  const codes = 'codeIds' in act || 'codeId' in act ? await coding.codes(transaction) : []
  if (act.kind === 'settle-mark') {
    const mark = await coding.mark(act.markId, transaction)
    const shot = mark?.attachedTo ? await shots.find(mark.attachedTo, transaction) : null
    return { codes, marks: mark ? [mark] : [], passes: [], lookedThrough: [], shots: shot ? [shot] : [] }
  }
  const passId = 'unit' in act && 'passId' in act ? act.passId : null
  const pass = passId === null ? null : await coding.pass(passId, transaction)
  return {
    codes,
    marks:
      unit && 'codeId' in act
        ? await coding.marksTouching({ ...unit, codeId: act.codeId, coderId }, transaction)
        : [],
    passes: pass ? [pass] : [],
    lookedThrough: pass ? await coding.lookedThrough(pass.id, transaction) : [],
    shots: [],
  }
}

async function describedFilms(
  store: StudyStore,
  act: Extract<ActOf<'films'>, { kind: 'describe-film' | 'describe-films' }>,
  transaction: Transaction,
): Promise<Film[]> {
  const ids = act.kind === 'describe-film' ? [act.filmId] : act.films.map(({ filmId }) => filmId)
  const found: Film[] = []
  for (const id of new Set(ids)) {
    const whole = await store.films.find(id, transaction)
    if (whole) found.push(whole.film)
  }
  return found
}

function timeOf({ part, files }: PlaceInFilm): KnownTime {
  return { clock: fileInUse(part, files)?.clock ?? null, endMs: part.durationMs ?? 0 }
}
