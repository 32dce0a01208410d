import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../../../test/effects.ts'
import type { FilmPlace } from '../../essay/index.ts'
import { citeFilm } from './cite-film.ts'

const film = {
  ...{ id: 'f', releaseDate: '2002', storyDate: null, shootingDate: null, specimen: false, createdAt: '' },
  titles: [
    { language: 'zh-Hans', kind: 'original' as const, text: '铁西区' },
    { language: 'zh-Latn-pinyin', kind: 'transliterated' as const, text: 'Tiexi qu' },
    { language: 'en', kind: 'translated' as const, text: 'West of the Tracks' },
  ],
  people: [{ name: 'Wang Bing 王兵', role: 'director' }],
}
const versions = [
  { id: 'v1', filmId: 'f', position: 0, name: 'Berlin 2002' },
  { id: 'v2', filmId: 'f', position: 1, name: 'Rotterdam 2003' },
]
const part = (id: string, versionId: string, position: number, name: string) => ({
  ...{ id, versionId, position, name, durationMs: 10_000_000, fileInUseId: null },
})
const whole = { film, versions, parts: [part('p1', 'v1', 0, ''), part('p2', 'v2', 0, 'Rust')] }
const folder = path.join(repositoryRoot, 'src', 'essay', 'styles')

async function cited(style: string, place: FilmPlace, language: 'en' | 'zh-Hans' = 'en', of = whole) {
  const set = await citeFilm(folder, of, { place, style, language })
  if (!set.ok) throw new Error(JSON.stringify(set.refusal))
  return set.value
}

describe('a place in a film', () => {
  test('is named by version, part, time and frame in four styles and two languages', async () => {
    const frame = { partId: 'p2', startMs: 725_400, frame: 18_135 }
    const inChicago = await cited('chicago-author-date', frame)
    expect(inChicago.text).toBe('Wang Bing 王兵, dir. 2002. Tiexi qu 铁西区 [West of the Tracks].')
    expect(inChicago.html).toContain('<i>Tiexi qu</i> 铁西区')
    const place = 'Rotterdam 2003, Rust, 00:12:05, frame 18135'
    expect(inChicago.named.text).toBe(`(Wang 2002, ${place})`)
    for (const style of ['chicago-notes-bibliography', 'mla', 'gb-t-7714-author-date']) {
      const { text, named } = await cited(style, frame)
      expect(text).toContain('铁西区')
      expect(named.text).toContain(place)
    }
    const inChinese = await cited('gb-t-7714-author-date', frame, 'zh-Hans')
    expect(inChinese.named.text).toContain('Rust，00:12:05，第 18135 帧')
  })

  test('is a shot from when to when, and the film alone where nothing else is said; one version is not named', async () => {
    const one = { ...whole, versions: [versions[0]!], parts: [whole.parts[0]!] }
    const shot = { partId: 'p1', startMs: 3_725_000, endMs: 3_731_999 }
    expect((await cited('chicago-author-date', shot, 'en', one)).named.text).toBe(
      '(Wang 2002, 01:02:05–01:02:11)',
    )
    expect((await cited('chicago-author-date', {}, 'en', one)).named.text).toBe('(Wang 2002)')
  })
})
