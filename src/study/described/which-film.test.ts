import { expect, test } from 'vitest'
import type { Film, Part, Version } from '../films/film.ts'
import type { Fact } from '../world/fact.ts'
import { noFact } from '../world/fact.ts'
import { fitLength } from './fit-length.ts'
import { readRunningTime } from './running-time.ts'
import type { FilmInParts } from './which-film.ts'
import { isAskedWhich, likelyFilms, whichFilms } from './which-film.ts'

const minute = 60_000
const none = { people: [], releaseDate: null, storyDate: null, shootingDate: null, createdAt: '' }

/** A described film of so many parts, each as long as is said; null where nobody has said. */
function described(title: string, lengths: readonly (number | null)[]): FilmInParts {
  const film: Film = {
    ...{ id: title, specimen: false, ...none },
    titles: [{ language: 'zh-Hans', kind: 'original', text: title }],
  }
  const version: Version = { id: `${title} v`, filmId: title, position: 0, name: '' }
  const parts = lengths.map(
    (minutes, position): Part => ({
      ...{ id: `${title} ${position + 1}`, versionId: version.id, position, name: '', fileInUseId: null },
      durationMs: minutes === null ? null : minutes * minute,
    }),
  )
  return { film, versions: [version], parts, files: [] }
}

function arrived(name: string, lengths: readonly number[]): FilmInParts {
  const whole = described('arrived', lengths)
  const files = whole.parts.map(({ id }) => ({ partId: id, originalName: name, state: 'ready' as const }))
  return { ...whole, files }
}

function says(about: 'film' | 'part', aboutId: string, value: string): Fact {
  return { ...noFact, id: value, about, aboutId, field: 'runningTime', value }
}

const shown = (own: FilmInParts, films: FilmInParts[], facts: Fact[] = []) =>
  whichFilms(own, films, facts).map(({ filmId, partIds, fit }) => [filmId, partIds.length, fit])

test.each([
  ['111 min', 111],
  ['108分钟', 108],
  ['108 分', 108],
  ['9 h 5 min', 545],
  ['1小时48分钟', 108],
  ['2 hours', 120],
  ['1:45:00', 105],
  ['1:45', 105],
  ['97', 97],
  ['about 90 minutes', 90],
])('reads %s as a running time of %i minutes', (text, minutes) => {
  expect(readRunningTime(text)).toBe(minutes * minute)
})

test.each(['short film 短片', 'unknown', '', '0 min', 'min', '35 mm'])(
  'reads no running time out of “%s”',
  text => {
    expect(readRunningTime(text)).toBeNull()
  },
)

test('a file fits what is said in whole minutes, to the minute', () => {
  expect(fitLength(107 * minute, 106 * minute)?.fit).toBe('as-long')
  expect(fitLength(105 * minute, 106 * minute)?.fit).toBe('as-long')
})

test('a file at 25 frames a second fits the length at 24, and the other way round, but only to the minute', () => {
  expect(fitLength((111 * minute * 24) / 25, 111 * minute)?.fit).toBe('faster')
  expect(fitLength((111 * minute * 25) / 24, 111 * minute)?.fit).toBe('slower')
  expect(fitLength((111 * minute * 24) / 25 - 1.5 * minute, 111 * minute)).toBeNull()
})

test.each([
  [545, 556],
  [240, 245],
  [175, 178],
  [130, 133],
  [111, 113],
])('lengths that sources give of one film, %i and %i minutes, fit each other', (one, other) => {
  expect(fitLength(one * minute, other * minute)).not.toBeNull()
  expect(fitLength(other * minute, one * minute)).not.toBeNull()
})

test('a quarter of an hour more or less is another film, and so is a minute more of a film of two', () => {
  expect(fitLength(120 * minute, 106 * minute)).toBeNull()
  expect(fitLength(3 * minute, 2 * minute)).toBeNull()
})

test('films of the length come first, the nearest before others, then those of which none is said, then the rest', () => {
  const films = [
    described('八月', [null]),
    described('东北虎', [118]),
    described('平原上的火焰', [113]),
    described('白日焰火', [106]),
  ]
  expect(shown(arrived('disc 2.mkv', [108.4]), films)).toEqual([
    ['平原上的火焰', 1, 'faster'],
    ['白日焰火', 1, 'about'],
    ['八月', 1, 'unstated'],
    ['东北虎', 1, 'other'],
  ])
})

test('a title in the name of the file puts its film first among those of its length, and no further', () => {
  const films = [
    described('白日焰火', [106]),
    described('Fire on the Plain', [107]),
    described('东北虎', [118]),
  ]
  expect(shown(arrived('fire.on.the.plain.2021.mkv', [106]), films)[0]![0]).toBe('Fire on the Plain')
  expect(shown(arrived('东北虎 2021.mp4', [106]), films).map(([filmId]) => filmId)).toEqual([
    '白日焰火',
    'Fire on the Plain',
    '东北虎',
  ])
})

test('films of which no length is said are asked of first only where a file names them, or no other is as long', () => {
  const films = [described('八月', [null]), described('桥', [null]), described('白日焰火', [106])]
  const likely = (own: FilmInParts) => likelyFilms(whichFilms(own, films, [])).map(({ filmId }) => filmId)
  expect(likely(arrived('g.mkv', [106]))).toEqual(['白日焰火'])
  expect(likely(arrived('八月.mkv', [106]))).toEqual(['白日焰火', '八月'])
  expect(likely(arrived('g.mkv', [60]))).toEqual(['八月', '桥'])
})

test('every length that a source gives counts, of a film and of a part', () => {
  const films = [described('姨妈的后现代生活', [null])]
  const facts = [says('film', '姨妈的后现代生活', '111 min'), says('film', '姨妈的后现代生活', 'short')]
  expect(shown(arrived('a.mkv', [111]), films, facts)).toEqual([['姨妈的后现代生活', 1, 'as-long']])
  const ofPart = [says('part', '姨妈的后现代生活 1', '113 min')]
  expect(shown(arrived('a.mkv', [113]), films, ofPart)[0]![2]).toBe('as-long')
})

test('one file may be one part of a long film, or all of it as a version of its own', () => {
  const long = described('铁西区', [240, 175, 130])
  expect(shown(arrived('b.mkv', [176]), [long])[0]).toEqual(['铁西区', 1, 'as-long'])
  const whole = whichFilms(arrived('c.mkv', [551]), [long], [says('film', '铁西区', '551 min')])
  expect(whole[0]).toMatchObject({ partIds: [], fit: 'as-long', statedMs: 551 * minute })
})

test('several files of one film are the parts of a film that has as many without a file, in their order', () => {
  const long = described('铁西区', [240, 175, 130])
  const [found] = whichFilms(arrived('d.mkv', [240, 175, 130]), [long, described('桥', [null])], [])
  expect(found).toMatchObject({ partIds: ['铁西区 1', '铁西区 2', '铁西区 3'], fit: 'as-long' })
  expect(shown(arrived('e.mkv', [130, 175, 240]), [long])).toEqual([['铁西区', 3, 'other']])
})

test('it is asked only of films whose files are read, that nobody has answered for, and that a described film may be', () => {
  const own = arrived('f.mkv', [106])
  const films = [described('白日焰火', [106])]
  const asked = (film: FilmInParts, among = films) => isAskedWhich(film, whichFilms(film, among, []))
  expect(asked(own)).toBe(true)
  expect(asked(own, [described('东北虎', [118])])).toBe(false)
  expect(asked(own, [described('八月', [null])])).toBe(true)
  expect(asked({ ...own, film: { ...own.film, recognised: 'itself' } })).toBe(false)
  expect(asked({ ...own, film: { ...own.film, specimen: true } })).toBe(false)
  expect(asked({ ...own, files: own.files.map(file => ({ ...file, state: 'incoming' })) })).toBe(false)
  const taken = films.map(film => ({ ...film, files: [{ ...own.files[0]!, partId: film.parts[0]!.id }] }))
  expect(asked(own, taken)).toBe(false)
})
