import type { AppearancesState } from './appearances.ts'
import { noAppearances } from './appearances.ts'
import type { ChosenState } from './chosen.ts'
import { newReading, shotAtPlayhead } from './chosen.ts'
import type { CodebookState } from './codebook.ts'
import { noCodebook } from './codebook.ts'
import type { CodingState } from './coding.ts'
import { noCoding } from './coding.ts'
import type { ConnectionState } from './connection.ts'
import { connected } from './connection.ts'
import type { DeskState } from './desk.ts'
import type { EssaysState } from './essays/essays.ts'
import { noEssays } from './essays/essays.ts'
import type { StandingsState } from './essays/standings.ts'
import { noStandings } from './essays/standings.ts'
import type { FilmsState } from './films.ts'
import { noFilms } from './films.ts'
import type { SavedQueriesState } from './finding/saved-queries.ts'
import type { KeptFindingsState } from './kept/kept-findings.ts'
import { noKeptFindings } from './kept/kept-findings.ts'
import type { BegunLinkState } from './links/begun-link.ts'
import { nothingBegun } from './links/begun-link.ts'
import type { BesideState } from './marks/beside.ts'
import { nothingBeside } from './marks/beside.ts'
import type { MeasurementsState } from './measurements.ts'
import { nothingMeasured } from './measurements.ts'
import type { NoticesState } from './notices.ts'
import { noNotices } from './notices.ts'
import type { OutboxState } from './outbox.ts'
import { emptyOutbox } from './outbox.ts'
import type { PartsState } from './parts.ts'
import { noParts } from './parts.ts'
import type { PeriodisationsState } from './periodisations.ts'
import { noPeriodisations } from './periodisations.ts'
import type { PlacesState } from './places.ts'
import { nowhereYet } from './places.ts'
import type { PlansState } from './plans/plans.ts'
import { noPlans } from './plans/plans.ts'
import type { PlayThroughState } from './playing/play-through.ts'
import type { PointsState } from './points.ts'
import { noPoints } from './points.ts'
import type { PreferencesState } from './preferences.ts'
import type { QuestionsState } from './questions.ts'
import { nothingAsked } from './questions.ts'
import type { ReadingsState } from './readings.ts'
import { noReadings } from './readings.ts'
import type { RemovedFilmsState } from './removed-films.ts'
import { noRemovedFilms } from './removed-films.ts'
import type { BegunQuoteState } from './sources/begun-quote.ts'
import { noQuoteBegun } from './sources/begun-quote.ts'
import type { SourcesState } from './sources/sources.ts'
import { noSources } from './sources/sources.ts'
import type { StudyState } from './study.ts'
import { studyUnknown } from './study.ts'
import type { SubtitlesState } from './subtitles/subtitles.ts'
import { noSubtitles } from './subtitles/subtitles.ts'
import type { TasksState } from './tasks.ts'
import { noTasks } from './tasks.ts'
import type { TrayState } from './tray.ts'
import { emptyTray } from './tray.ts'
import type { UploadsState } from './uploads.ts'
import { noUploads } from './uploads.ts'
import type { WorldState } from './world/world.ts'
import { noWorld } from './world/world.ts'

/** Everything that is needed to draw, a subject each. */
export interface AppState {
  appearances: AppearancesState
  begunLink: BegunLinkState
  beside: BesideState
  begunQuote: BegunQuoteState
  chosen: ChosenState
  codebook: CodebookState
  coding: CodingState
  connection: ConnectionState
  desk: DeskState
  essays: EssaysState
  films: FilmsState
  keptFindings: KeptFindingsState
  measurements: MeasurementsState
  notices: NoticesState
  outbox: OutboxState
  parts: PartsState
  periodisations: PeriodisationsState
  places: PlacesState
  plans: PlansState
  playThrough: PlayThroughState
  points: PointsState
  preferences: PreferencesState
  questions: QuestionsState
  readings: ReadingsState
  world: WorldState
  removedFilms: RemovedFilmsState
  savedQueries: SavedQueriesState
  sources: SourcesState
  standings: StandingsState
  study: StudyState
  subtitles: SubtitlesState
  tasks: TasksState
  tray: TrayState
  uploads: UploadsState
}

export class Store {
  #state: AppState
  readonly #listeners = new Set<() => void>()

  constructor(
    preferences: PreferencesState,
    desk: DeskState = { partId: null, mode: null },
    begunLink: BegunLinkState = nothingBegun,
  ) {
    this.#state = {
      appearances: noAppearances,
      begunLink,
      beside: nothingBeside,
      begunQuote: noQuoteBegun,
      // Both places were chosen before the window was read anew: what is said of them is gone on with.
      chosen: begunLink.to ? { kind: 'link', id: newReading } : shotAtPlayhead,
      codebook: noCodebook,
      coding: noCoding,
      connection: connected,
      desk,
      essays: noEssays,
      films: noFilms,
      keptFindings: noKeptFindings,
      measurements: nothingMeasured,
      notices: noNotices,
      outbox: emptyOutbox,
      parts: noParts,
      periodisations: noPeriodisations,
      places: nowhereYet,
      plans: noPlans,
      playThrough: null,
      points: noPoints,
      preferences,
      questions: nothingAsked,
      readings: noReadings,
      world: noWorld,
      removedFilms: noRemovedFilms,
      savedQueries: null,
      sources: noSources,
      standings: noStandings,
      study: studyUnknown,
      subtitles: noSubtitles,
      tasks: noTasks,
      tray: emptyTray,
      uploads: noUploads,
    }
  }

  get state(): AppState {
    return this.#state
  }

  /** Replaces one subject; the function must give back the same object where nothing has changed. */
  change<Subject extends keyof AppState>(
    subject: Subject,
    by: (before: AppState[Subject]) => AppState[Subject],
  ): void {
    const before = this.#state[subject]
    const after = by(before)
    if (after === before) return
    this.#state = { ...this.#state, [subject]: import.meta.env.DEV ? frozen(after) : after }
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}
