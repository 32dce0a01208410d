import { expect, test } from 'vitest'
import type { WayDrawn, WaysDrawn } from '../../src/charts/index.ts'
import { drawWays } from '../../src/charts/index.ts'
import type { Language } from '../../src/words/index.ts'
import { wordsIn } from '../../src/words/index.ts'

const marks: readonly WayDrawn['mark'][] = ['turned', 'other-side', 'the-same', 'the-same', 'the-same']
const rows: Record<Language, readonly string[]> = {
  en: [
    'time on screen',
    'slices of 10 s',
    'shots',
    'all films looked through, of which this name is far too long',
  ],
  'zh-Hans': ['出现时长', '10 秒等长时段', '镜头', '所有已检视的影片，而这一行的名称长得写不下，因此截断'],
}

const drawnIn = (language: Language): WaysDrawn => ({
  width: 640,
  ways: [
    ...marks.map((mark, place) => ({
      ...{ points: place - 1, mark, isChosen: place === 3 },
      rows: [place % 3, 3],
      said: `way ${place} & what <it> found`,
    })),
    { points: null, mark: 'nothing', isChosen: false, rows: [0], said: 'cannot say' },
  ],
  rows: rows[language].map((name, place) => ({ name, startsGroup: place === 0 || place === 3 })),
  axis: wordsIn(language).otherwise.axis,
  title: wordsIn(language).otherwise.picture(language === 'en' ? 'smoke' : '烟'),
})
const drawn = drawnIn('en')

test.each(['en', 'zh-Hans'] as const)('ways of counting are drawn as they were, in %s', async language => {
  await expect(`${drawWays(drawnIn(language))}\n`).toMatchFileSnapshot(`ways.${language}.svg`)
})

test('what cannot say anything has no column, and shapes tell what colours tell', () => {
  const svg = drawWays(drawn)
  expect(svg.match(/data-way=/g)).toHaveLength(5)
  expect(svg.match(/<polygon/g)).toHaveLength(1)
  expect(svg.match(/data-chosen="yes"/g)).toHaveLength(1)
  expect(svg).toContain('way 0 &amp; what &lt;it&gt; found')
  expect(drawWays({ ...drawn, ways: [] })).not.toContain('NaN')
})
