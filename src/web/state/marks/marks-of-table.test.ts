import { expect, test } from 'vitest'
import type { Mark } from '../../../study/index.ts'
import { marksOfTable } from './marks-of-table.ts'

test('a mark of which something was said while the table was written is there once, with what was said', () => {
  const place = { partId: 'part', codeId: 'code', passId: null }
  const said = { memo: 'smoke', connotes: '', connotesIds: [], aspects: [], positions: [] }
  const more: Mark[] = [
    { ...place, id: 'a', filmId: 'film', coderId: 'me', startMs: 0, endMs: 40, attachedTo: null, said },
  ]
  const marks = marksOfTable('film', {
    ...{ coderId: 'me', passes: [], lookedThrough: [], seen: [], regionKeys: [], more },
    lanes: [
      {
        ...place,
        marks: [
          ['a', 0, 40, null],
          ['b', 40, 80, 'shot'],
        ],
      },
    ],
  })
  expect(marks.map(mark => [mark.id, mark.said?.memo, mark.attachedTo])).toEqual([
    ['b', undefined, 'shot'],
    ['a', 'smoke', null],
  ])
})
