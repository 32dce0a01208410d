import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'

/** One line of a corpus in JSON Lines, as the reference corpus generator writes it. Times in whole milliseconds. */
export type CorpusRecord =
  | {
      type: 'film'
      id: string
      period: string | null
      director: string | null
      year: number | null
      durationMs: number
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
    }
  | { type: 'coded-span'; film: string; startMs: number; endMs: number; coder: string | null }
  | { type: 'set-aside'; kind: string; content: string }

export type CorpusRefusal =
  | { kind: 'line-not-json'; line: number }
  | { kind: 'line-without-type'; line: number }
  | { kind: 'field-missing'; line: number; field: string }
  | { kind: 'span-ends-before-it-begins'; line: number }

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
    if (cause instanceof FieldMissing) return refused({ kind: 'field-missing', line, field: cause.field })
    if (cause instanceof SpanTurned) return refused({ kind: 'span-ends-before-it-begins', line })
    throw cause
  }
}

class FieldMissing extends Error {
  readonly field: string
  constructor(field: string) {
    super(field)
    this.field = field
  }
}

class SpanTurned extends Error {}

function readRecord(fields: Fields, content: string): CorpusRecord {
  switch (fields['type']) {
    case 'film':
      return {
        type: 'film',
        id: text(fields, 'id'),
        period: optionalText(fields, 'period'),
        director: optionalText(fields, 'director'),
        year: typeof fields['year'] === 'number' ? whole(fields, 'year') : null,
        durationMs: whole(fields, 'durationMs'),
      }
    case 'shot':
      return { type: 'shot', film: text(fields, 'film'), index: whole(fields, 'i'), ...span(fields) }
    case 'annotation':
      return {
        type: 'annotation',
        film: text(fields, 'film'),
        shot: fields['shot'] === undefined || fields['shot'] === null ? null : whole(fields, 'shot'),
        symbol: text(fields, 'symbol'),
        coder: optionalText(fields, 'coder'),
        ...span(fields),
      }
    case 'codedSpan':
      return {
        type: 'coded-span',
        film: text(fields, 'film'),
        coder: optionalText(fields, 'coder'),
        ...span(fields),
      }
    default:
      return { type: 'set-aside', kind: String(fields['type']), content }
  }
}

function span(fields: Fields): { startMs: number; endMs: number } {
  const startMs = whole(fields, 'startMs')
  const endMs = whole(fields, 'endMs')
  if (endMs <= startMs || startMs < 0) throw new SpanTurned()
  return { startMs, endMs }
}

function whole(fields: Fields, field: string): number {
  const value = fields[field]
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new FieldMissing(field)
  return value
}

function text(fields: Fields, field: string): string {
  const value = fields[field]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') throw new FieldMissing(field)
  return value
}

function optionalText(fields: Fields, field: string): string | null {
  const value = fields[field]
  return value === undefined || value === null || value === '' ? null : text(fields, field)
}
