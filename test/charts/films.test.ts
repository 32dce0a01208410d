import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawCourse, drawFilmDots } from '../../src/charts/index.ts'
import type { Language } from '../../src/words/index.ts'
import { languages, wordsIn } from '../../src/words/index.ts'

const file = (name: string) => path.join(import.meta.dirname, name)

/** As they were written here: nobody's films. */
const titles: Record<Language, readonly string[]> = {
  en: ['The furnace', 'Snow on rails', 'A title so long that it has no room beside its strip <&>'],
  'zh-Hans': ['炉火', '轨上雪', '一个长得在条带旁边放不下的片名 <&>'],
}

const ramp = Array.from({ length: 12 }, (_, stretch) => (stretch < 2 ? null : stretch / 12))
const courses = [ramp, [...ramp].reverse(), ramp.map(share => (share === null ? 0 : 1))]

function strips(language: Language): string {
  return drawCourse({
    ...{ width: 640, colour: '#009e73', words: wordsIn(language).rowPages.course },
    strips: titles[language].map((title, film) => ({
      ...{ filmId: `f${film}`, title, said: title, course: courses[film]! },
    })),
  })
}

function dots(language: Language, isTested: boolean): string {
  const words = wordsIn(language)
  const dot = (film: number, value: number) => ({
    ...{ filmId: `f${film}`, value, said: `${titles[language][film % 3]}: ${value}` },
  })
  const tick = (at: number) => ({ at, said: words.rowPages.position(at) })
  return drawFilmDots({
    ...{ width: 640, colour: '#0072b2' },
    periods: [
      { name: titles[language][2]!, mean: -0.4, dots: [dot(0, -0.5), dot(1, -0.49), dot(2, -0.2)] },
      { name: '2000–2010', mean: null, dots: [] },
    ],
    axis: {
      least: -1,
      most: 1,
      ticks: [-1, 0, 1].map(tick),
      meaning: words.rowPages.axes.share['screen-time'],
    },
    difference: {
      ...{ name: words.analysis.difference, value: 0.6 },
      interval: isTested ? { lower: -0.1, upper: 1.3 } : null,
      axis: { least: -1.4, most: 1.4, ticks: [-1, 0, 1].map(tick), meaning: '' },
    },
  })
}

describe.each(languages)('charts of films, %s', language => {
  test('draw each film as a strip, and what nobody looked through by a pattern', async () => {
    const drawn = strips(language)
    await expect(`${drawn}\n`).toMatchFileSnapshot(file(`course.${language}.svg`))
    expect(drawn.match(/url\(#not-looked-through\)/g)).toHaveLength(4)
    expect(drawn).not.toMatch(/<&>| style=/)
  })

  test('draw a dot per film so that none lies over another, and the difference on an axis of its own', async () => {
    const drawn = dots(language, true)
    await expect(`${drawn}\n`).toMatchFileSnapshot(file(`film-dots.${language}.svg`))
    const heights = [...drawn.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, , cy]) => cy)
    expect(new Set(heights).size).toBe(2)
    expect(dots(language, false).length).toBeLessThan(drawn.length)
  })
})
