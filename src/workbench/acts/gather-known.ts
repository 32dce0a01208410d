import type { StudyStore } from '../../store/index.ts'
import type { ActOf, FamilyName, Film, KnownOf, KnownTime, Mark, Result, Span } from '../../study/index.ts'
import { accepted, bounds, fileInUse, refused, sameBoundaryMs, snappedSpan } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { gatherDecision, gatherPublication } from '../codebook/gather-versions.ts'
import type { OpenStudy } from '../open-study.ts'
import { detectKept } from '../shots/kept-detection.ts'
import { gatherCopies } from './gather-copies.ts'
import { gatherDescribed } from './gather-described.ts'
import { gatherEditions } from './gather-editions.ts'
import { gatherClaims, gatherEssays, gatherWriting } from './gather-essays.ts'
import { gatherFindings } from './gather-findings.ts'
import { gatherGrounds } from './gather-grounds.ts'
import { gatherLinks } from './gather-links.ts'
import { gatherPlans } from './gather-plans.ts'
import { gatherNotebook, gatherPlates } from './gather-plates.ts'
import { gatherQuotings } from './gather-quotings.ts'
import { gatherReadings } from './gather-readings.ts'
import { gatherRegions } from './gather-regions.ts'
import { gatherSeen } from './gather-seen.ts'
import { gatherSources } from './gather-sources.ts'
import { gatherDialogue, gatherSubtitles } from './gather-subtitles.ts'
import { gatherTray } from './gather-tray.ts'
import { gatherWorld } from './gather-world.ts'
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
    const stretch = 'unit' in act ? act.unit : act.kind === 'mark-span' ? act : null
    const span = stretch && snappedSpan(time, stretch)
    return accepted(async transaction => ({
      ...time,
      isFilmThere: act.kind !== 'start-pass' || (await study.store.films.find(filmId, transaction)) !== null,
      ...(await knownMarks(study, { act, span, coderId }, transaction)),
      plans: await namedPlans(study, act, transaction),
      ...{ coderId, makeId: study.makeId, now: study.now },
    }))
  },
  codebook: async ({ store }, act) =>
    accepted(async transaction => ({
      codes: await store.coding.codes(transaction),
      sets: await store.coding.codeSets(transaction),
      contradictions: await store.coding.contradictions(transaction),
      aspects: await store.coding.aspects(transaction),
      choiceLists: await store.coding.choiceLists(transaction),
      groups: await store.coding.codeGroups(transaction),
      steps: await store.coding.codebookSteps(transaction),
      examples: await store.coding.codeExamples(transaction),
      isPartThere:
        act.kind !== 'set-code-example' || (await store.films.part(act.example.partId, transaction)) !== null,
    })),
  periods: async ({ store }) =>
    accepted(async transaction => ({ periodisations: await store.coding.periodisations(transaction) })),
  findings: gatherFindings,
  editions: gatherEditions,
  grounds: gatherGrounds,
  seen: gatherSeen,
  focal: async ({ store, now }, _act, { coderId }) =>
    accepted(async transaction => ({
      ...{ coderId, now },
      focalSymbols: await store.findings.focalSymbols(transaction),
      codeIds: (await store.coding.codes(transaction)).map(({ id }) => id),
    })),
  queries: async ({ store, now }, _act, { coderId }) =>
    accepted(async transaction => ({
      ...{ coderId, now },
      saved: await store.findings.savedQueries(transaction),
    })),
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
  readings: gatherReadings,
  regions: gatherRegions,
  links: gatherLinks,
  tray: gatherTray,
  plates: gatherPlates,
  notebook: gatherNotebook,
  plans: gatherPlans,
  sources: gatherSources,
  quotings: gatherQuotings,
  world: gatherWorld,
  subtitles: gatherSubtitles,
  sheets: async ({ store, now }) =>
    accepted(async transaction => ({ now, mappings: await store.studies.sheetMappings(transaction) })),
  dialogue: gatherDialogue,
  withholding: async ({ store }, { partId }, { place }) =>
    accepted(async transaction => ({
      ...timeOf(place!),
      withheld: (await store.world.withheldSpans(transaction)).filter(one => one.partId === partId),
    })),
  versions: async (study, act, { coderId }) =>
    accepted(async transaction => ({
      publication: act.kind === 'publish-codebook' ? await gatherPublication(study, transaction) : null,
      decision:
        act.kind === 'decide-mark' ? await gatherDecision(study, act, { coderId, transaction }) : null,
      now: study.now,
    })),
  described: gatherDescribed,
  essays: gatherEssays,
  writing: gatherWriting,
  claims: gatherClaims,
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
  { act, span, coderId }: { act: ActOf<'coding'>; span: (Span & { partId: string }) | null; coderId: string },
  transaction: Transaction,
): Promise<
  Pick<
    KnownOf<'coding'>,
    | 'codes'
    | 'aspects'
    | 'contradictions'
    | 'choiceLists'
    | 'marks'
    | 'regionKeys'
    | 'passes'
    | 'lookedThrough'
    | 'shots'
  >
> {
  const namesCodes = 'codeIds' in act || 'codeId' in act || act.kind === 'say-of-mark'
  const codes = namesCodes ? await coding.codes(transaction) : []
  const aspects = act.kind === 'set-mark-aspect' ? await coding.aspects(transaction) : []
  const takesPosition = act.kind === 'set-mark-position'
  const contradictions = takesPosition ? await coding.contradictions(transaction) : []
  const choiceLists = takesPosition ? await coding.choiceLists(transaction) : []
  const passId = 'passId' in act && act.kind !== 'start-pass' ? act.passId : null
  const pass = passId === null ? null : await coding.pass(passId, transaction)
  const named = await namedMarks(coding, act, transaction)
  const shotId = act.kind === 'settle-mark' ? named[0]?.attachedTo : null
  const shot = shotId ? await shots.find(shotId, transaction) : null
  const touching = stretches(act, { span, named }).map(stretch =>
    coding.marksTouching({ ...stretch, coderId }, transaction),
  )
  const found = [...named, ...(await Promise.all(touching)).flat()]
  const marks = [...new Map(found.map(mark => [mark.id, mark])).values()]
  const takesRegions = ['copy-marks', 'remove-mark', 'clear-mark', 'switch-code'].includes(act.kind)
  return {
    codes,
    aspects,
    contradictions,
    choiceLists,
    marks,
    regionKeys: takesRegions ? await coding.regionKeys(marks, transaction) : [],
    passes: pass ? [pass] : [],
    lookedThrough: pass ? await coding.lookedThrough(pass.id, transaction) : [],
    shots: shot ? [shot] : [],
  }
}

/** The plan that a pass is begun from. */
async function namedPlans({ store }: OpenStudy, act: ActOf<'coding'>, transaction: Transaction) {
  const isNamed = act.kind === 'start-pass' && act.codingPlanId !== undefined
  return isNamed ? store.plans.all(transaction) : []
}

/** The marks that an act names. */
async function namedMarks(
  coding: StudyStore['coding'],
  act: ActOf<'coding'>,
  transaction: Transaction,
): Promise<Mark[]> {
  const ids =
    act.kind === 'copy-marks' ? act.copies.map(({ markId }) => markId) : 'markId' in act ? [act.markId] : []
  const found: Mark[] = []
  for (const id of new Set(ids)) {
    const mark = await coding.mark(id, transaction)
    if (mark) found.push(mark)
  }
  return found
}

/** Where an act asks what stands there already, and of which code. */
function stretches(
  act: ActOf<'coding'>,
  { span, named }: { span: (Span & { partId: string }) | null; named: readonly Mark[] },
): (Span & { partId: string; codeId: string })[] {
  if (act.kind === 'copy-marks')
    return act.copies.flatMap(({ markId, startMs, endMs }) =>
      named
        .filter(({ id }) => id === markId)
        .map(({ codeId }) => ({ codeId, partId: act.partId, startMs, endMs })),
    )
  if (act.kind === 'switch-code')
    return act.codeIds.map(codeId => ({
      codeId,
      partId: act.partId,
      startMs: act.atMs,
      endMs: bounds.milliseconds,
    }))
  return span && 'codeId' in act ? [{ ...span, codeId: act.codeId }] : []
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
