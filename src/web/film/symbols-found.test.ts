import { expect, test } from 'vitest'
import type { Code, Mark } from '../../study/index.ts'
import { plainMeaning } from '../../study/index.ts'
import { symbolsFound } from './symbols-found.ts'

const code = (id: string, kind: Code['kind'] = 'symbol'): Code => ({
  ...plainMeaning,
  ...{
    id,
    kind,
    names: { en: id, 'zh-Hans': '' },
    colour: '#0072b2',
    key: null,
    position: 0,
    retired: false,
  },
})
const mark = (
  codeId: string,
  partId: string,
  startMs: number,
  endMs: number,
  passId: string | null = 'pass',
) =>
  ({
    ...{ id: `${codeId} ${partId} ${startMs}`, filmId: 'f', coderId: 'me', partId, codeId, startMs, endMs },
    ...{ attachedTo: null, passId, said: null },
  }) satisfies Mark

const found = (...marks: Mark[]) =>
  symbolsFound({
    marks,
    codes: [code('smoke'), code('snow'), code('yard', 'space')],
    partIds: ['one', 'two'],
    isCounted: passId => passId !== 'training',
  }).map(({ code: { id }, screenTimeMs, marks: count, first }) => [id, screenTimeMs, count, first.partId])

test('symbols stand by their time on screen, which counts once where marks lie over each other', () => {
  expect(
    found(
      mark('smoke', 'two', 0, 1000),
      mark('smoke', 'one', 500, 1000),
      mark('snow', 'two', 0, 2000),
      mark('snow', 'two', 1000, 3000),
    ),
  ).toEqual([
    ['snow', 3000, 2, 'two'],
    ['smoke', 1500, 2, 'one'],
  ])
})

test('examples, what was marked in training, and what is no symbol are not among them', () => {
  expect(
    found(
      mark('smoke', 'one', 0, 1000, null),
      mark('snow', 'one', 0, 1000, 'training'),
      mark('yard', 'one', 0, 1000),
    ),
  ).toEqual([])
})
