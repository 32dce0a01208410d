import { describe, expect, test } from 'vitest'
import type { DeclaredFocal, PrevalenceFinding } from '../../src/findings/index.ts'
import { isNotComputable } from '../../src/findings/index.ts'
import { wordsIn } from '../../src/words/index.ts'
import { aCodedFilm, askAbout, filmsWith } from '../films/coded-films.ts'

const declared = (direction: DeclaredFocal['direction'], when: DeclaredFocal['declared'] = 'before') => [
  { codeId: 'ruin', direction, declared: when, declaredAt: '2026-03-04T05:06:07Z' },
]
/** Four against four: of 70 arrangements four are as extreme, two on either side. */
const films = filmsWith([0.01, 0.02, 0.04, 0.08], [0.07, 0.1, 0.12, 0.14])
const ruin = ({ symbols }: PrevalenceFinding) => symbols[0]!
const technical = (finding: PrevalenceFinding, language: 'en' | 'zh-Hans') =>
  wordsIn(language).prevalence.technical(ruin(finding), 'ruin', finding, { film: id => id, coder: id => id })
const twoSided = askAbout(films)
const { permutation } = ruin(twoSided).screenTimeShare

describe('a focal symbol that was declared with a direction', () => {
  test('before looking has half the p between periods of one size, and the sentence says the day', () => {
    if (isNotComputable(permutation)) throw new Error(permutation.because)
    expect(permutation.p).toBeGreaterThan(0.05)
    expect(ruin(twoSided).verdict.kind).toBe('cannot-tell')
    const finding = askAbout(films, { declared: declared('rose') })
    expect(ruin(finding).directed).toMatchObject({ direction: 'rose', p: permutation.p / 2 })
    expect(ruin(finding).verdict).toMatchObject({ kind: 'shows', direction: 'more', p: permutation.p / 2 })
    expect(technical(finding, 'en')).toContain(
      'Declared as focal on 2026-03-04, before looking, as one that rose',
    )
    expect(technical(finding, 'zh-Hans')).toContain('于 2026-03-04在查看结果之前声明为焦点符号，并预计其上升')
  })

  test('of which the films say the opposite shows nothing, and that is said', () => {
    const finding = askAbout(films, { declared: declared('fell') })
    expect(ruin(finding).verdict.kind).toBe('cannot-tell')
    expect(technical(finding, 'en')).toContain('The films went the other way.')
    expect(technical(finding, 'zh-Hans')).toContain('影片所示方向与此相反')
  })

  test('after looking, or where the periods were chosen after looking, counts both sides', () => {
    const after = askAbout(films, { declared: declared('rose', 'after') })
    expect(ruin(after).directed).toBe(undefined)
    expect(ruin(after).verdict).toEqual(ruin(twoSided).verdict)
    expect(after.parameters.focalCodes).toBe(null)
    expect(technical(after, 'en')).toContain('after looking: that narrows no family')
    const chosen = askAbout(films, { declared: declared('rose'), chosenAfterLooking: true })
    expect(ruin(chosen).directed).toBe(undefined)
    expect(technical(chosen, 'en')).toContain('both sides count all the same')
  })

  test('is a family with the others that were declared, corrected together by Holm', () => {
    const both = filmsWith([], []).concat(
      [0.01, 0.02, 0.03, 0.04, 0.05].map((share, film) => aFilm('early', film, share)),
      [0.1, 0.12, 0.13, 0.14, 0.15].map((share, film) => aFilm('late', film, share)),
    )
    const finding = askAbout(both, {
      codes: ['ruin', 'snow', 'train'],
      declared: [...declared('rose'), { ...declared(null)[0]!, codeId: 'snow' }],
    })
    expect(finding.family).toEqual(['ruin', 'snow'])
    const [first, second, third] = finding.symbols
    expect(first!.directed).toMatchObject({ p: 1 / 252, corrected: 2 / 252 })
    expect(second!.directed).toMatchObject({ direction: null })
    expect(third!.directed).toBe(undefined)
    expect(third!.verdict.kind).toBe('not-compared')
    expect(technical(finding, 'en')).toContain('Corrected by Holm for 2 focal symbols')
  })
})

function aFilm(period: string, film: number, share: number) {
  const other = [0.2, 0.1, 0.3, 0.15, 0.22][film]!
  return aCodedFilm(`${period} ${film}`, period, {
    readings: [{ shares: { ruin: share, snow: other, train: 0.3 - other / 2 } }],
  })
}
