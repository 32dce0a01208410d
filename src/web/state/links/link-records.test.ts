import { expect, test } from 'vitest'
import type { Change, Link, LinkEnd, LinkKind, Mark } from '../../../study/index.ts'
import { changed, inverse, made } from '../../../study/index.ts'
import { withLinks } from './link-records.ts'

const link: Link = {
  ...{ id: 'l', coderId: 'k', way: 'quotes', linkKindId: null, says: '', createdAt: '2026' },
  ...{ fromEndId: 'a', toEndId: 'b', fromPartId: 'p', toPartId: 'q' },
}
const end = (id: string, partId: string, attachedTo: string | null): LinkEnd => ({
  ...{ id, linkId: 'l', partId, startMs: 0, endMs: 400, attachedTo },
})
const ends = [end('a', 'p', 'm'), end('b', 'q', null)]
const making: Change = [made('link', link), ...ends.map(one => made('linkEnd', one))]
const none = { links: [], linkEnds: [], linkKinds: [] }

test('a link comes with its ends and goes with them, once however often it is said, and none of another coder’s', () => {
  const after = withLinks(withLinks(none, making, 'k'), making, 'k')
  expect(after).toEqual({ links: [link], linkEnds: ends, linkKinds: [] })
  expect(withLinks(after, inverse(making), 'k')).toEqual(none)
  expect(withLinks(none, making, 'other')).toBe(none)
})

test('an end that is a mark is seen where the mark is brought, and what is no business of links changes nothing', () => {
  const known = withLinks(none, making, 'k')
  const mark = { id: 'm', startMs: 0, endMs: 400 } as Mark
  const moved = withLinks(known, [changed('mark', mark, { ...mark, startMs: 80 })], 'k')
  expect(moved.linkEnds).toEqual([{ ...ends[0]!, startMs: 80 }, ends[1]])
  expect(
    withLinks(known, [changed('mark', { ...mark, id: 'x' }, { ...mark, id: 'x', startMs: 80 })], 'k'),
  ).toBe(known)
})

test('kinds of one’s own are everybody’s', () => {
  const kind = { id: 'own', createdAt: '2026' } as LinkKind
  expect(withLinks(none, [made('linkKind', kind)], null).linkKinds).toEqual([kind])
})
