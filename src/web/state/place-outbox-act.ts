import type { Act, ActOf, Change, FamilyName, KnownOf, Mark, Result } from '../../study/index.ts'
import { accepted, bounds, familyOf, placeIn, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import {
  shownAspects,
  shownChoiceLists,
  shownCodeGroups,
  shownCodeSets,
  shownCodes,
  shownContradictions,
  shownExamples,
  shownSteps,
} from './codebook.ts'
import { marksNow, shownCoding } from './coding.ts'
import { shownEssays } from './essays/essays.ts'
import { shownFilms } from './films.ts'
import { shownSavedQueries } from './finding/saved-queries.ts'
import { shownFocalSymbols, shownPeriodisations } from './periodisations.ts'
import { shownReadings } from './readings.ts'
import { shownSources } from './sources/sources.ts'
import type { AppState } from './store.ts'
import { shownStudy } from './study.ts'
import { shownSubtitles } from './subtitles/subtitles.ts'
import { shownTray } from './tray.ts'
import { shownWorld } from './world/world.ts'

type Shown = Pick<
  AppState,
  | 'codebook'
  | 'coding'
  | 'essays'
  | 'films'
  | 'outbox'
  | 'parts'
  | 'periodisations'
  | 'plans'
  | 'readings'
  | 'savedQueries'
  | 'sources'
  | 'study'
  | 'subtitles'
  | 'tray'
  | 'world'
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
  readings: onReadings,
  regions: onRegions,
  links: onLinks,
  codebook: ({ codebook, outbox: { waiting } }) =>
    accepted({
      codes: shownCodes(codebook.codes, waiting),
      sets: shownCodeSets(codebook.sets, waiting),
      contradictions: shownContradictions(codebook.contradictions, waiting),
      aspects: shownAspects(codebook.aspects, waiting),
      choiceLists: shownChoiceLists(codebook.choiceLists, waiting),
      groups: shownCodeGroups(codebook.groups, waiting),
      steps: shownSteps(codebook.steps, waiting),
      examples: shownExamples(codebook.examples, waiting),
      isPartThere: true,
    }),
  periods: ({ periodisations, outbox: { waiting } }) =>
    accepted({ periodisations: shownPeriodisations(periodisations.list, waiting) }),
  findings: null,
  focal: ({ periodisations, codebook, study, outbox: { waiting } }, _act, { now }) =>
    accepted({
      ...{ coderId: study?.homeCoderId ?? '', now },
      focalSymbols: shownFocalSymbols(periodisations.focalSymbols, waiting),
      codeIds: shownCodes(codebook.codes, waiting).map(({ id }) => id),
    }),
  queries: ({ savedQueries, study, outbox: { waiting } }, _act, { now }) =>
    accepted({
      ...{ coderId: study?.homeCoderId ?? '', now },
      saved: shownSavedQueries(savedQueries, waiting),
    }),
  films: onFilms,
  profile: ({ study, outbox: { waiting } }) => {
    const shown = shownStudy(study, waiting)
    if (!shown) return accepted(null)
    const { id, name, numbers, corpus, readings } = shown
    return accepted({ profile: { id, name, numbers, corpus, readings } })
  },
  detection: null,
  copies: null,
  described: null,
  tray: onTray,
  plates: (shown, _act, { now }) => {
    const { plates, plateItems: items, ...known } = onPages(shown)
    return accepted({ ...known, plates, items, now })
  },
  notebook: (shown, _act, { now }) => {
    const { memos, memoFrames: frames, ...known } = onPages(shown)
    return accepted({ ...known, memos, frames, now })
  },
  quotings: onQuotings,
  sources: ({ sources, codebook, study, world, outbox: { waiting } }, _act, { now }) =>
    accepted({
      ...shownSources(sources, waiting),
      facts: shownWorld(world, waiting, study?.homeCoderId ?? null).facts,
      coderId: study?.homeCoderId ?? '',
      codeIds: shownCodes(codebook.codes, waiting).map(({ id }) => id),
      now,
    }),
  versions: null,
  plans: null,
  world: onAtlas,
  subtitles: null,
  dialogue: ({ parts, subtitles, outbox: { waiting } }, { partId }) => {
    const part = parts[partId]
    const known = subtitles[partId]
    if (!part || !known) return accepted(null)
    const { clock, endMs } = part.view
    return accepted({ clock, endMs, dialogue: shownSubtitles(known, waiting, partId).dialogue })
  },
  // Only the program knows what evidence shows now.
  claims: null,
  editions: null,
  seen: null,
  essays: ({ essays, outbox: { waiting } }, _act, { now }) =>
    accepted({
      now,
      essays: shownEssays(essays, waiting).essays,
    }),
  writing: ({ essays, outbox: { waiting } }, { essayId, language }) => {
    const text = shownEssays(essays, waiting)
    const opened = text.opened[essayId]
    if (!opened) return accepted(null)
    return accepted({
      isEssayThere: text.essays.some(({ id }) => id === essayId),
      blocks: opened.blocks.filter(block => block.language === language),
    })
  },
  grounds: null,
  sheets: null,
  withholding: ({ parts, world, study, outbox: { waiting } }, { partId }) => {
    const part = parts[partId]
    if (!part) return refused({ kind: 'no-such-part' })
    const { clock, endMs } = part.view
    const { withheldSpans } = shownWorld(world, waiting, study?.homeCoderId ?? null)
    return accepted({ clock, endMs, withheld: withheldSpans.filter(one => one.partId === partId) })
  },
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
  { study, codebook, coding, parts, plans, outbox: { waiting } }: Shown,
  act: ActOf<'coding'>,
  effects: Effects,
): Result<KnownOf<'coding'>, Refusal> {
  const { filmId } = act
  const coderId = study?.homeCoderId ?? ''
  const kept = coding[filmId]
  if (!kept) return refused({ kind: 'no-such-film', filmId })
  const { marks, passes, lookedThrough, regionKeys } = shownCoding(kept, waiting, { filmId, coderId })
  const partId = partOf(act) ?? markOf(act, marks)?.partId
  const part = partId === undefined ? undefined : parts[partId]
  return accepted({
    ...{ coderId, isFilmThere: true, marks, passes, lookedThrough, regionKeys },
    codes: shownCodes(codebook.codes, waiting),
    aspects: shownAspects(codebook.aspects, waiting),
    contradictions: shownContradictions(codebook.contradictions, waiting),
    choiceLists: shownChoiceLists(codebook.choiceLists, waiting),
    plans: plans.plans,
    shots: part?.shownShots ?? [],
    clock: part?.view.clock ?? null,
    endMs: part?.view.endMs ?? 0,
    ...effects,
  })
}

function onRegions(
  { study, coding, parts, outbox: { waiting } }: Shown,
  act: ActOf<'regions'>,
): Result<KnownOf<'regions'>, Refusal> {
  const { filmId } = act
  const coderId = study?.homeCoderId ?? ''
  const kept = coding[filmId]
  if (!kept) return refused({ kind: 'no-such-film', filmId })
  const { marks, regionKeys } = shownCoding(kept, waiting, { filmId, coderId })
  const { clock, endMs } = ('partId' in act && parts[act.partId]?.view) || { clock: null, endMs: 0 }
  return accepted({ coderId, marks, regionKeys, clock, endMs })
}

/** Of a part that is not open here, only the program knows its frames and where it ends. */
function onReadings(
  { study, readings, codebook, parts, films, outbox: { waiting } }: Shown,
  { filmId }: ActOf<'readings'>,
  { now }: Effects,
): Result<KnownOf<'readings'>, Refusal> {
  const coderId = study?.homeCoderId ?? ''
  const shown = shownReadings(readings, waiting, coderId)
  const mediations = shown.mediations.filter(one => one.filmId === filmId)
  const ids = new Set(mediations.map(({ id }) => id))
  return accepted({
    ...{ filmId, coderId, now, mediations },
    isFilmThere: films.cards.some(({ film }) => film.id === filmId),
    spans: shown.spans.filter(({ mediationId }) => ids.has(mediationId)),
    realities: shown.realities.filter(one => one.filmId === filmId),
    codes: shownCodes(codebook.codes, waiting),
    contradictions: shownContradictions(codebook.contradictions, waiting),
    choiceLists: shownChoiceLists(codebook.choiceLists, waiting),
    timeOf: partId => {
      const { clock, endMs } = parts[partId]?.view ?? { clock: readings.parts[partId]?.clock ?? null }
      return { clock, endMs: endMs ?? bounds.milliseconds }
    },
  })
}

/** Of a part that is not open here, only the program knows its frames and where it ends. */
function onAtlas({
  study,
  world,
  sources,
  parts,
  films,
  outbox: { waiting },
}: Shown): Result<KnownOf<'world'>, never> {
  const coderId = study?.homeCoderId ?? ''
  return accepted({
    ...{ coderId, ...shownWorld(world, waiting, coderId) },
    sourceIds: shownSources(sources, waiting).sources.map(({ id }) => id),
    films: shownFilms(films, waiting).cards.map(({ film }) => film),
    timeOf: partId => {
      const { clock, endMs } = parts[partId]?.view ?? { clock: world.parts[partId]?.clock ?? null }
      return { clock, endMs: endMs ?? bounds.milliseconds }
    },
  })
}

/** Where marks lie is known here of films that have been on the desk. */
function onQuotings(
  shown: Shown,
  { filmId }: ActOf<'quotings'>,
  { now }: Effects,
): Result<KnownOf<'quotings'>, Refusal> {
  const { coderId, timeOf } = onPages(shown)
  const { quotings, excerpts } = shownSources(shown.sources, shown.outbox.waiting)
  return accepted({
    ...{ coderId, quotings, excerptIds: excerpts.map(({ id }) => id), timeOf, now },
    ...placesOn(shown, filmId),
  })
}

/** Where marks lie is known here of films that have been on the desk. */
function onLinks(
  shown: Shown,
  { filmId }: ActOf<'links'>,
  { now }: Effects,
): Result<KnownOf<'links'>, Refusal> {
  const { links, linkEnds: ends, linkKinds: kinds, coderId, timeOf } = onPages(shown)
  return accepted({
    ...{ coderId, links, ends, kinds, timeOf, now },
    ...placesOn(shown, filmId),
  })
}

function placesOn(shown: Shown, filmId: string): Pick<KnownOf<'links'>, 'isFilmThere' | 'markOf'> {
  const marks = Object.keys(shown.coding).flatMap(id => marksNow(shown, id))
  return {
    isFilmThere: shown.films.cards.some(({ film }) => film.id === filmId),
    markOf: markId => marks.find(({ id }) => id === markId) ?? 'elsewhere',
  }
}

function onPages({ study, readings, tray, parts, outbox: { waiting } }: Shown) {
  const coderId = study?.homeCoderId ?? ''
  return {
    ...shownReadings(readings, waiting, coderId),
    coderId,
    timeOf: (partId: string) => {
      const { clock, endMs } = parts[partId]?.view ?? {
        clock: readings.parts[partId]?.clock ?? tray.parts[partId]?.clock ?? null,
      }
      return { clock, endMs: endMs ?? bounds.milliseconds }
    },
  }
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

function partOf(act: ActOf<'coding'>): string | undefined {
  if ('unit' in act) return act.unit.partId
  return 'partId' in act ? act.partId : undefined
}

function markOf(act: ActOf<'coding'>, marks: readonly Mark[]): Mark | undefined {
  return 'markId' in act ? marks.find(({ id }) => id === act.markId) : undefined
}
