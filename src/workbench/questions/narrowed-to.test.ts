import { describe, expect, test } from 'vitest'
import type { Aspect, Code, Mark } from '../../study/index.ts'
import { noNames, nothingSaidOfMark, plainMeaning } from '../../study/index.ts'
import { narrowedTo } from './narrowed-to.ts'

const lived = { id: 'lived', names: { en: 'lived', 'zh-Hans': '亲历' }, retired: false }
const aspect: Aspect = {
  ...{ id: 'triad', names: { en: 'Triad', 'zh-Hans': '三元' }, position: 0, retired: false },
  ...{ values: [lived], takesSeveral: true, takesReason: true, meaning: '' },
}

function aCode(id: string, aspectIds: string[]): Code {
  return {
    ...plainMeaning,
    ...{
      id,
      aspectIds,
      kind: 'space',
      names: noNames,
      colour: '#000000',
      key: null,
      position: 0,
      retired: false,
    },
  }
}

function aMark(id: string, codeId: string, values: string[] | null, passId: string | null = 'pass'): Mark {
  return {
    ...{ id, codeId, passId, filmId: 'film', partId: 'part', coderId: 'coder', startMs: 0, endMs: 1000 },
    attachedTo: null,
    said: values && { ...nothingSaidOfMark, aspects: [{ aspectId: 'triad', values, reason: '' }] },
  }
}

const codes = [aCode('yard', ['triad']), aCode('snow', [])]
const coded = { passes: [], lookedThrough: [] }

describe('marks narrowed to a value of an aspect', () => {
  test('are those that were given it, also among others; the rest is not counted, and what has no value is numbered', () => {
    const narrowed = narrowedTo({ aspect, valueId: 'lived' }, codes, null)
    const { marks } = narrowed.read('film', {
      ...coded,
      marks: [
        aMark('one', 'yard', ['lived']),
        aMark('two', 'yard', ['planned', 'lived']),
        aMark('three', 'yard', ['planned']),
        aMark('four', 'yard', null),
        aMark('example', 'yard', null, null),
        aMark('other', 'snow', null),
      ],
    })
    expect(marks.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(narrowed.codes.map(({ id }) => id)).toEqual(['yard'])
    expect(narrowed.said()).toEqual({
      ...{ aspectId: 'triad', valueId: 'lived', unanswered: 1, codesNotAsked: ['snow'] },
      names: { aspect: aspect.names, value: lived.names },
    })
  })

  test('are read under a version of the codebook first, where one is asked', () => {
    const before = { read: () => ({ ...coded, marks: [aMark('then', 'yard', ['lived'])] }) }
    const narrowed = narrowedTo({ aspect, valueId: 'lived' }, codes, before)
    expect(narrowed.read('film', { ...coded, marks: [] }).marks.map(({ id }) => id)).toEqual(['then'])
  })

  test('number what has no value once, however often a film is read', () => {
    const narrowed = narrowedTo({ aspect, valueId: 'lived' }, codes, null)
    const read = () => narrowed.read('film', { ...coded, marks: [aMark('four', 'yard', null)] })
    read()
    read()
    expect(narrowed.said().unanswered).toBe(1)
  })
})
