import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PrevalenceFinding, QuestionFilm } from '../../src/findings/index.ts'
import { isNotComputable, orderByEvidence } from '../../src/findings/index.ts'
import { languages, wordsIn } from '../../src/words/index.ts'
import { points, pValue } from '../../src/words/share-of-films.ts'
import type { CodedFilm } from '../films/coded-films.ts'
import { askAbout, filmsWith } from '../films/coded-films.ts'

const names = { film: (id: string) => id, coder: (id: string) => `Coder ${id}` }
const { prevalence, analysis } = wordsIn('en')
const technical = (finding: PrevalenceFinding, place = 0) =>
  prevalence.technical(finding.symbols[place]!, 'ruin', finding, names)

const low = [0.01, 0.02, 0.03, 0.02]
const high = [0.31, 0.32, 0.33, 0.32]
const pairs = (shares: number[], name: string): CodedFilm[] =>
  shares.map((share, index) => ({
    directorIds: [`${name}${index >> 1}`],
    readings: [{ shares: { ruin: share } }],
  }))

describe('the technical sentence', () => {
  test('gives means, difference, interval, test and what leaving out does', () => {
    expect(technical(askAbout(filmsWith(low, high)))).toBe(
      '“ruin” is on screen for 2.0 % of the time in the average film of early (4 films) and 32.0 % in the average film of late (4 films): difference +30.0 points, 95 % CI +28.6 to +31.4 (Welch on films), ratio × 16.0. Film-permutation p = .029 (70 arrangements, smallest possible .029); corrected for 1 symbol p = .029. Leaving out any one film the difference ranges from +29.7 to +30.3 points.',
    )
  })

  test('with two films in a period says that an interval says nothing, and gives none', () => {
    const said = technical(askAbout(filmsWith([0.1, 0.5], [0.2, 0.9])))
    expect(said).toContain('with two films in a period an interval says nothing')
    expect(said).not.toContain('CI')
    expect(technical(askAbout(filmsWith([0.1, 0.5, 0.2], [0.2, 0.9, 0.3])))).toContain('95 % CI')
  })

  test('speaks of the one film where there is one, and of no p', () => {
    const said = technical(askAbout(filmsWith([0.1], [0.4])))
    expect(said).toContain('in the one film of early and 40.0 % in the one film of late')
    expect(said).toContain('with one film in a period an interval says nothing')
    expect(said).not.toMatch(/ p = /)
  })

  test('speaks of the time looked through where a film was looked through in part', () => {
    const partly: CodedFilm = { readings: [{ shares: { ruin: 0.4 }, lookedThrough: 0.5 }] }
    expect(technical(askAbout(filmsWith([0.1], [partly])))).toContain('of the time looked through')
    expect(technical(askAbout(filmsWith([0.1], [0.4])))).not.toContain('looked through')
  })

  test('rests on directors where they are nested, and calls the p of films optimistic', () => {
    const finding = askAbout(filmsWith(pairs([...low, ...low], 'a'), pairs([...high, ...high], 'b')))
    expect(technical(finding)).toMatch(
      /With directors moved whole p = \.029 \(70 arrangements, smallest possible \.029\); .*Film by film it would be \.00016, which is too optimistic/,
    )
    expect(prevalence.resolution(finding)).toMatch(
      /directors are moved whole: with 4 directors \(8 films\) against 4 \(8 films\) there are 70 arrangements, the smallest two-sided p is \.029/,
    )
    const few = askAbout(filmsWith(pairs([...low, 0.01, 0.02], 'a'), pairs([...high, 0.3, 0.3], 'b')))
    expect(prevalence.resolution(few)).toContain('so no change, however strong, can pass .05')
    expect(few.symbols[0]!.screenTimeShare.permutation).toMatchObject({ p: 2 / 924 })
  })

  test('gives no p of a symbol that is not compared', () => {
    const finding = askAbout(filmsWith([0, 0, 0, 0], [0, 0, 0.2, 0.3]))
    expect(technical(finding)).not.toMatch(/ p = /)
  })

  test('gives what each coder alone would say, by name', () => {
    const both = (share: number): CodedFilm => ({
      readings: [
        { coderId: 'ann', shares: { ruin: share } },
        { coderId: 'ben', shares: { ruin: share / 2 } },
      ],
    })
    const finding = askAbout(filmsWith([both(0.1)], [both(0.3)]))
    expect(technical(finding)).toContain(
      'By one coder alone, in points: Coder ann +20.0 (1 against 1 film); Coder ben +10.0 (1 against 1 film).',
    )
  })
})

describe('what the films can show', () => {
  test('counts only films that somebody looked through', () => {
    const unread: CodedFilm = { readings: [] }
    const finding = askAbout(filmsWith([...low, unread, unread], high))
    expect(prevalence.resolution(finding)).toMatch(/^With 4 films against 4 films there are 70 arrangements/)
  })

  test('says where there are films enough, and nobody has looked through them', () => {
    const unread: CodedFilm = { readings: [] }
    const finding = askAbout(filmsWith([0.1, unread, unread], [unread, unread]))
    expect(prevalence.resolution(finding)).toBe(
      'These films can show nothing yet: 1 of 3 films of the one period and none of 2 films of the other have been looked through.',
    )
  })

  test('says nothing of a p where a period has one film', () => {
    expect(prevalence.resolution(askAbout(filmsWith([0.1], [0.2])))).toBe(
      'These films can show nothing yet: a period has fewer than two films.',
    )
  })
})

describe('the length of shots', () => {
  const said = (films: QuestionFilm[]) => prevalence.shotLengths(askAbout(films))
  const unread: CodedFilm = { readings: [] }

  test('is said of both sides, of one, or of none', () => {
    expect(said(filmsWith([0.1], [0.1]))).toBe(
      'Mean shot length: 5.0 s in the earlier films, 5.0 s in the later films.',
    )
    expect(said(filmsWith([unread], [0.1]))).toBe(
      'Mean shot length: 5.0 s in the later films; in the earlier films it is not known, since no shot of them has been looked through.',
    )
    expect(said(filmsWith([unread], [unread]))).toMatch(/^How long shots are is not known/)
  })
})

describe('symbols', () => {
  const shares = (ruin: number, more: Record<string, number> = {}): CodedFilm => ({
    readings: [{ shares: { ruin, ...more } }],
  })

  test('stand in the order of their evidence, and those with nothing to see in one line at the end', () => {
    const films = filmsWith(
      low.map((share, index) => shares(0.1 + share, { moved: share, gone: 0, rare: index === 0 ? 0.1 : 0 })),
      high.map((share, index) => shares(0.09 + share / 10 + index / 50, { moved: share, gone: 0, rare: 0 })),
    )
    const codes = ['unheard', 'gone', 'rare', 'ruin', 'moved']
    const { seen, nothingToSee } = orderByEvidence(askAbout(films, { codes }))
    expect(seen.map(({ symbol }) => symbol)).toEqual(['moved', 'ruin', 'rare'])
    expect(
      nothingToSee.map(({ because, symbols }) => [because, symbols.map(({ symbol }) => symbol)]),
    ).toEqual([
      ['in-no-film', ['gone']],
      ['nobody-looked', ['unheard']],
    ])
    expect(prevalence.nothingToSee('in-no-film', ['gone'])).toBe(
      'Looked for, and seen in none of the films looked through: “gone”.',
    )
    expect(prevalence.nothingToSee('nobody-looked', ['unheard'])).toBe(
      'Nobody has looked for these yet: “unheard”.',
    )
  })

  test('are said of periods by name where no years say which is the earlier', () => {
    const finding = askAbout(filmsWith(low, high), { periodsInOrder: false })
    const said = [
      prevalence.plain(finding.symbols[0]!, 'ruin', finding),
      prevalence.shotLengths(finding),
    ].join()
    expect(said).toContain('longer in the films of “late” than in the films of “early”')
    expect(said).not.toMatch(/earlier|later/)
  })
})

describe('a number as it is written', () => {
  test('is 0 only where it is 0, and 100 only where it is all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), value => {
        for (const language of languages) {
          const said = wordsIn(language).analysis.share(value)
          expect(/^0(\.0+)? ?%$/.test(said)).toBe(value === 0)
          expect(/^100(\.0)? ?%$/.test(said)).toBe(value === 1)
        }
        expect(points(value) === '0').toBe(value === 0)
        if (value > 1e-9) expect(points(-value)).toMatch(/^−\d*\.?\d*[1-9]\d*(\.0)?$/)
        expect(/^\.05(0+)?$/.test(pValue(value)) ? value <= 0.05 : true).toBe(true)
        const plain = pValue(value).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, sign => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
        const read = Number(plain.replace(' × 10⁻', 'e-'))
        expect(read <= 0.05).toBe(value <= 0.05)
      }),
    )
    expect(analysis.share(0.00001)).toBe('< 0.01 %')
    expect([0.00016, 0.000042, 1.6e-7, 0, 0.2].map(pValue)).toEqual([
      '.00016',
      '.000042',
      '1.6 × 10⁻⁷',
      '.000',
      '.20',
    ])
  })

  test('of an interval or a difference of shares is never beyond what shares can be', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const films = fc.array(share, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(films, films, (earlier, later) => {
        const [ruin] = askAbout(filmsWith(earlier, later)).symbols
        for (const by of [ruin!.screenTimeShare, ruin!.shotShare, ruin!.sliceShare]) {
          if (isNotComputable(by.welch95)) continue
          expect(by.filmsP1).toBeGreaterThan(2)
          expect(by.filmsP2).toBeGreaterThan(2)
          expect(by.welch95.lower).toBeGreaterThanOrEqual(-1)
          expect(by.welch95.upper).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of speed is not 0 where two copies differ', () => {
    expect(wordsIn('en').copies.speed(1.001)).toBe('The new copy runs 0.10 % slower.')
    expect(wordsIn('zh-Hans').copies.speed(1.001)).toBe('新拷贝快慢不同：慢 0.10%。')
  })
})

describe('whether a code is in a film', () => {
  const codes = ['ruin', 'train']
  const film = fc.record({
    ruin: fc.option(fc.constantFrom(0, 0.1, 0.5), { nil: undefined }),
    train: fc.option(fc.constantFrom(0, 0.2), { nil: undefined }),
    lookedThrough: fc.constantFrom(0.02, 0.5, 1),
  })

  test('is one thing in dot, range, denominator, film and sentence', () => {
    const period = fc.array(film, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(period, period, (earlier, later) => {
        const made = (given: typeof earlier): CodedFilm[] =>
          given.map(({ lookedThrough, ...shares }) => ({
            readings: [
              {
                lookedThrough,
                shares: Object.fromEntries(
                  Object.entries(shares).flatMap(([code, share]) =>
                    share === undefined ? [] : [[code, share]],
                  ),
                ),
              },
            ],
          }))
        const finding = askAbout(filmsWith(made(earlier), made(later)), { codes })
        for (const symbol of finding.symbols) {
          const looked = symbol.dots.filter(({ presence }) => presence !== 'not-looked-for')
          const present = symbol.dots.filter(({ presence }) => presence === 'present')
          expect(symbol.filmsP1 + symbol.filmsP2).toBe(looked.length)
          expect(symbol.screenTimeShare.filmsP1 + symbol.screenTimeShare.filmsP2).toBe(looked.length)
          expect(symbol.rangeP1 + symbol.rangeP2).toBe(present.length)
          for (const { filmId, presence, screenTime } of symbol.dots) {
            const told = finding.films.find(({ id }) => id === filmId)!.screenTimeMs[symbol.symbol]!
            expect(isNotComputable(told)).toBe(presence === 'not-looked-for')
            expect(screenTime === null).toBe(presence === 'not-looked-for')
          }
          const named = symbol.warnings.flatMap(warning =>
            warning.kind === 'not-looked-for' ? warning.filmIds : [],
          )
          for (const filmId of named)
            expect(symbol.dots.find(dot => dot.filmId === filmId)!.presence).toBe('not-looked-for')
          const said = prevalence.plain(symbol, symbol.symbol, finding)
          if (looked.length < symbol.dots.length) expect(said).not.toMatch(/none of these films/)
          if (looked.length === 0) expect(said).toMatch(/^Nobody has looked/)
          if (present.length > 0) expect(said).not.toMatch(/seen in none/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
