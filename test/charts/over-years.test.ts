import { describe, expect, test } from 'vitest'
import type { OverYearsDrawn } from '../../src/charts/index.ts'
import { drawOverYears } from '../../src/charts/index.ts'
import type { Language } from '../../src/words/index.ts'
import { wordsIn } from '../../src/words/index.ts'

const events: Record<Language, readonly string[]> = {
  en: ['The works close', 'A law on <cities>'],
  'zh-Hans': ['工厂关闭', '关于城市的法律'],
}
const shares = [0.04, 0.06, 0.05, 0.03, 0.22, 0.25, 0.19]
const points = shares.map((value, index) => ({ year: 1990 + 3 * index, value, said: `a & b ${index}` }))

function aChart(language: Language): OverYearsDrawn {
  const { when, analysis } = wordsIn(language)
  return {
    ...{ width: 820, fromYear: 1990, toYear: 2008, points },
    axis: { name: when.axis(), most: 0.3, say: analysis.share },
    line: { as: 'curve', points: points.map(({ year, value }) => ({ year, value: value * 0.9 })) },
    levels: [
      { fromYear: 1990, toYear: 1999, value: 0.045 },
      { fromYear: 2002, toYear: 2008, value: 0.22 },
    ],
    band: { fromYear: 1999, toYear: 2005 },
    events: events[language].map((name, index) => ({ name, said: name, year: 1997 + 7 * index })),
  }
}

describe.each(['en', 'zh-Hans'] as const)('in %s', language => {
  test('films by year are dots with the events behind, the year of change a band, two levels beside a curve', async () => {
    await expect(drawOverYears(aChart(language))).toMatchFileSnapshot(`over-years.${language}.svg`)
  })
})

test('a count goes up in steps at each film, and what others wrote stays text', () => {
  const steps = {
    as: 'steps' as const,
    points: [1, 2, 4].map((value, place) => ({ year: 1990 + place, value })),
  }
  const drawn = drawOverYears({ ...aChart('en'), axis: { name: 'n', most: 4, say: String }, line: steps })
  expect(drawn).toMatch(/d="M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+"/)
  expect(drawn).toContain('A law on &lt;cities&gt;')
  expect(drawn).not.toContain('<cities>')
})
