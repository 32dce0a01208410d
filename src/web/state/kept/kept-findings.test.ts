import { expect, test } from 'vitest'
import { made } from '../../../study/index.ts'
import {
  areKeptFindingsStale,
  keptFindingsRead,
  keptFindingsTouched,
  noKeptFindings,
} from './kept-findings.ts'

const change = [made('keptFinding', { id: 'f' } as never)]

test('what is kept is to be asked again after a change, also after one that came while it was asked', () => {
  expect(areKeptFindingsStale(keptFindingsTouched(noKeptFindings, change))).toBe(false)
  const first = keptFindingsRead(noKeptFindings, { list: [], heard: 0 })
  const touched = keptFindingsTouched(first, change)
  expect([first, touched].map(areKeptFindingsStale)).toEqual([false, true])
  const { heard } = touched
  const meanwhile = keptFindingsTouched(touched, change)
  expect(areKeptFindingsStale(keptFindingsRead(meanwhile, { list: [], heard }))).toBe(true)
  expect(areKeptFindingsStale(keptFindingsRead(meanwhile, { list: [], heard: meanwhile.heard }))).toBe(false)
})
