import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import { corners, nothingSaid } from '../codebook/contradiction.ts'
import type { Result } from '../result.ts'
import { givenChoices } from './choice-list.ts'
import type { KnownMediations, NewMediation } from './edit-mediations.ts'
import { removeMediation, saidOfMediation, setMediation } from './edit-mediations.ts'
import { channels, nothingRead } from './mediation.ts'

const contradiction = (id: string, retired = false): Contradiction => ({
  ...nothingSaid,
  ...{ id, position: 0, retired },
})
const code = (id: string, retired = false) => ({ id, retired }) as Code

const empty: KnownMediations = {
  ...{ filmId: 'f', coderId: 'k', mediations: [], spans: [], now: () => '2026-01-01' },
  codes: [code('smoke'), code('gate'), code('old', true)],
  contradictions: [contradiction('city'), contradiction('home'), contradiction('past', true)],
  choiceLists: [],
}
const span = (id: string, startMs = 0) => ({
  ...{ id, partId: 'p', startMs, endMs: startMs + 1000, attachedTo: null },
})
const begun: NewMediation = { ...nothingRead, id: 'm', contradictionId: 'city', spans: [span('a')] }

function done(result: Result<Change, unknown>): Change {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function apply(known: KnownMediations, change: Change): KnownMediations {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...known,
    mediations: applyToList('mediation', known.mediations, change).sort(byId),
    spans: applyToList('mediationSpan', known.spans, change).sort(byId),
  }
}

const made = (...all: NewMediation[]) =>
  all.reduce((known, one) => apply(known, done(setMediation(known, one))), empty)
const standing = made(begun)
const refusal = (wanted: Partial<NewMediation>, upon?: NewMediation, known = standing) => {
  const result = setMediation(known, { ...begun, ...wanted }, upon)
  return result.ok ? null : result.refusal
}

describe('a mediation', () => {
  test('needs a contradiction and a place, and nothing else to begin with', () => {
    expect(standing.mediations).toEqual([
      {
        ...nothingRead,
        ...{ id: 'm', contradictionId: 'city', filmId: 'f', coderId: 'k', createdAt: '2026-01-01' },
      },
    ])
    expect(standing.spans).toEqual([{ ...span('a'), mediationId: 'm' }])
    expect(refusal({ contradictionId: 'none' })).toEqual({ kind: 'no-such-contradiction' })
    expect(refusal({ spans: [] }, undefined, empty)).toEqual({ kind: 'mediation-without-place' })
    expect(refusal({ spans: [], extent: 'film' }, undefined, empty)).toBe(null)
  })

  test('keeps what is retired and takes up nothing that is', () => {
    expect(refusal({ contradictionId: 'past' })).toEqual({ kind: 'contradiction-retired' })
    expect(refusal({ codeIds: ['old'] })).toEqual({ kind: 'code-retired', codeId: 'old' })
    expect(refusal({ codeIds: ['none'] })).toEqual({ kind: 'no-such-code', codeId: 'none' })
    const later = { ...standing, contradictions: [contradiction('city', true)] }
    expect(refusal({ reading: 'more' }, begun, later)).toBe(null)
  })

  test('is refused where its text or its places are too many, or cannot be kept', () => {
    const long = 'x'.repeat(bounds.writing + 1)
    expect(refusal({ reading: long })).toEqual({ kind: 'reading-too-long', most: bounds.writing })
    expect(refusal({ reading: 'a\u0000b' })).toEqual({ kind: 'reading-not-plain' })
    const spans = Array.from({ length: bounds.placesOfMediation + 1 }, (_, at) => span(`s${at}`, at * 1000))
    expect(refusal({ spans })).toEqual({ kind: 'too-many-places', most: bounds.placesOfMediation })
    const codes = Array.from({ length: bounds.meansOfMediation + 1 }, (_, at) => code(`c${at}`))
    expect(refusal({ codeIds: codes.map(({ id }) => id) }, undefined, { ...standing, codes })).toEqual({
      ...{ kind: 'too-many-means', most: bounds.meansOfMediation },
    })
  })

  test('is changed by two windows field by field, and of one field not both', () => {
    const theirs = apply(standing, done(setMediation(standing, { ...begun, treatment: 'reversed' }, begun)))
    const mine = done(setMediation(theirs, { ...begun, reading: ' Mine. ' }, begun))
    expect(apply(theirs, mine).mediations).toMatchObject([{ treatment: 'reversed', reading: 'Mine.' }])
    expect(refusal({ treatment: 'displaced' }, begun, theirs)).toMatchObject({ kind: 'changed-meanwhile' })
    expect(refusal({}, begun, { ...standing, mediations: [] })).toEqual({ kind: 'no-such-mediation' })
  })

  test('gets the places that each of two windows adds, and keeps away what one has taken away', () => {
    const two = made({ ...begun, spans: [span('a'), span('b', 2000)] })
    const upon = saidOfMediation(two.mediations[0]!, two.spans)
    const add = (id: string, at: number) => ({ ...upon, spans: [...upon.spans, span(id, at)] })
    const theirs = apply(two, done(setMediation(two, add('c', 4000), upon)))
    const both = apply(theirs, done(setMediation(theirs, add('d', 6000), upon)))
    expect(both.spans.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    const less = apply(both, done(setMediation(both, { ...upon, spans: [span('a')] }, upon)))
    expect(less.spans.map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect(done(setMediation(less, { ...upon, reading: 'x' }, upon))).toHaveLength(1)
    expect(done(setMediation(less, { ...upon, spans: [...upon.spans, span('again', 4000)] }, upon))).toEqual(
      [],
    )
  })

  test('of the whole film has no places, and comes back to none by itself', () => {
    const whole = apply(standing, done(setMediation(standing, { ...begun, extent: 'film' }, begun)))
    expect(whole.spans).toEqual([])
    expect(apply(whole, inverse(done(setMediation(standing, { ...begun, extent: 'film' }, begun))))).toEqual(
      standing,
    )
  })

  test('goes with its places and comes back with them; gone already, nothing is done', () => {
    const removal = done(removeMediation(standing, 'm'))
    const gone = apply(standing, removal)
    expect([gone.mediations, gone.spans]).toEqual([[], []])
    expect(apply(gone, inverse(removal))).toEqual(standing)
    expect(done(removeMediation(gone, 'm'))).toEqual([])
  })

  test('is as it was when an act is taken back, whatever was done', () => {
    const some = <Value>(of: readonly Value[]) => fc.subarray([...of])
    const wanted = fc.record({
      id: fc.constantFrom('m', 'n'),
      contradictionId: fc.constantFrom('city', 'home'),
      extent: fc.constantFrom('film' as const, 'spans' as const),
      codeIds: some(['smoke', 'gate']),
      channels: some(channels),
      positionsBefore: some(corners),
      positionsAfter: some(corners),
      attitudeToFirst: fc.option(fc.constantFrom(...givenChoices.attitude)),
      attitudeToSecond: fc.option(fc.constantFrom(...givenChoices.attitude)),
      treatment: fc.option(fc.constantFrom(...givenChoices.treatment)),
      certainty: fc.constant(null),
      reading: fc.constantFrom('', 'One.', '两行'),
      spans: fc.uniqueArray(fc.nat(5), { maxLength: 4 }).map(all => all.map(at => span(`s${at}`, at * 500))),
    })
    const acts = fc.array(fc.tuple(fc.boolean(), fc.nat(4), wanted), { maxLength: 12 })
    fc.assert(
      fc.property(acts, all => {
        let known = empty
        for (const [isUpon, kind, one] of all) {
          const there = known.mediations.find(({ id }) => id === one.id)
          const upon = there && isUpon ? saidOfMediation(there, known.spans) : undefined
          const result =
            kind === 0
              ? removeMediation(known, one.id)
              : setMediation(known, { ...one, spans: ownOf(one) }, upon)
          if (!result.ok) continue
          const after = apply(known, result.value)
          expect(apply(after, inverse(result.value))).toEqual(known)
          const ids = new Set(after.mediations.map(({ id }) => id))
          expect(after.spans.every(({ mediationId }) => ids.has(mediationId))).toBe(true)
          known = after
        }
      }),
    )
    function ownOf(one: { id: string; spans: ReturnType<typeof span>[] }) {
      return one.spans.map(place => ({ ...place, id: one.id + place.id }))
    }
  })
})
