import type { LineComplaint } from '../bounds.ts'
import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { SheetMapping, SheetReading } from './sheet-mapping.ts'
import { sheetBounds } from './sheet-mapping.ts'

export interface KnownSheetMappings {
  mappings: readonly SheetMapping[]
  now: () => string
}

export type SheetMappingRefusal =
  | { kind: 'sheet-mapping-named'; why: LineComplaint | 'empty' }
  | { kind: 'too-many-sheet-mappings'; most: number }
  | { kind: 'no-such-sheet-mapping' }

/** Keeps how tables of one sort are read; one of the same name is read as it is said now. */
export function keepSheetMapping(
  { mappings, now }: KnownSheetMappings,
  { id, name, reading }: { id: string; name: string; reading: SheetReading },
): Result<Change, SheetMappingRefusal> {
  const called = name.trim()
  const complaint = called === '' ? 'empty' : complaintAboutLine(called, bounds.name)
  if (complaint) return refused({ kind: 'sheet-mapping-named', why: complaint })
  const same = mappings.find(one => nameKey(one.name) === nameKey(called))
  if (same && JSON.stringify(same.reading) === JSON.stringify(reading)) return accepted([])
  if (same) return accepted([changed('sheetMapping', same, { ...same, reading })])
  if (mappings.length >= sheetBounds.mappings)
    return refused({ kind: 'too-many-sheet-mappings', most: sheetBounds.mappings })
  return accepted([made('sheetMapping', { id, name: called, reading, createdAt: now() })])
}

export function removeSheetMapping(
  { mappings }: KnownSheetMappings,
  id: string,
): Result<Change, SheetMappingRefusal> {
  const standing = mappings.find(one => one.id === id)
  return standing ? accepted([removed('sheetMapping', standing)]) : refused({ kind: 'no-such-sheet-mapping' })
}
