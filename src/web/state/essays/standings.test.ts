import { describe, expect, test } from 'vitest'
import { made } from '../../../study/index.ts'
import { areStandingsStale, noStandings, standingsRead, standingsTouched } from './standings.ts'

const answer = { claims: [], pieces: [] }
const change = [made('coder', { id: 'c', name: 'Lin' })]

describe('how claims stand', () => {
  test('is to be asked again after a change, also after one that came while it was asked', () => {
    const first = standingsRead(noStandings, { answer, heard: noStandings.heard })
    expect(areStandingsStale(first)).toBe(false)
    const touched = standingsTouched(first, change)
    expect(areStandingsStale(touched)).toBe(true)
    const heard = touched.heard
    const meanwhile = standingsTouched(touched, change)
    expect(areStandingsStale(standingsRead(meanwhile, { answer, heard }))).toBe(true)
    expect(areStandingsStale(standingsRead(meanwhile, { answer, heard: meanwhile.heard }))).toBe(false)
  })

  test('is not asked about before somebody wants to know, nor for an act that changed nothing', () => {
    expect(areStandingsStale(standingsTouched(noStandings, change))).toBe(false)
    const read = standingsRead(noStandings, { answer, heard: 0 })
    expect(areStandingsStale(standingsTouched(read, []))).toBe(false)
  })
})
