import { expect, test } from 'vitest'
import { applyToList, inverse } from '../change.ts'
import type { KnownFocalSymbols } from './declare-focal.ts'
import { declareFocal, withdrawFocal } from './declare-focal.ts'

let day = 0
const known: KnownFocalSymbols = {
  ...{ coderId: 'me', focalSymbols: [], codeIds: ['smoke', 'snow'] },
  now: () => `2026-01-${String(++day).padStart(2, '0')}`,
}
const focal = { id: 'f', codeId: 'smoke', direction: 'rose', declared: 'before' } as const

test('a declared symbol bears the day, a new one where it is declared otherwise, and is taken back', () => {
  const first = declareFocal(known, focal)
  if (!first.ok) throw new Error(first.refusal.kind)
  const standing = applyToList('focalSymbol', [], first.value)
  expect(standing).toEqual([{ ...focal, coderId: 'me', declaredAt: '2026-01-01' }])
  const with1 = { ...known, focalSymbols: standing }
  expect(declareFocal(with1, { ...focal, id: 'g' })).toEqual({ ok: true, value: [] })
  const other = declareFocal(with1, { ...focal, id: 'g', direction: 'fell' })
  if (!other.ok) throw new Error(other.refusal.kind)
  const changed = applyToList('focalSymbol', standing, other.value)
  expect(changed).toMatchObject([{ id: 'f', direction: 'fell', declaredAt: '2026-01-02' }])
  expect(applyToList('focalSymbol', changed, inverse(other.value))).toEqual(standing)
  expect(withdrawFocal(with1, 'f')).toMatchObject({ ok: true, value: [{ before: standing[0], after: null }] })
})

test('what is no code, or was not declared, is refused', () => {
  expect(declareFocal(known, { ...focal, codeId: 'fog' })).toMatchObject({
    refusal: { kind: 'no-such-code' },
  })
  expect(withdrawFocal(known, 'f')).toMatchObject({ refusal: { kind: 'no-such-focal-symbol' } })
})
