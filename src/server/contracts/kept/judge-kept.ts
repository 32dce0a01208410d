import type { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { RecordKind } from '../../../study/index.ts'
import { keptBesideForms } from './kept-beside.ts'
import { keptRecords } from './kept-records.ts'

const forms = { ...keptRecords, ...keptBesideForms }

export type KeptForm = RecordKind | keyof typeof keptBesideForms

/** The forms of all that is kept, as one JSON Schema for whoever reads it without this program. */
export const keptSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Silverscreen archive: one line of each file',
  $defs: forms,
}

const judges = new Map<KeptForm, ReturnType<typeof Compile>>()

/** The field at which something is not of its form; null where it is. */
export function faultOfKept(name: KeptForm, value: unknown): string | null {
  const form = (forms as Record<string, Type.TObject>)[name]!
  let judge = judges.get(name)
  if (!judge) {
    judge = Compile(form)
    judges.set(name, judge)
  }
  if (!judge.Check(value)) return fieldOf(judge.Errors(value)[0])
  // No table has a place for what the form does not know.
  return (
    Object.keys(value as object).find(field => !Object.hasOwn(form.properties, field)) ?? within(name, value)
  )
}

/** Records that stand inside others are of their own kinds. */
function within(name: KeptForm, value: unknown): string | null {
  if (name === 'anchor') {
    const { recordKind, record } = value as { recordKind: RecordKind; record: unknown }
    return record === null ? null : prefixed('record', faultOfKept(recordKind, record))
  }
  if (name !== 'removedFilm') return null
  const { brings } = value as { brings: { kind: RecordKind; before: unknown; after: unknown }[] }
  for (const { kind, before, after } of brings)
    for (const record of [before, after]) {
      const fault = record === null ? null : faultOfKept(kind, record)
      if (fault !== null) return prefixed('brings', fault)
    }
  return null
}

function prefixed(field: string, fault: string | null): string | null {
  return fault === null ? null : `${field}.${fault}`
}

interface Fault {
  instancePath: string
  params?: unknown
}

function fieldOf(fault: Fault | undefined): string {
  const missing = (fault?.params as { requiredProperties?: string[] } | undefined)?.requiredProperties?.[0]
  const place = (fault?.instancePath ?? '').split('/').filter(Boolean)
  return [...place, ...(missing === undefined ? [] : [missing])].join('.') || '?'
}
