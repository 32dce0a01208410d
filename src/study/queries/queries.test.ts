import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnIds, drawnNames, drawnQuery } from '../../../test/films/drawn-queries.ts'
import { printQuery } from './print-query.ts'
import type { Query } from './query.ts'
import { readQuery } from './read-query.ts'

const read = (line: string) => {
  const answer = readQuery(line, drawnNames)
  return answer.ok ? answer.value : answer.refusal
}
const code = (codeId: string): Query => ({ is: 'code', codeId, alone: false, said: [] })

test('a query is the line that says it, and the line is the query, in either language', () => {
  const odd = [...drawnIds.codes, 'odd', 'twin1', 'twin2']
  fc.assert(
    fc.property(drawnQuery(odd), fc.constantFrom('en' as const, 'zh-Hans' as const), (query, language) => {
      expect(read(printQuery(query, drawnNames, language))).toEqual(query)
    }),
    { numRuns: 300 },
  )
})

test('a line is read as somebody types it: in either language, words alone for codes, full-width signs', () => {
  const near: Query = {
    is: 'near',
    one: code('works'),
    other: code('gate'),
    within: { count: 3, in: 'shots' },
  }
  expect(read('"works name" NEAR/3 "gate name"')).toEqual(near)
  expect(read('编码：works名 邻近/3 gate名')).toEqual(near)
  expect(read('works名 NEAR/10s gate名')).toMatchObject({ within: { count: 10, in: 'seconds' } })
  const both = { is: 'all', of: [code('works'), { is: 'not', of: code('gate') }] }
  expect(read('works名 NOT gate名')).toEqual(both)
  expect(read('works名 且 非 gate名')).toEqual(both)
  expect(read('（works名 或 gate名） 且 snow名')).toEqual({
    is: 'all',
    of: [{ is: 'any', of: [code('works'), code('gate')] }, code('snow')],
  })
  expect(read('works名[value:"view name"="high name"，coder:ann名]')).toMatchObject({
    said: [{ is: 'value' }, { is: 'coder' }],
  })
  expect(read('text:“工 厂”')).toEqual({ is: 'text', text: '工 厂' })
})

test('what cannot be read says what is wrong, and where', () => {
  const fault = (line: string) => {
    const { what, start, end } = read(line) as { what: string; start: number; end: number }
    return [what, line.slice(start, end)]
  }
  expect(fault('  ')).toEqual(['nothing-asked', ''])
  expect(fault('works名 AND')).toEqual(['nothing-after', ''])
  expect(fault('works名 )')).toEqual(['not-expected', ')'])
  expect(fault('(works名 gate名')).toEqual(['not-closed', '('])
  expect(fault('text:"no end')).toEqual(['not-closed', '"no end'])
  expect(fault('colour:red')).toEqual(['no-such-field', 'colour:'])
  expect(fault('works名 NEAR gate名')).toEqual(['no-reach', 'NEAR'])
  expect(fault('works名 NEAR/999999 gate名')).toEqual(['reach-too-far', 'NEAR/999999'])
  expect(fault('works名 smoke')).toEqual(['no-such-name', 'smoke'])
  expect(fault('code:Twin')).toEqual(['several-of-name', 'Twin'])
  expect(fault('value:view名')).toEqual(['pair-expected', ''])
  expect(fault('works名[film:film0名]')).toEqual(['not-of-a-mark', 'film:'])
  expect(fault('('.repeat(60))).toEqual(['too-large', '('])
  expect(fault(Array(300).fill('works名').join(' '))).toEqual(['too-large', ''])
})

test('nothing that is typed is a fault of the program', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...'works名 ()[],=:"\\/3s', 'AND ', ' NOT ', 'text:', '非', ' NEAR/2 '),
    maxLength: 30,
  })
  fc.assert(
    fc.property(typed, line => void read(line)),
    { numRuns: 500 },
  )
})
