import { describe, expect, test } from 'vitest'
import type { Code, Contradiction } from '../../study/index.ts'
import { changed, deskKeys, made, nothingSaid, plainMeaning } from '../../study/index.ts'
import {
  codebookChanged,
  codeColours,
  codeOfKey,
  freeColour,
  freeKey,
  noCodebook,
  shownCodes,
  shownContradictions,
} from './codebook.ts'
import type { WaitingAct } from './outbox.ts'

const aCode = (id: string, news: Partial<Code> = {}): Code => ({
  ...plainMeaning,
  id,
  kind: 'symbol',
  names: { en: id, 'zh-Hans': '' },
  colour: codeColours[0]!,
  key: null,
  position: 0,
  retired: false,
  ...news,
})

describe('the codebook', () => {
  test('stays in its order when a code changes', () => {
    const codes = [aCode('a', { position: 0 }), aCode('b', { position: 1 })]
    const change = [changed('code', codes[0]!, { ...codes[0]!, retired: true })]
    const after = codebookChanged({ ...noCodebook, codes }, change, null)
    expect(after.codes.map(code => code.id)).toEqual(['a', 'b'])
    expect(after.codes[0]!.retired).toBe(true)
    expect(shownCodes(codes, [])).toBe(codes)
  })

  test('keeps contradictions in their order, as they come from another window or wait here', () => {
    const one = (id: string, position: number): Contradiction => {
      return { ...nothingSaid, id, position, retired: false }
    }
    const [first, second, third] = [one('a', 0), one('b', 1), one('c', 2)]
    const elsewhere = [made('contradiction', third), made('contradiction', first)]
    const { contradictions } = codebookChanged(noCodebook, elsewhere, null)
    expect(contradictions).toEqual([first, third])
    const waiting = [{ change: [made('contradiction', second)] }] as unknown as WaitingAct[]
    expect(shownContradictions(contradictions, waiting)).toEqual([first, second, third])
    expect(shownContradictions(contradictions, [])).toBe(contradictions)
  })

  test('proposes a key out of the name, never one of the desk or of another code', () => {
    expect(freeKey([], 'Chimney')).toBe('c')
    expect(freeKey([aCode('a', { key: 'c' })], 'Chimney')).toBe('h')
    expect(freeKey([aCode('a', { key: 'c', retired: true })], 'Chimney')).toBe('c')
    expect(freeKey([], '烟囱')).toBe('1')
    expect(deskKeys).not.toContain(freeKey([], 'snow'))
  })

  test('proposes the colour used least', () => {
    expect(freeColour([])).toBe(codeColours[0])
    expect(freeColour([aCode('a')])).toBe(codeColours[1])
    const all = codeColours.map((colour, index) => aCode(String(index), { colour }))
    expect(freeColour(all)).toBe(codeColours[0])
  })

  test('knows the code of a key, but not that of a retired code', () => {
    const codes = [aCode('a', { key: 'c', retired: true }), aCode('b', { key: 'c' })]
    expect(codeOfKey(codes, 'C')?.id).toBe('b')
    expect(codeOfKey(codes, 'x')).toBe(undefined)
  })
})
