import type { ForeignForm } from '../../exchange/index.ts'
import { LeftCounter } from '../../exchange/index.ts'
import type { ForeignNote, Left } from '../../study/index.ts'
import type { CoderOfFile } from './coders-of-file.ts'

/** What came, or would come, of one file of another program. Every annotation of it is counted once. */
export interface ForeignReport {
  form: ForeignForm
  /** Titles of the films that it annotates; none where it holds no annotation. */
  films: string[]
  /** Whether its film was here already, and was joined. */
  isJoined: boolean
  shots: number
  /** Annotations that became marks, however many marks each. */
  annotations: number
  measurements: number
  marks: number
  codes: number
  coders: number
  /** Who is named in the file, and who that is in the study. */
  people: CoderOfFile[]
  /** All annotations of the file, by their type or tier. */
  byType: Record<string, number>
  left: Left[]
  notes: ForeignNote[]
}

/** What came of a file as a whole, of what came of each of its films. */
export function togetherOf(reports: readonly ForeignReport[]): ForeignReport {
  const [first, ...others] = reports
  if (!first || others.length === 0) return first!
  const sum = (of: (report: ForeignReport) => number) => reports.reduce((all, report) => all + of(report), 0)
  const byType = new Map<string, number>()
  const counter = new LeftCounter()
  for (const report of reports) {
    counter.take(report)
    for (const [what, count] of Object.entries(report.byType))
      byType.set(what, (byType.get(what) ?? 0) + count)
  }
  return {
    ...{ form: first.form, films: reports.flatMap(({ films }) => films) },
    isJoined: reports.every(({ isJoined }) => isJoined),
    ...{ shots: sum(one => one.shots), annotations: sum(one => one.annotations) },
    ...{ measurements: sum(one => one.measurements), marks: sum(one => one.marks) },
    ...{ codes: sum(one => one.codes), coders: Math.max(...reports.map(({ coders }) => coders)) },
    people: reports
      .flatMap(({ people }) => people)
      .filter(({ name }, place, all) => all.findIndex(one => one.name === name) === place),
    ...{ byType: Object.fromEntries(byType), left: counter.left, notes: counter.notes },
  }
}
