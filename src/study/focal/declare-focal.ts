import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { FocalSymbol, NewFocalSymbol } from './focal-symbol.ts'

export interface KnownFocalSymbols {
  coderId: string
  focalSymbols: readonly FocalSymbol[]
  codeIds: readonly string[]
  now: () => string
}

export type FocalRefusal = { kind: 'no-such-focal-symbol' }

/** Declares a code; declared again it is as it is said now, with the date of now: an older date would be another's. */
export function declareFocal(
  { coderId, focalSymbols, codeIds, now }: KnownFocalSymbols,
  focal: NewFocalSymbol,
): Result<Change, { kind: 'no-such-code'; codeId: string }> {
  const { codeId, direction, declared } = focal
  if (!codeIds.includes(codeId)) return refused({ kind: 'no-such-code', codeId })
  const standing = focalSymbols.find(one => one.codeId === codeId)
  if (!standing) return accepted([made('focalSymbol', { ...focal, coderId, declaredAt: now() })])
  if (standing.direction === direction && standing.declared === declared) return accepted([])
  return accepted([
    changed('focalSymbol', standing, { ...standing, coderId, direction, declared, declaredAt: now() }),
  ])
}

export function withdrawFocal({ focalSymbols }: KnownFocalSymbols, id: string): Result<Change, FocalRefusal> {
  const standing = focalSymbols.find(one => one.id === id)
  return standing ? accepted([removed('focalSymbol', standing)]) : refused({ kind: 'no-such-focal-symbol' })
}
