import type { NamesInLines } from '../../../exchange/index.ts'
import { CorpusSurvey, writeFilmLines } from '../../../exchange/index.ts'
import { filmsInEvidence } from '../../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import type { Gate, LeftOut, Periodisation, Result } from '../../../study/index.ts'
import { accepted, asLine, bounds, periodOf, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { openGate } from '../../withholding/open-gate.ts'
import { joinParts } from './film-in-lines.ts'
import type { LinesMisfit } from './lines-misfits.ts'
import { LinesMisfits } from './lines-misfits.ts'
import { labelsOfFilms, namesInLines, singleYear } from './names-in-lines.ts'

export interface LinesTakenOut {
  films: number
  shots: number
  annotations: number
  codedSpans: number
  /** What lines do not hold. */
  misfits: LinesMisfit[]
  /** What is withheld. */
  leftOut: LeftOut[]
}

const linesAtOnce = 2000

/** By which periods films go out in lines: those that are named, else the first of the study; null where it has none. */
export async function periodisationForLines(
  store: StudyStore,
  name: string | undefined,
): Promise<Result<Periodisation | null, Refusal>> {
  const all = await store.coding.periodisations()
  if (name === undefined) return accepted(all[0] ?? null)
  const found = all.find(one => one.name === name)
  return found ? accepted(found) : refused({ kind: 'no-such-periodisation' })
}

/**
 * The films that findings are made of, as corpus JSON Lines, with the shots, marks and coded spans of every coder: pieces of
 * whole lines, one film in memory at a time. At the end it says what went and what stayed behind.
 */
export async function* linesOfStudy(
  store: StudyStore,
  periodisation: Periodisation | null,
): AsyncGenerator<string, LinesTakenOut, undefined> {
  const gate = await openGate(store, null)
  const misfits = new LinesMisfits()
  const all = await store.films.all()
  const films = filmsInEvidence(all)
  misfits.note('specimens', all.length - films.length)
  const survey = new CorpusSurvey()
  for (const whole of films) survey.add(await joinParts(store, whole))
  const names = await namesOf(store, { survey, gate, misfits })
  const labels = labelsOfFilms(films, gate)
  const periods = await periodsOf(store, films, { periodisation, misfits })
  const counts = { film: 0, shot: 0, annotation: 0, codedSpan: 0 }
  let waiting: string[] = []
  for (const [index, whole] of films.entries()) {
    const joined = await joinParts(store, whole)
    const film = gate.value(whole.film)
    const lines = writeFilmLines(
      {
        ...joined,
        ...{ label: labels[index]!, period: lineOf(gate.text(periods[index] ?? '')) },
        director: lineOf(film.people.find(({ role }) => role === 'director')?.name),
        ...{ year: singleYear(film.releaseDate), kind: lineOf(film.filmKind) },
      },
      { names, survey },
    )
    for (const { type, text } of lines) {
      if (type !== 'pass') counts[type]++
      waiting.push(text)
      if (waiting.length < linesAtOnce) continue
      yield waiting.join('')
      waiting = []
    }
    await misfits.noteFilm(store, whole, joined)
  }
  yield waiting.join('')
  await misfits.noteRest(store)
  const { film, shot, annotation, codedSpan } = counts
  return {
    ...{ films: film, shots: shot, annotations: annotation, codedSpans: codedSpan },
    ...{ misfits: misfits.all, leftOut: gate.leftOut() },
  }
}

interface Going {
  survey: CorpusSurvey
  gate: Gate
  misfits: LinesMisfits
}

async function namesOf(store: StudyStore, { survey, gate, misfits }: Going): Promise<NamesInLines> {
  const [codes, coders] = [await store.coding.codes(), await store.coding.coders()]
  const used = codes.filter(({ id }) => survey.codeIds.has(id))
  const there = coders.filter(({ id }) => survey.coderIds.has(id))
  misfits.note('codes', used.length)
  misfits.note('codes-unused', codes.length - used.length)
  misfits.note('coders-unused', coders.filter(one => one.name !== '' && !there.includes(one)).length)
  return namesInLines({ codes: used, coders: there }, gate)
}

/** The periods of films; of a single one a reader makes no periodisation, so that none is said. */
async function periodsOf(
  store: StudyStore,
  films: readonly WholeFilm[],
  { periodisation, misfits }: Pick<Going, 'misfits'> & { periodisation: Periodisation | null },
): Promise<(string | null)[]> {
  const placed = films.map(({ film }) => (periodisation ? periodOf(periodisation, film) : null))
  const isSaid = new Set(placed.filter(period => period !== null)).size > 1
  const all = await store.coding.periodisations()
  misfits.note('periodisations', all.length - (isSaid ? 1 : 0))
  const dated = periodisation?.periods.filter(({ fromYear, toYear }) => fromYear !== null || toYear !== null)
  misfits.note('period-dates', isSaid ? dated!.length : 0)
  return isSaid ? placed : placed.map(() => null)
}

function lineOf(text: string | null | undefined): string | null {
  return text ? asLine(text, bounds.name) || null : null
}
