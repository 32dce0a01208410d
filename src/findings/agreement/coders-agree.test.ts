import { describe, expect, test } from 'vitest'
import { isNotComputable, krippendorffAlpha, timeWeightedAlpha } from '../../statistics/index.ts'
import { countFilm } from '../count-film.ts'
import { mergeCounts } from '../film-counts.ts'
import type { CountedMark, FilmRecords } from '../film-records.ts'
import type { QuestionFilm } from '../question-film.ts'
import { codersAgree } from './coders-agree.ts'

const shots = Array.from({ length: 20 }, (_, shot) => ({
  id: `${shot}`,
  startMs: shot * 1000,
  endMs: shot * 1000 + 1000,
}))
const durationMs = 20_000
const whole = [{ startMs: 0, endMs: durationMs }]
const mark = (coderId: string, startMs: number, endMs: number): CountedMark => ({
  codeId: 'smoke',
  coderId,
  startMs,
  endMs,
})
const recordsOf = (marks: CountedMark[], lookers = ['ann', 'bo']): FilmRecords => ({
  ...{ durationMs, shots, marks },
  lookedThrough: lookers.map(coderId => ({ coderId, codeIds: ['smoke'], spans: whole })),
})
const asFilm = (id: string, records: FilmRecords): QuestionFilm => ({
  ...{ id, periodId: null, directorIds: [] },
  counts: countFilm(records),
})

describe('whether coders agree', () => {
  test('is read from the counts of films as from their marks, in shots and along time', () => {
    const marks = [mark('ann', 0, 4000), mark('bo', 2500, 6000), mark('ann', 12_000, 14_000)]
    const agree = codersAgree([asFilm('F1', recordsOf(marks))], 'smoke')
    const alone = (coderId: string) => marks.filter(one => one.coderId === coderId)
    const wanted = timeWeightedAlpha(
      ['ann', 'bo'].map(coderId => ({
        lookedThrough: whole,
        marks: alone(coderId).map(({ startMs, endMs }) => ({ startMs, endMs, value: 1 })),
      })),
    )
    const inShots = (coderId: string) =>
      shots.map(shot =>
        Number(
          alone(coderId).some(
            one => Math.min(one.endMs, shot.endMs) - Math.max(one.startMs, shot.startMs) >= 500,
          ),
        ),
      )
    const byShots = krippendorffAlpha([inShots('ann'), inShots('bo')])
    if ([agree.time, agree.shots, wanted, byShots].some(isNotComputable)) throw new Error('not computable')
    expect(agree.time).toMatchObject({ pairable: durationMs })
    expect((agree.time as { alpha: number }).alpha).toBeCloseTo((wanted as { alpha: number }).alpha, 10)
    expect((agree.shots as { alpha: number }).alpha).toBeCloseTo((byShots as { alpha: number }).alpha, 10)
    expect(agree).toMatchObject({ films: 1, ofFilms: 1, interval: { because: 'fewer-than-two-films' } })
  })

  test('rests on films that two looked through, says of how many, and resamples these', () => {
    const agreed = recordsOf([mark('ann', 0, 4000), mark('bo', 0, 4000)])
    const apart = recordsOf([mark('ann', 0, 4000), mark('bo', 10_000, 14_000)])
    const alone = recordsOf([mark('ann', 0, 4000)], ['ann'])
    const films = [agreed, apart, agreed, alone].map((records, index) => asFilm(`F${index}`, records))
    const found = codersAgree(films, 'smoke')
    expect(found).toMatchObject({ films: 3, ofFilms: 4 })
    const { alpha } = found.time as { alpha: number }
    const { lower, upper } = found.interval as { lower: number; upper: number }
    expect(lower).toBeLessThan(alpha)
    expect(upper).toBeGreaterThanOrEqual(alpha)
    expect(codersAgree([asFilm('F', alone)], 'smoke')).toMatchObject({ films: 0, ofFilms: 1 })
  })

  test('of two parts of a film is that of the whole', () => {
    const part = recordsOf([mark('ann', 0, 4000), mark('bo', 1000, 5000)])
    const twice = mergeCounts(countFilm(part), countFilm(part))
    const shifted = (one: { startMs: number; endMs: number }) => ({
      startMs: one.startMs + durationMs,
      endMs: one.endMs + durationMs,
    })
    const joined = countFilm({
      durationMs: 2 * durationMs,
      shots: [...shots, ...shots.map(shot => ({ ...shot, ...shifted(shot), id: `${shot.id}b` }))],
      marks: [...part.marks, ...part.marks.map(one => ({ ...one, ...shifted(one) }))],
      lookedThrough: ['ann', 'bo'].map(coderId => ({
        ...{ coderId, codeIds: ['smoke'] },
        spans: [{ startMs: 0, endMs: 2 * durationMs }],
      })),
    })
    expect(twice.agreement).toEqual(joined.agreement)
  })
})
