import { expect, test } from 'vitest'
import type { WayDrawn, WaysDrawn } from '../../src/charts/index.ts'
import { drawWays } from '../../src/charts/index.ts'

const marks: readonly WayDrawn['mark'][] = ['turned', 'other-side', 'the-same', 'the-same', 'the-same']
const drawn: WaysDrawn = {
  width: 640,
  ways: [
    ...marks.map((mark, place) => ({
      ...{ points: place - 1, mark, isChosen: place === 3 },
      rows: [place % 3, 3],
      said: `way ${place} & what <it> found`,
    })),
    { points: null, mark: 'nothing', isChosen: false, rows: [0], said: 'cannot say' },
  ],
  rows: [
    { name: 'time on screen', startsGroup: true },
    { name: 'slices of 10 s', startsGroup: false },
    { name: 'shots', startsGroup: false },
    { name: 'all films looked through, of which this name is far too long', startsGroup: true },
  ],
  axis: 'Difference, points',
  title: '“smoke”, counted in every way',
}

test('ways of counting are drawn as they were', async () => {
  await expect(`${drawWays(drawn)}\n`).toMatchFileSnapshot('ways.en.svg')
})

test('what cannot say anything has no column, and shapes tell what colours tell', () => {
  const svg = drawWays(drawn)
  expect(svg.match(/data-way=/g)).toHaveLength(5)
  expect(svg.match(/<polygon/g)).toHaveLength(1)
  expect(svg.match(/data-chosen="yes"/g)).toHaveLength(1)
  expect(svg).toContain('way 0 &amp; what &lt;it&gt; found')
  expect(drawWays({ ...drawn, ways: [] })).not.toContain('NaN')
})
