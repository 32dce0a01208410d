import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../words/index.ts'
import { router } from './router.tsx'
import {
  bindings,
  groupsOfRail,
  modes,
  nameInRail,
  partInAddress,
  rail,
  routes,
  themeOfRoute,
} from './screens.ts'
import type { KeyGroup, KeyPress } from './services/keyboard-map.ts'
import { bindingOfKey } from './services/keyboard-map.ts'

function aPress(key: string, news: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...news }
}

const actOfKey = (press: KeyPress, groups: ReadonlySet<KeyGroup>) =>
  bindingOfKey(bindings, press, groups)?.act ?? null

const onShots = new Set<KeyGroup>(['everywhere', 'shots'])

describe('the keys of all screens', () => {
  test.each([
    [aPress('s'), 'split-shot'],
    [aPress('S'), 'split-shot'],
    [aPress('Backspace'), 'merge-with-previous'],
    [aPress('ArrowLeft'), 'frame-back'],
    [aPress('ArrowLeft', { shiftKey: true }), 'second-back'],
    [aPress(' '), 'play-or-pause'],
    [aPress('z', { ctrlKey: true }), 'undo'],
    [aPress('z', { metaKey: true }), 'undo'],
    [aPress('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [aPress('?', { shiftKey: true }), 'list-keys'],
    [aPress('+', { shiftKey: true }), 'zoom-in'],
    [aPress('1', { altKey: true }), 'go-to-corpus'],
    [aPress('x'), null],
    [aPress('s', { ctrlKey: true }), null],
  ] as const)('%j means %s', (press, act) => {
    expect(actOfKey(press, onShots)).toBe(act)
  })

  test('knows only the keys of the groups at hand', () => {
    expect(actOfKey(aPress('/'), onShots)).toBe(null)
    expect(actOfKey(aPress('/'), new Set<KeyGroup>(['corpus']))).toBe('find-film')
  })

  test('lets a held key step on but never split twice', () => {
    expect(actOfKey(aPress('ArrowRight', { repeat: true }), onShots)).toBe('frame-forward')
    expect(actOfKey(aPress('s', { repeat: true }), onShots)).toBe(null)
  })

  test('gives no chord to two acts that can be on screen together', () => {
    const groups = new Set(bindings.map(({ group }) => group))
    const besides: Partial<Record<KeyGroup, KeyGroup[]>> = { shots: ['measures', 'desk'], coding: ['desk'] }
    for (const group of groups) {
      const chords = bindings
        .filter(binding => [group, 'everywhere', ...(besides[group] ?? [])].includes(binding.group))
        .flatMap(binding => binding.chords)
      expect(new Set(chords).size).toBe(chords.length)
    }
  })

  test('takes a digit with Alt for what it is, whatever sign a Mac writes in its place', () => {
    expect(actOfKey(aPress('¡', { altKey: true, code: 'Digit1' }), onShots)).toBe('go-to-corpus')
  })

  test('lets a review have its keys before the screen under it', () => {
    const inReview = new Set<KeyGroup>(['everywhere', 'shots', 'review'])
    expect(actOfKey(aPress('Backspace'), inReview)).toBe('review-no')
    expect(actOfKey(aPress('Backspace'), onShots)).toBe('merge-with-previous')
    expect(actOfKey(aPress('ArrowLeft'), inReview)).toBe('frame-back')
  })

  test('says an act by one key, whichever screen is open', () => {
    const firsts = new Map<string, Set<string>>()
    for (const { act, chords } of bindings) firsts.set(act, (firsts.get(act) ?? new Set()).add(chords[0]!))
    expect([...firsts].filter(([, keys]) => keys.size > 1).map(([act]) => act)).toEqual([])
  })

  test('has a name for every act', () => {
    const { acts } = wordsIn('en').keys
    expect([...new Set(bindings.map(({ act }) => act))].sort()).toEqual(Object.keys(acts).sort())
  })
})

const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom('abc', -5, 1e9, Number.POSITIVE_INFINITY, '007', 1.5, '', null, { a: 1 }, [3]),
)

describe('the addresses of all screens', () => {
  test.each([
    ['/corpus', ['film']],
    ['/shots/$partId', ['frame']],
    ['/shots/$partId/sheet', ['from', 'to']],
    ['/coding/$partId', ['frame', 'pass']],
    [
      '/analysis',
      [
        'question',
        'periodisation',
        'first',
        'second',
        'codebook',
        'dated',
        'focal',
        'within',
        'symbol',
        'numbers',
        'open',
      ],
    ],
    ['/atlas', ['size', 'how', 'view', 'by', 'first', 'last', 'periods', 'map', 'time', 'event']],
  ])('of %s lets nothing through unread, whatever stands in it', (address, names) => {
    const read = routes.find(({ fullPath }) => fullPath === address)?.options.validateSearch as Read
    expect(Object.keys(read({}))).toEqual(names)
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'film',
            'frame',
            'from',
            'to',
            'pass',
            'periodisation',
            'first',
            'second',
            'focal',
            'open',
            ...(['size', 'how', 'view', 'by', 'last', 'periods', 'map', 'time', 'event'] as const),
          ),
          anything,
        ),
        raw => {
          // As the router does it: what the screen gives lies over the raw search.
          const search: Record<string, unknown> = { ...raw, ...read(raw) }
          for (const name of names) {
            const value = search[name]
            const isName = typeof value === 'string' && value !== ''
            const isCount = Number.isSafeInteger(value) && (value as number) >= 0
            expect(value === undefined || isName || isCount).toBe(true)
            if (name === 'film') expect(isCount).toBe(false)
          }
        },
      ),
    )
  })

  test('lead to each place in the rail, and to each mode of the desk', () => {
    const addresses = Object.keys(router.routesByPath)
    expect(modes.length).toBeGreaterThan(2)
    for (const { path } of [...rail, ...modes]) expect(addresses).toContain(path)
  })

  test('name the part that a mode of the desk shows', () => {
    for (const { path } of modes) expect(partInAddress(path.replace('$partId', 'a-part'))).toBe('a-part')
    for (const other of ['/corpus', '/shots/', '/shots/a-part/nothing', '/analysis/a-part'])
      expect(partInAddress(other)).toBe(null)
  })

  test('stand in the rail by groups, the modes of the desk under the desk', () => {
    expect(groupsOfRail).toEqual(['films', 'code', 'read', 'argue'])
    for (const group of groupsOfRail) expect(rail.some(place => place.group === group)).toBe(true)
    for (const { path } of modes)
      expect(nameInRail(routes.find(({ fullPath }) => fullPath === path)?.id)).toBe('desk')
    expect(nameInRail('/settings')).toBe('settings')
    expect(nameInRail('/studies')).toBe(undefined)
    expect(nameInRail(undefined)).toBe(undefined)
  })

  test('say by their screen whether it is dark', () => {
    expect(routes.map(({ id, fullPath }) => [fullPath, themeOfRoute(id)])).toEqual([
      ['/corpus', 'looking'],
      ['/film/$filmId', 'reading'],
      ['/desk', 'looking'],
      ['/shots/$partId', 'looking'],
      ['/coding/$partId', 'looking'],
      ['/shots/$partId/sheet', 'looking'],
      ['/codebook', 'reading'],
      ['/plan', 'reading'],
      ['/reading', 'reading'],
      ['/reading/reality', 'reading'],
      ['/reading/links', 'reading'],
      ['/reading/plates', 'reading'],
      ['/reading/plates/$plateId', 'reading'],
      ['/reading/notebook', 'reading'],
      ['/find', 'reading'],
      ['/analysis', 'reading'],
      ['/analysis/kept', 'reading'],
      ['/atlas', 'reading'],
      ['/atlas/places/$placeId', 'reading'],
      ['/atlas/events', 'reading'],
      ['/sources', 'reading'],
      ['/sources/$sourceId', 'reading'],
      ['/essays', 'reading'],
      ['/essays/$essayId', 'reading'],
      ['/settings', 'reading'],
      ['/studies', 'reading'],
      ['/claims', 'reading'],
      ['/picture', 'looking'],
    ])
    expect(themeOfRoute('__root__')).toBe('reading')
  })
})

type Read = (raw: Record<string, unknown>) => Record<string, unknown>
