import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import type { RecordKind } from '../../../study/index.ts'
import { edtfYear, recordKinds, regionsOf } from '../../../study/index.ts'
import type { JoinedFilm } from './film-in-lines.ts'
import { singleYear } from './names-in-lines.ts'

/** What lines do not hold, or hold otherwise, in the order in which it is said. */
export const linesMisfitKinds = [
  ...(['specimens', 'parts-joined', 'titles', 'people', 'dates', 'periodisations', 'period-dates'] as const),
  ...([
    'codes',
    'codes-unused',
    'coders-unused',
    'aspects',
    'contradictions',
    'transitions',
    'scenes',
  ] as const),
  ...(['passes', 'training', 'seen', 'memos', 'values', 'positions', 'connotations', 'regions'] as const),
  ...(['readings', 'links', 'notes', 'subtitles', 'dialogue', 'measurements', 'files'] as const),
  ...(['plates', 'sources', 'places', 'facts', 'findings', 'queries', 'essays', 'rest'] as const),
] as const
export type LinesMisfitKind = (typeof linesMisfitKinds)[number]

export interface LinesMisfit {
  kind: LinesMisfitKind
  count: number
}

/** Counts what stays behind as films go by. */
export class LinesMisfits {
  readonly #counts = new Map<LinesMisfitKind, number>()

  note(kind: LinesMisfitKind, count: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  async noteFilm(store: StudyStore, { film, parts }: WholeFilm, joined: JoinedFilm): Promise<void> {
    const { marks, training, shots, scenes, finished } = joined.kept
    const directors = film.people.filter(({ role }) => role === 'director')
    const year = singleYear(film.releaseDate)
    const isYearOnly = film.releaseDate === null || film.releaseDate === (year !== null && edtfYear(year))
    const saidOf = (is: (said: NonNullable<(typeof marks)[number]['said']>) => boolean) =>
      marks.filter(({ said }) => said !== null && is(said)).length
    this.note('parts-joined', parts.length > 1 ? 1 : 0)
    this.note('titles', Math.max(0, film.titles.length - 1))
    this.note('people', film.people.length - (directors.length > 0 ? 1 : 0))
    this.note('dates', isYearOnly && film.storyDate === null && film.shootingDate === null ? 0 : 1)
    this.note(
      'transitions',
      shots.filter(({ transitionIn }) => !['start', 'cut'].includes(transitionIn)).length,
    )
    this.note('scenes', scenes.length)
    this.note('passes', finished)
    this.note('training', training.length)
    this.note(
      'memos',
      saidOf(({ memo }) => memo !== ''),
    )
    this.note(
      'values',
      saidOf(({ aspects }) => aspects.length > 0),
    )
    this.note(
      'positions',
      saidOf(({ positions }) => positions.length > 0),
    )
    this.note(
      'connotations',
      saidOf(({ connotes, connotesIds }) => connotes !== '' || connotesIds.length > 0),
    )
    this.note('regions', regionsOf(await store.coding.regionKeys(marks)).length)
  }

  /** What hangs on no film that goes out, or of which lines know nothing at all. */
  async noteRest(store: StudyStore): Promise<void> {
    await store.whole(async rows => {
      for (const kind of Object.keys(recordKinds) as RecordKind[]) {
        const under = told.has(kind) ? null : (groups[kind] ?? 'rest')
        if (under) for await (const some of rows.records(kind)) this.note(under, some.length)
      }
      for await (const some of rows.partMeasurements()) this.note('measurements', some.length)
    })
  }

  get all(): LinesMisfit[] {
    return linesMisfitKinds.flatMap(kind => {
      const count = this.#counts.get(kind) ?? 0
      return count > 0 ? [{ kind, count }] : []
    })
  }
}

/** Kinds that are in the lines, or counted where they are, or made again from what is. */
const told: ReadonlySet<RecordKind> = new Set<RecordKind>([
  ...(['film', 'version', 'part', 'shot', 'scene', 'coder', 'code', 'pass', 'lookedThrough'] as const),
  ...(['mark', 'regionKey', 'periodisation', 'anchor', 'likeness', 'subtitleTrack'] as const),
  ...(['mediationSpan', 'linkEnd', 'plateItem', 'memoFrame', 'placing', 'setting', 'plannedSpan'] as const),
  ...(['quoting', 'codebookStep', 'essayBlock', 'claim', 'evidence', 'edition', 'printedNumber'] as const),
])

const groups: Partial<Record<RecordKind, LinesMisfitKind>> = {
  ...{ seenCoding: 'seen', aspect: 'aspects', contradiction: 'contradictions' },
  ...{ realityReading: 'readings', mediation: 'readings', link: 'links', memo: 'notes' },
  ...{ subtitle: 'subtitles', dialogueLine: 'dialogue', measuredSeries: 'measurements', file: 'files' },
  ...{
    plate: 'plates',
    source: 'sources',
    excerpt: 'sources',
    place: 'places',
    event: 'places',
    fact: 'facts',
  },
  ...{ keptFinding: 'findings', focalSymbol: 'findings', savedQuery: 'queries', essay: 'essays' },
}
