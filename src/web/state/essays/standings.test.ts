import { describe, expect, test } from 'vitest'
import { made } from '../../../study/index.ts'
import type { StandingsState } from './standings.ts'
import { areStandingsStale, noStandings, standingsRead, standingsTouched } from './standings.ts'

const answer = { claims: [], pieces: [] }
const change = [made('coder', { id: 'c', name: 'Lin' })]

describe('how claims stand', () => {
  test('is to be asked again after a change, also after one that came while it was asked', () => {
    const first = standingsRead(noStandings, { answer, essayId: null, heard: noStandings.heard })
    expect(areStandingsStale(first)).toBe(false)
    const touched = standingsTouched(first, change)
    expect(areStandingsStale(touched)).toBe(true)
    const heard = touched.heard
    const meanwhile = standingsTouched(touched, change)
    expect(areStandingsStale(standingsRead(meanwhile, { answer, essayId: null, heard }))).toBe(true)
    expect(
      areStandingsStale(standingsRead(meanwhile, { answer, essayId: null, heard: meanwhile.heard })),
    ).toBe(false)
  })

  test('is not asked about before somebody wants to know, nor for an act that changed nothing', () => {
    expect(areStandingsStale(standingsTouched(noStandings, change))).toBe(false)
    const read = standingsRead(noStandings, { answer, essayId: null, heard: 0 })
    expect(areStandingsStale(standingsTouched(read, []))).toBe(false)
  })

  test('stays the same in every claim that stands as it did, whatever another does', () => {
    const claim = (claimId: string, standing: 'fresh' | 'stale') => ({
      ...{ claimId, essayId: 'e', words: { en: claimId, 'zh-Hans': '' } },
      ...{ standing, reasons: [], isKept: false },
    })
    const read = (before: StandingsState, ...claims: ReturnType<typeof claim>[]) =>
      standingsRead(before, { answer: { claims, pieces: [] }, essayId: 'e', heard: 0 })
    const first = read(noStandings, claim('a', 'fresh'), claim('b', 'fresh'))
    expect(read(first, claim('a', 'fresh'), claim('b', 'fresh')).answer).toBe(first.answer)
    const turned = read(first, claim('a', 'fresh'), claim('b', 'stale'))
    expect(turned.answer!.claims[0]).toBe(first.answer!.claims[0])
    expect(turned.answer!.claims[1]).toMatchObject({ claimId: 'b', standing: 'stale' })
    expect(read(first, claim('a', 'fresh')).answer!.claims).toHaveLength(1)
  })
})
