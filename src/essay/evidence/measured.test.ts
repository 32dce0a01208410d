import { describe, expect, test } from 'vitest'
import { seeMeasured } from './measured.ts'
import { standingOf } from './standing.ts'

const shot = (startMs: number, endMs: number, lightness: number) => ({
  ...{ startMs, endMs, transition: startMs === 0 ? ('start' as const) : ('cut' as const) },
  measured: { lightness, contrast: null, chroma: null, motion: null, loudness: null, colour: null },
})
/** Two parts, each in its own time. */
const shots = [shot(0, 1000, 10), shot(1000, 4000, 50), shot(0, 2000, 90)]
const film = { shots, filmId: 'film' }
const pinOf = (sight: ReturnType<typeof seeMeasured>) => ({
  ...{ seen: sight!.seen, digest: JSON.stringify(sight!.whole), codebookVersion: null },
  ...{ layer: null, softwareVersion: '0.1.0', at: '2026-12-02' },
})

describe('a measured value', () => {
  test('of a film is of the shots of all its parts, and shows no still', () => {
    const seen = (measure: string) =>
      seeMeasured({ measure, stretch: null }, { ...film, procedures: [] })!.seen
    expect(seen('mean-length')).toEqual({ values: ['2'], films: ['film'] })
    expect(seen('lightness')).toEqual({ values: ['56.7'], films: ['film'] })
  })

  test('turns with the procedure by which it was measured, and one that is no measurement does not', () => {
    const by = (measure: string, procedures: string[]) =>
      pinOf(seeMeasured({ measure, stretch: null }, { ...film, procedures }))
    const turned = (measure: string) =>
      standingOf(by(measure, ['features 1']), by(measure, ['features 2', 'features 2']), null)
    expect(turned('lightness')).toMatchObject({ standing: 'stale', reasons: ['method'] })
    expect(turned('mean-length')).toMatchObject({ standing: 'fresh', reasons: [] })
  })

  test('that an older program pinned without its procedure stands as long as the number does', () => {
    const now = pinOf(
      seeMeasured({ measure: 'lightness', stretch: null }, { ...film, procedures: ['features 2'] }),
    )
    const { method: _, ...seen } = now.seen
    expect(standingOf({ ...now, seen }, now, null)).toMatchObject({ standing: 'fresh', reasons: [] })
  })
})
