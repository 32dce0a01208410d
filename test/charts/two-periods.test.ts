import { expect, test } from 'vitest'
import type { TwoPeriodsDrawn } from '../../src/charts/index.ts'
import { drawTwoPeriods } from '../../src/charts/index.ts'
import type { Language } from '../../src/words/index.ts'
import { wordsIn } from '../../src/words/index.ts'

/** As they were written here: nobody's study. */
function aDrawing(language: Language): TwoPeriodsDrawn {
  const isEnglish = language === 'en'
  const { companions } = wordsIn(language)
  const side = (values: readonly number[]) => ({
    mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    films: values.map((value, film) => ({
      id: `film-${film}`,
      value,
      said: `${film}: ${companions.logOdds(value)}`,
    })),
  })
  const row = (id: string, label: string, first: readonly number[], second: readonly number[]) => ({
    ...{ id, label, said: `${label}.`, first: side(first), second: side(second) },
  })
  return {
    width: 720,
    title: companions.units.shots,
    periods: isEnglish ? ['before', 'after'] : ['之前', '之后'],
    rows: [
      row('a', isEnglish ? 'chimney with smoke' : '烟囱与烟', [-0.4, 0.2, 0.6, 0.1], [1.6, 2.1, 0.9, 1.4]),
      row('b', isEnglish ? 'ruin with <snow> & train' : '废墟与<雪>', [0.8, 1.2], [-0.6, -1.1, 0.1]),
      row('c', isEnglish ? 'a pair of which one period tells nothing' : '一个时期无从得知的一对', [0.3], []),
    ],
    axis: { label: companions.chartAxis, zero: 0, say: companions.logOdds },
  }
}

test.each(['en', 'zh-Hans'] as const)(
  'two periods are drawn as hollow and full dots, read without colour, in %s',
  async language => {
    await expect(drawTwoPeriods(aDrawing(language))).toMatchFileSnapshot(`two-periods.${language}.svg`)
  },
)

test('what others wrote is text in the drawing, and every film is found in it by its id', () => {
  const drawn = drawTwoPeriods(aDrawing('en'))
  expect(drawn).toContain('&lt;snow&gt; &amp; train')
  expect(drawn).not.toContain('<snow>')
  expect(drawn.match(/data-film="/g)).toHaveLength(4 + 4 + 2 + 3 + 1)
  expect(drawn).not.toContain('NaN')
})

test('a drawing of nothing is still a drawing', () => {
  expect(drawTwoPeriods({ ...aDrawing('en'), rows: [] })).not.toContain('NaN')
})
