import type { PassUnit, Result } from '../../study/index.ts'
import {
  accepted,
  bounds,
  complaintAboutLine,
  isWhole,
  passUnits,
  refused,
  shortestSliceMs,
} from '../../study/index.ts'

/**
 * One line of a corpus in JSON Lines, as the reference corpus generator writes it, and what the lines of a study say beyond
 * that: passes with codes of their own, examples, films in which nobody has looked. Times in whole milliseconds.
 */
export type CorpusRecord =
  | {
      type: 'film'
      id: string
      period: string | null
      director: string | null
      year: number | null
      /** Fiction, documentary … */
      kind: string | null
      durationMs: number
      /** Looked through where coded spans say so and nowhere else, even where there are none. */
      onlyWhereSaid: boolean
    }
  | { type: 'shot'; film: string; index: number; startMs: number; endMs: number }
  | {
      type: 'annotation'
      film: string
      /** Index of the shot it is attached to, or null. */
      shot: number | null
      symbol: string
      startMs: number
      endMs: number
      coder: string | null
      /** The pass of the film that it belongs to; null for that of its coder without a line of its own. */
      pass: string | null
      /** Outside every pass: nothing is counted from it. */
      isExample: boolean
    }
  | {
      type: 'coded-span'
      film: string
      startMs: number
      endMs: number
      /** '' for the coder without a name; null for every coder, or that of its pass. */
      coder: string | null
      pass: string | null
    }
  | {
      type: 'pass'
      film: string
      id: string
      coder: string | null
      /** What was looked for in it. */
      symbols: string[]
      unit: PassUnit
    }
  | { type: 'set-aside'; kind: string; content: string }

export type CorpusRefusal =
  | { kind: 'line-not-json'; line: number }
  | { kind: 'line-without-type'; line: number }
  | { kind: 'field-missing'; line: number; field: string }
  | { kind: 'span-ends-before-it-begins'; line: number }
  | { kind: 'field-too-long'; line: number; field: string; most: number }
  | { kind: 'field-not-a-line'; line: number; field: string }
  | { kind: 'field-out-of-range'; line: number; field: string; least: number; most: number }

type FieldRefusal = CorpusRefusal extends infer Refusal
  ? Refusal extends { kind: string; line: number }
    ? Omit<Refusal, 'line'>
    : never
  : never

type Fields = Record<string, unknown>

/** Reads one line; the truth record and types that this program does not know are set aside word for word. */
export function readCorpusLine(text: string, line: number): Result<CorpusRecord | null, CorpusRefusal> {
  if (text.trim() === '') return accepted(null)
  let fields: Fields
  try {
    fields = JSON.parse(text) as Fields
  } catch {
    return refused({ kind: 'line-not-json', line })
  }
  if (fields === null || typeof fields !== 'object' || typeof fields['type'] !== 'string')
    return refused({ kind: 'line-without-type', line })
  try {
    return accepted(readRecord(fields, text))
  } catch (cause) {
    if (cause instanceof FieldFault) return refused({ ...cause.refusal, line } as CorpusRefusal)
    throw cause
  }
}

class FieldFault extends Error {
  readonly refusal: FieldRefusal
  constructor(refusal: FieldRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

function readRecord(fields: Fields, content: string): CorpusRecord {
  switch (fields['type']) {
    case 'film':
      return {
        type: 'film',
        id: text(fields, 'id', bounds.title),
        period: optionalText(fields, 'period'),
        director: optionalText(fields, 'director'),
        year: fields['year'] === undefined || fields['year'] === null ? null : year(fields),
        kind: optionalText(fields, 'kind'),
        durationMs: milliseconds(fields, 'durationMs', 1),
        onlyWhereSaid: fields['looked'] === 'spans',
      }
    case 'shot':
      return {
        type: 'shot',
        film: text(fields, 'film', bounds.title),
        index: shotIndex(fields, 'i'),
        ...span(fields),
      }
    case 'annotation':
      return {
        type: 'annotation',
        film: text(fields, 'film', bounds.title),
        shot: fields['shot'] === undefined || fields['shot'] === null ? null : shotIndex(fields, 'shot'),
        symbol: text(fields, 'symbol', bounds.name),
        coder: optionalText(fields, 'coder'),
        pass: optionalText(fields, 'pass'),
        isExample: fields['example'] === true,
        ...span(fields),
      }
    case 'codedSpan':
      return {
        type: 'coded-span',
        film: text(fields, 'film', bounds.title),
        coder: fields['coder'] === '' ? '' : optionalText(fields, 'coder'),
        pass: optionalText(fields, 'pass'),
        ...span(fields),
      }
    case 'pass':
      return {
        type: 'pass',
        film: text(fields, 'film', bounds.title),
        id: text(fields, 'id', bounds.name),
        coder: optionalText(fields, 'coder'),
        symbols: symbols(fields),
        unit: passUnit(fields),
      }
    default:
      return { type: 'set-aside', kind: text(fields, 'type', bounds.name), content }
  }
}

function span(fields: Fields): { startMs: number; endMs: number } {
  const startMs = milliseconds(fields, 'startMs', 0)
  const endMs = milliseconds(fields, 'endMs', 0)
  if (endMs <= startMs) throw new FieldFault({ kind: 'span-ends-before-it-begins' })
  return { startMs, endMs }
}

function milliseconds(fields: Fields, field: string, least: number): number {
  return whole(fields, field, { least, most: bounds.milliseconds })
}

function symbols(fields: Fields): string[] {
  const list = fields['symbols']
  if (!Array.isArray(list)) throw new FieldFault({ kind: 'field-missing', field: 'symbols' })
  return [...new Set(list.map(symbol => text({ symbols: symbol }, 'symbols', bounds.name)))]
}

function passUnit(fields: Fields): PassUnit {
  const unit = passUnits.find(one => one === (fields['unit'] ?? 'shot'))
  if (!unit) throw new FieldFault({ kind: 'field-missing', field: 'unit' })
  return { unit, sliceMs: unit === 'slice' ? milliseconds(fields, 'sliceMs', shortestSliceMs) : null }
}

function shotIndex(fields: Fields, field: string): number {
  return whole(fields, field, { least: 0, most: bounds.shotsOfPart })
}

function year(fields: Fields): number {
  return whole(fields, 'year', { least: -bounds.year, most: bounds.year })
}

function whole(fields: Fields, field: string, { least, most }: { least: number; most: number }): number {
  const value = fields[field]
  if (isWhole(value, least, most)) return value
  const isOut = typeof value === 'number' && (value < least || value > most)
  throw new FieldFault(
    isOut ? { kind: 'field-out-of-range', field, least, most } : { kind: 'field-missing', field },
  )
}

function text(fields: Fields, field: string, most: number): string {
  const value = fields[field]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') throw new FieldFault({ kind: 'field-missing', field })
  const complaint = complaintAboutLine(value, most)
  if (complaint === 'too-long') throw new FieldFault({ kind: 'field-too-long', field, most })
  if (complaint) throw new FieldFault({ kind: 'field-not-a-line', field })
  return value
}

function optionalText(fields: Fields, field: string): string | null {
  const value = fields[field]
  return value === undefined || value === null || value === '' ? null : text(fields, field, bounds.name)
}
