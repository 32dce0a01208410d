import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FilmRecords } from '../findings/index.ts'
import { countFilm, readUnitTable } from '../findings/index.ts'
import type { Code, Film } from '../study/index.ts'
import { plainMeaning } from '../study/index.ts'
import { writeUnitTable } from './write-unit-table.ts'

const film = { id: 'f', titles: [{ language: 'en', kind: 'original', text: 'Snow' }] } as unknown as Film
const code = (id: string, en: string): Code => ({
  ...{ id, ...plainMeaning, kind: 'symbol', names: { en, 'zh-Hans': '' } },
  ...{ colour: '#0072b2', key: null, position: 1, retired: false },
})
const codes = [code('a', 'chimney'), code('b', 'train'), code('c', 'train')]
const shots = [0, 1, 2, 3].map(at => ({ id: `s${at}`, startMs: at * 1000, endMs: (at + 1) * 1000 }))
const lines = (records: FilmRecords) =>
  [
    ...writeUnitTable(
      [{ film, part: 1, partId: 'p', clock: null, table: readUnitTable(records, records.shots) }],
      codes,
    ),
  ].map(line => line.replace('\ufeff', '').trim().split(','))

describe('a table of units and codes', () => {
  test('says 1 where a code is, 0 where it was looked for and is not, NA where nobody looked', () => {
    const [head, ...rows] = lines({
      ...{ durationMs: 4000, shots },
      marks: [
        { codeId: 'a', coderId: 'one', startMs: 900, endMs: 2000 },
        // Where its pass has not looked it is an example, and counts for nothing.
        { codeId: 'a', coderId: 'one', startMs: 3000, endMs: 4000 },
      ],
      lookedThrough: [{ coderId: 'one', codeIds: ['a', 'b'], spans: [{ startMs: 0, endMs: 2900 }] }],
    })
    expect(head).toEqual([
      ...['film', 'filmId', 'part', 'partId', 'unit', 'startMs', 'endMs', 'chimney', 'train b', 'train c'],
    ])
    expect(rows.map(row => row.slice(7))).toEqual([
      ['0', '0', 'NA'],
      ['1', '0', 'NA'],
      ['NA', 'NA', 'NA'],
      ['NA', 'NA', 'NA'],
    ])
    expect(rows[1]!.slice(0, 7)).toEqual(['Snow', 'f', '1', 'p', '2', '1000', '2000'])
  })

  test('holds what is counted: its ones and its known cells are those of the film’s counts', () => {
    const span = fc.tuple(fc.nat(3999), fc.integer({ min: 1, max: 4000 })).map(([startMs, length]) => ({
      ...{ startMs, endMs: Math.min(4000, startMs + length) },
    }))
    const coder = fc.constantFrom('one', 'two', 'three')
    const records = fc.record({
      durationMs: fc.constant(4000),
      shots: fc.constant(shots),
      marks: fc.array(
        fc.tuple(coder, fc.constantFrom('a', 'b'), span).map(([coderId, codeId, at]) => ({
          ...{ coderId, codeId, ...at },
        })),
      ),
      lookedThrough: fc.array(
        fc.tuple(coder, fc.subarray(['a', 'b']), fc.array(span)).map(([coderId, codeIds, spans]) => ({
          ...{ coderId, codeIds, spans },
        })),
      ),
    })
    fc.assert(
      fc.property(records, drawn => {
        const counted = countFilm(drawn)
        const rows = lines(drawn).slice(1)
        for (const [at, id] of ['a', 'b'].entries()) {
          const cells = rows.map(row => row[7 + at])
          expect(cells.filter(cell => cell === '1')).toHaveLength(counted.codes[id]?.shotsPresent ?? 0)
          expect(cells.filter(cell => cell !== 'NA')).toHaveLength(counted.codes[id]?.shotsLookedThrough ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })
})
