import { expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Query, SavedQuery } from './query.ts'
import { freeQueryName, removeQuery, savedAs, saveQuery } from './saved-query.ts'

const code = (codeId: string): Query => ({ is: 'code', codeId, alone: false, said: [] })
const smoke: SavedQuery = { id: 's', coderId: 'c', name: 'Smoke', query: code('smoke'), savedAt: 'day' }
const knowing = (...saved: SavedQuery[]) => ({ coderId: 'c', saved, now: () => 'day' })
const changeOf = (result: ReturnType<typeof saveQuery>): Change => {
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

test('a query is saved, renamed, changed and deleted, and each is taken back', () => {
  const { id, query } = smoke
  const upon = { id, name: 'Smoke', query }
  const steps = [
    (saved: SavedQuery[]) => saveQuery(knowing(...saved), { id, name: ' Smoke ', query }),
    (saved: SavedQuery[]) => saveQuery(knowing(...saved), { ...upon, name: 'Steam' }, upon),
    (saved: SavedQuery[]) => saveQuery(knowing(...saved), { ...upon, query: code('steam') }, upon),
    (saved: SavedQuery[]) => removeQuery(knowing(...saved), id),
  ]
  const forms: SavedQuery[][] = [[]]
  const changes = steps.map(step => {
    const change = changeOf(step(forms.at(-1)!))
    forms.push(applyToList('savedQuery', forms.at(-1)!, change))
    return change
  })
  // What another window has renamed meanwhile keeps its name while the query changes.
  expect(forms).toEqual([
    [],
    [smoke],
    [{ ...smoke, name: 'Steam' }],
    [{ ...smoke, name: 'Steam', query: code('steam') }],
    [],
  ])
  for (const [at, change] of [...changes.entries()].reverse())
    expect(applyToList('savedQuery', forms[at + 1]!, inverse(change))).toEqual(forms[at])
})

test('two are never called alike, so that a command can name one', () => {
  const wanted = { id: 't', name: 'smoke', query: code('steam') }
  expect(saveQuery(knowing(smoke), wanted)).toMatchObject({ refusal: { kind: 'saved-query-name-taken' } })
  expect(saveQuery(knowing(smoke), { ...wanted, name: ' ' })).toMatchObject({
    refusal: { kind: 'saved-query-without-name' },
  })
  expect(freeQueryName([smoke], 'Smoke')).toBe('Smoke (2)')
  expect(savedAs([smoke], code('smoke'))).toBe(smoke)
  expect(savedAs([smoke], code('steam'))).toBeUndefined()
})
