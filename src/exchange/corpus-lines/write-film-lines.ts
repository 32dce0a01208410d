import type { LookedThrough, Mark, Pass, Span } from '../../study/index.ts'
import { mergeSpans } from '../../study/index.ts'
import type { CorpusSurvey } from './survey-corpus.ts'

/** A film as it stands in lines: in one time from its first picture on, whatever its parts. */
export interface FilmInLines {
  /** What it is called in every line of it; no other film is called so. */
  label: string
  period: string | null
  director: string | null
  year: number | null
  kind: string | null
  /** Up to the end of the last thing that lies in it, at least. */
  durationMs: number
  /** In the order of time. */
  shots: readonly (Span & { id: string })[]
  passes: readonly Pick<Pass, 'id' | 'coderId' | 'codeIds' | 'unit' | 'sliceMs'>[]
  lookedThrough: readonly Pick<LookedThrough, 'passId' | 'startMs' | 'endMs'>[]
  marks: readonly Pick<Mark, 'codeId' | 'coderId' | 'startMs' | 'endMs' | 'attachedTo' | 'passId'>[]
}

export interface NamesInLines {
  /** By the ids of codes, no two alike. */
  symbols: ReadonlyMap<string, string>
  /** By the ids of coders, no two alike; '' is the one without a name. */
  coders: ReadonlyMap<string, string>
}

export interface WrittenLine {
  type: 'film' | 'shot' | 'annotation' | 'codedSpan' | 'pass'
  text: string
}

/**
 * The lines of one film. A pass has a line of its own, and is named by its spans and marks, where its coder has several in
 * the film, or where it goes by other units than shots or looked for less than all lines name. Spans through the whole of a
 * film are left out where they go without saying.
 */
export function* writeFilmLines(
  film: FilmInLines,
  { names, survey }: { names: NamesInLines; survey: CorpusSurvey },
): Generator<WrittenLine> {
  const line = (type: WrittenLine['type'], fields: object): WrittenLine => ({
    ...{ type, text: `${JSON.stringify({ type, ...fields })}\n` },
  })
  const spans = spansByPass(film)
  const numbers = passesWithLines(film, survey, spans)
  const isSaid = numbers.size > 0 || !goesWithoutSaying(film, { names, survey, spans })
  const { label, period, director, year, kind, durationMs } = film
  yield line('film', {
    ...{ id: label, ...given({ period, director, year, kind }), durationMs },
    ...(isSaid && film.lookedThrough.length === 0 && { looked: 'spans' }),
  })
  for (const [i, { startMs, endMs }] of film.shots.entries())
    yield line('shot', { film: label, i, startMs, endMs })
  const coderOf = (coderId: string) => names.coders.get(coderId) ?? ''
  for (const { id, coderId, codeIds, unit, sliceMs } of film.passes) {
    const number = numbers.get(id)
    if (number === undefined) continue
    const symbols = codeIds.flatMap(codeId => names.symbols.get(codeId) ?? [])
    const by = unit === 'shot' ? {} : { unit, ...given({ sliceMs }) }
    yield line('pass', { film: label, id: number, ...named(coderOf(coderId)), symbols, ...by })
  }
  const indexOf = new Map(film.shots.map(({ id }, index) => [id, index]))
  for (const { codeId, coderId, startMs, endMs, attachedTo, passId } of film.marks) {
    const shot = attachedTo === null ? undefined : indexOf.get(attachedTo)
    const pass = passId === null ? undefined : numbers.get(passId)
    yield line('annotation', {
      ...{ film: label, ...(shot !== undefined && { shot }), symbol: names.symbols.get(codeId) },
      ...{ startMs, endMs, ...named(coderOf(coderId)), ...(pass !== undefined && { pass }) },
      ...(passId === null && { example: true }),
    })
  }
  if (!isSaid) return
  for (const { id, coderId } of film.passes)
    for (const { startMs, endMs } of spans.get(id) ?? []) {
      const pass = numbers.get(id)
      const coder = coderOf(coderId)
      const who = coder === '' && survey.coderIds.size === 1 ? {} : { coder }
      yield line('codedSpan', {
        ...{ film: label, startMs, endMs, ...who, ...(pass !== undefined && { pass }) },
      })
    }
}

function spansByPass({ passes, lookedThrough }: FilmInLines): Map<string, Span[]> {
  const spans = new Map<string, Span[]>(passes.map(({ id }) => [id, []]))
  for (const { passId, startMs, endMs } of lookedThrough) spans.get(passId)?.push({ startMs, endMs })
  return spans
}

/** The passes that get a line, by their id, with what they are called in it. */
function passesWithLines(
  { passes, marks }: FilmInLines,
  survey: CorpusSurvey,
  spans: ReadonlyMap<string, readonly Span[]>,
): Map<string, string> {
  const marked = new Set(marks.map(({ passId }) => passId))
  const own = passes.filter(
    pass =>
      pass.unit !== 'shot' ||
      !survey.saysItself(pass) ||
      passes.some(other => other !== pass && other.coderId === pass.coderId) ||
      (!marked.has(pass.id) && spans.get(pass.id)!.length === 0),
  )
  return new Map(own.map(({ id }, index) => [id, String(index + 1)]))
}

/** Whether a film without spans would be read as just what was looked through in it. */
function goesWithoutSaying(
  { passes, marks, durationMs }: FilmInLines,
  of: { names: NamesInLines; survey: CorpusSurvey; spans: ReadonlyMap<string, readonly Span[]> },
): boolean {
  const { names, survey, spans } = of
  const isWhole = passes.every(({ id }) => {
    const [only, ...more] = mergeSpans(spans.get(id)!, durationMs)
    return more.length === 0 && only?.startMs === 0 && only.endMs === durationMs
  })
  if (!isWhole || passes.length === 0) return false
  const marking = new Set(marks.flatMap(({ coderId, passId }) => (passId === null ? [] : coderId)))
  if (marking.size > 0) return passes.every(({ coderId }) => marking.has(coderId))
  const isOfOneWithoutName = [...survey.coderIds].every(coderId => names.coders.get(coderId) === '')
  return passes.length === survey.coderIds.size && (survey.everyoneMarks || isOfOneWithoutName)
}

function named(coder: string): { coder?: string } {
  return coder === '' ? {} : { coder }
}

/** The fields that are said. */
function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<Fields>
}
