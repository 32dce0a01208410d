import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, PartView, StillSetAnswer } from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { mediaDrivers, worth } from '../media/media-drivers.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-still-sets-'))
const id = (number: number) => `01900000-0000-7000-8000-0000000007${String(number).padStart(2, '0')}`
let study: ServedStudy
let works: FilmCard
const plateId = id(1)

const act = async (body: object) => {
  const { status, answer } = await study.call('/api/acts', body)
  expect([status, answer]).toMatchObject([200, {}])
}
const setOf = async (plate: string, asked = 'form=png&language=en') => {
  const answer = await fetchInside(
    new URL(`/api/plates/${plate}/still-set.zip?${asked}`, study.server.address),
  )
  if (answer.status !== 200) throw new Error(await answer.text())
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(files[name])
  return { files, text }
}

beforeAll(async () => {
  for (const [name, shots] of [
    ['works', 3],
    ['gone', 4],
  ] as const)
    await encodeGreyFilm(path.join(root, `${name}.mp4`), { shots, framesPerShot: 12 })
  study = await serveStudy({ roots: [root] })
  await study.call('/api/add', { paths: ['works', 'gone'].map(name => path.join(root, `${name}.mp4`)) })
  await study.untilIdle()
  const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
  works = films.find(({ files }) => files[0]!.originalName === 'works.mp4')!
  const filmId = works.film.id
  await act({
    ...{ kind: 'describe-film', filmId, releaseDate: '2003-05' },
    titles: [
      { language: 'zh-Hans', kind: 'original', text: '厂门' },
      { language: 'en', kind: 'translated', text: 'The Gate' },
    ],
    people: [{ name: 'Zhao Yan', names: [{ script: 'hanzi', text: '赵岩' }], role: 'director' }],
  })
  await act({ kind: 'set-plate', plate: { id: plateId, name: 'Gates', caption: '' } })
  const { shots } = (await study.call<PartView>(`/api/parts/${works.parts[0]!.id}`)).answer
  const other = films.find(({ film }) => film.id !== filmId)!
  const items = [
    { id: id(10), partId: works.parts[0]!.id, what: 'shot', ...times(shots[1]!) },
    { id: id(11), partId: other.parts[0]!.id, what: 'still', startMs: 0, endMs: 40 },
    { id: id(12), partId: works.parts[0]!.id, what: 'still', ...times(shots[2]!) },
  ]
  await act({ kind: 'add-to-plate', plateId, items, beforeId: null })
  await act({ kind: 'set-plate-item', itemId: id(10), to: { caption: '=The gate, at noon' } })
  rmSync(path.join(root, 'gone.mp4'))
  await act({ kind: 'set-still-ground', newId: id(20), filmId, ground: 'quotation', note: '§ 51 UrhG' })
}, 120_000)

const times = ({ startMs, endMs }: { startMs: number; endMs: number }) => ({ startMs, endMs })

afterAll(async () => {
  await study?.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('stills of a plate for a publisher', () => {
  test('are at the size of the film, numbered as on the plate, to be printed at 300 pixels to the inch', async () => {
    const { files } = await setOf(plateId)
    expect(Object.keys(files)).toEqual([
      ...['stills/figure-01.png', 'stills/figure-03.png', 'captions.csv', 'captions.docx', 'README.txt'],
    ])
    const { width, height } = works.files[0]!
    for (const name of Object.keys(files).filter(one => one.endsWith('.png'))) {
      const picture = Buffer.from(files[name]!)
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height])
      expect(picture.readUInt32BE(picture.indexOf('pHYs') + 4)).toBe(11811)
    }
  })

  test('are captioned, credited and on a stated ground, and it is said what has no picture', async () => {
    const { text, files } = await setOf('Gates')
    const [head, first, third, ...none] = text('captions.csv').replace('\ufeff', '').trim().split('\r\n')
    expect(none).toEqual([])
    expect(head).toMatch(/^number,file,caption,film,originalTitle,directors,year,place,frame,atMs,credit,/)
    expect(first).toMatch(
      /^1,stills\/figure-01\.png,"'=The gate, at noon",The Gate,厂门,Zhao Yan,2003,00:00:00,17,/,
    )
    expect(first).toContain('quotation,§ 51 UrhG,')
    expect(third).toMatch(/^3,stills\/figure-03\.png,,The Gate,厂门,Zhao Yan,2003,/)
    const document = new TextDecoder().decode(unzipSync(files['captions.docx']!)['word/document.xml'])
    const said = document.replace(/<[^>]+>/g, '')
    for (const part of [
      'Figure 1',
      '=The gate, at noon',
      'Zhao Yan',
      '00:00:00',
      'Rights: Quotation. § 51 UrhG',
    ])
      expect(said).toContain(part)
    expect(text('README.txt')).toContain('no film file is at hand: 2.')
    const answer = await study.call<StillSetAnswer>(
      `/api/plates/${plateId}/still-set?form=png&language=zh-Hans`,
    )
    expect(answer.answer).toEqual({ stills: 2, withoutFile: [2], withoutGround: [], leftOut: null })
  })

  test('as TIFF are of the same size, by both routes to frames', async () => {
    const drivers = await mediaDrivers()
    const file = path.join(root, 'works.mp4')
    const folder = mkdtempSync(path.join(root, 'tiff-'))
    const clock = (await study.server.house.store.films.file(works.files[0]!.id))!.clock!
    const seen = []
    for (const media of drivers) {
      const outPath = path.join(folder, `${media.name}.tif`)
      worth(await media.writeStills(file, { clock, requests: [{ frame: 17, outPath }] }))
      seen.push(readFileSync(outPath))
    }
    expect(seen.map(tiff => tiff.subarray(0, 2).toString('latin1'))).toEqual(drivers.map(() => 'II'))
    const { files } = await setOf(plateId, 'form=tiff&language=en')
    const tiff = Buffer.from(files['stills/figure-01.tif']!)
    const value = (tag: number) => {
      const at = tiff.readUInt32LE(4)
      for (let entry = 0; entry < tiff.readUInt16LE(at); entry++)
        if (tiff.readUInt16LE(at + 2 + entry * 12) === tag) return tiff.readUInt32LE(at + 2 + entry * 12 + 8)
      return 0
    }
    expect([value(256) & 0xffff, value(257) & 0xffff]).toEqual([
      works.files[0]!.width,
      works.files[0]!.height,
    ])
    for (const resolution of [282, 283])
      expect([tiff.readUInt32LE(value(resolution)), tiff.readUInt32LE(value(resolution) + 4)]).toEqual([
        300, 1,
      ])
    expect(value(296) & 0xffff).toBe(2)
  })

  test('are refused where there is no such plate or nothing to take out, and a page writes no folder', async () => {
    const kindOf = async (place: string) =>
      (await study.call<{ refusal: { kind: string } }>(place)).answer.refusal.kind
    expect(await kindOf('/api/plates/Doors/still-set?form=png&language=en')).toBe('no-plate-of-that-name')
    await act({ kind: 'set-plate', plate: { id: id(2), name: 'Bare', caption: '' } })
    expect(await kindOf(`/api/plates/${id(2)}/still-set?form=png&language=en`)).toBe('no-still-to-take-out')
    const folder = path.join(root, 'set')
    const asked = { form: 'png', language: 'en', folder }
    expect((await study.call('/api/plates/Gates/still-set', asked)).status).toBe(403)
    const written = await study.callWithKey<StillSetAnswer>('/api/plates/Gates/still-set', asked)
    expect(written.answer.stills).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(['README.txt', 'captions.csv', 'captions.docx', 'stills'])
    const again = await study.callWithKey<{ refusal: object }>('/api/plates/Gates/still-set', asked)
    expect(again.answer.refusal).toEqual({ kind: 'folder-not-empty', folder })
  })
})
