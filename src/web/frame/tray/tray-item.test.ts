import { describe, expect, test } from 'vitest'
import type { FrameClock, Gathered } from '../../../study/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { itemOfFinding, itemOfGathered } from './tray-item.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 25, denominator: 1 },
  offsetTicks: 0,
  frameCount: 250,
  endMs: 10_000,
}
const part = {
  ...{ partId: 'part', fileId: 'file', clock, shotStartsMs: [0, 2000, 4000] },
  stills: [{ id: 's', partId: 'part', atMs: 2200 }],
}

const shot: Gathered = {
  ...{ id: 'one', partId: 'part', coderId: 'me', what: 'shot', startMs: 2000, endMs: 4000 },
  ...{ gatheredFrom: null, position: 1, gatheredAt: '' },
}

function item(news: Partial<Gathered>) {
  return itemOfGathered({ ...shot, ...news }, { part, title: 'West' }, wordsIn('en'))
}

describe('what is in the tray', () => {
  test('is a shot by its number and the still that stands for it, and leads to its first frame', () => {
    expect(item({})).toMatchObject({
      name: 'West',
      facts: ['Shot 2 · 2.0 s', '0:00:02:00'],
      address: '/media/stills/file/55.jpg?width=320',
      way: { kind: 'frame', partId: 'part', frame: 50 },
    })
  })

  test('is a shot without a number where no shot begins there any more', () => {
    expect(item({ startMs: 2400 }).facts[0]).toBe('Shot · 1.6 s')
  })

  test('is a frame or a span by the very frame at which it begins', () => {
    expect(item({ what: 'still', startMs: 2040, endMs: 2080 })).toMatchObject({
      facts: ['Frame', '0:00:02:01'],
      address: '/media/stills/file/51.jpg?width=320',
      way: { frame: 51 },
    })
    expect(item({ what: 'span' })).toMatchObject({
      facts: ['Span · 2.0 s', '0:00:02:00'],
      address: '/media/stills/file/50.jpg?width=320',
    })
  })

  test('has no still and leads to its film alone while nothing is known of its file', () => {
    const away = itemOfGathered(
      { ...shot, what: 'span' },
      { part: undefined, title: 'West' },
      wordsIn('zh-Hans'),
    )
    expect(away).toMatchObject({ address: null, facts: ['时间段 · 2.0 秒', '0:00:02'], way: { frame: null } })
  })

  test('is a finding by what was said of it, in the reader’s language', () => {
    const asked = {
      ...{ question: 'prevalence', periodisationId: 'p', first: '前', second: '后' },
      ...{ focalCodeIds: [], codeId: 'gone' },
    }
    const said = { en: 'Smoke thins.', 'zh-Hans': '烟稀了。' }
    const finding = { id: 'f', coderId: 'me', asked, said, tableDigest: '', position: 1, gatheredAt: '' }
    const read = { words: wordsIn('zh-Hans'), language: 'zh-Hans' } as const
    expect(itemOfFinding(finding, undefined, read)).toMatchObject({
      name: '烟稀了。',
      facts: ['gone：前、后'],
      way: { kind: 'finding', asked },
    })
  })
})
