import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import { plainPass } from '../coding/pass.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameToMs } from '../time/frame-clock.ts'
import type { Act } from './acts.ts'
import { actFamilies, familyOf, placeIn, stackOf } from './acts.ts'

const film24: FrameClock = {
  kind: 'constant',
  rate: { numerator: 24000, denominator: 1001 },
  offsetTicks: 0,
  frameCount: 2400,
  endMs: 100_100,
}
const chimney: Code = {
  id: 'chimney',
  kind: 'symbol',
  names: { en: 'Chimney', 'zh-Hans': '烟囱' },
  colour: '#e69f00',
  key: 'c',
  position: 0,
  retired: false,
  ...plainMeaning,
}
const starts = new Set(Array.from({ length: 2401 }, (_, frame) => frameToMs(film24, frame)))

describe('acts', () => {
  test('each belong to one family', () => {
    const kinds = Object.values(actFamilies).flatMap(({ place }) => Object.keys(place))
    expect(kinds).toEqual([...new Set(kinds)])
    for (const [name, { place }] of Object.entries(actFamilies))
      for (const kind of Object.keys(place)) expect(familyOf({ kind } as Act)).toBe(name)
  })

  test('are taken back where they were made: in the study, in their film, in the film of their part', () => {
    const ofPart = (partId: string) => `film of ${partId}`
    const stacks = (
      [
        { kind: 'remove-film', filmId: 'film' },
        { kind: 'clear-mark', filmId: 'film', codeId: 'c', unit: aUnit(0, 1) },
        { kind: 'keep-boundary', partId: 'part', shotId: 's' },
        { kind: 'ungroup-scene', partId: 'part', sceneId: 's' },
        { kind: 'remove-code-set', codeSetId: 'c' },
        { kind: 'remove-periodisation', periodisationId: 'p' },
      ] satisfies Act[]
    ).map(act => stackOf(act, ofPart))
    expect(stacks).toEqual([
      { area: 'corpus', filmId: null },
      { area: 'coding', filmId: 'film' },
      { area: 'shots', filmId: 'film of part' },
      { area: 'shots', filmId: 'film of part' },
      { area: 'codebook', filmId: null },
      { area: 'analysis', filmId: null },
    ])
  })

  test('put what lies in time on the frames of the part, whoever places them', () => {
    const ms = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(ms, ms, (one, other) => {
        const unit = aUnit(Math.min(one, other), Math.max(one, other) + 100)
        const act = {
          kind: 'set-mark',
          filmId: 'film',
          codeId: 'chimney',
          passId: null,
          unit,
          newMarkId: 'm',
        } as const
        const placed = placeIn('coding', aDesk(), act)
        const mark = placed.ok && placed.value[0]!.kind === 'mark' ? placed.value[0]!.after : null
        expect(starts).toContain(mark?.startMs)
        expect(starts).toContain(mark?.endMs)
        const scene = { kind: 'make-scene', ...unit, newId: 's', name: '' } as const
        const made = placeIn('scenes', { scenes: [], clock: film24, endMs: film24.endMs }, scene)
        expect(made.ok && made.value[0]!.after).toMatchObject({ startMs: mark?.startMs, endMs: mark?.endMs })
      }),
    )
  })

  test('stay on their milliseconds where the part has no file', () => {
    const act = {
      kind: 'set-mark',
      filmId: 'film',
      codeId: 'chimney',
      passId: null,
      unit: aUnit(17, 333),
      newMarkId: 'm',
    } as const
    const placed = placeIn('coding', { ...aDesk(), clock: null }, act)
    expect(placed.ok && placed.value[0]!.after).toMatchObject({ startMs: 17, endMs: 333 })
  })

  test('of a pass that is not there are refused, and of another film’s pass too', () => {
    const act = {
      kind: 'look-through',
      filmId: 'film',
      passId: 'p',
      unit: aUnit(0, 1000),
      newId: 'l',
    } as const
    const pass = {
      ...plainPass,
      ...{ id: 'p', filmId: 'another', coderId: 'me', codeIds: ['chimney'], createdAt: '' },
    }
    const refusal = { ok: false, refusal: { kind: 'no-such-pass', passId: 'p' } }
    expect(placeIn('coding', aDesk(), act)).toEqual(refusal)
    expect(placeIn('coding', { ...aDesk(), passes: [pass] }, act)).toEqual(refusal)
    expect(placeIn('coding', { ...aDesk(), passes: [{ ...pass, filmId: 'film' }] }, act)).toMatchObject({
      ok: true,
    })
  })
})

function aUnit(startMs: number, endMs: number) {
  return { partId: 'part', startMs, endMs, shotId: null }
}

function aDesk() {
  return {
    ...{ clock: film24, endMs: film24.endMs, coderId: 'me', isFilmThere: true, codes: [chimney] },
    aspects: [],
    contradictions: [],
    choiceLists: [],
    regionKeys: [],
    ...{ marks: [], passes: [], lookedThrough: [], shots: [] },
    ...{ plans: [], marks: [], passes: [], lookedThrough: [], shots: [] },
    ...{ makeId: () => 'new', now: () => '2026-01-01T00:00:00Z' },
  }
}
