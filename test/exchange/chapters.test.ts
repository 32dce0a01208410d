import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ForeignFault, readChapters } from '../../src/exchange/index.ts'
import type { ChaptersAnswer, FilmCard, ForeignReport } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { mediaDrivers, worth } from '../media/media-drivers.ts'
import type { ServedStudy } from '../server/served-study.ts'
import { serveStudy } from '../server/served-study.ts'
import { runCommand } from '../starts/command.ts'

const run = promisify(execFile)
const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-chapters-'))
const hasProgram = (await mediaDrivers()).some(({ name }) => name === 'ffmpeg')
const at = (name: string) => path.join(folder, name)
const titles = ['The gate', '厂门 · 雪', 'Départ']
const times = [0, 480, 1001, 1440]

function sourceOf(bytes: Buffer) {
  return {
    size: bytes.length,
    read: async (from: number, length: number) => bytes.subarray(from, from + length),
  }
}

const chaptersIn = (name: string) => readChapters(sourceOf(readFileSync(at(name))))

beforeAll(async () => {
  if (!hasProgram) return
  await encodeGreyFilm(at('grey.mp4'), { shots: 3, framesPerShot: 12 })
  const said = titles.map(
    (title, index) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${times[index]}\nEND=${times[index + 1]}\ntitle=${title}\n`,
  )
  writeFileSync(at('chapters.txt'), `;FFMETADATA1\n${said.join('')}`)
  for (const name of ['works.mp4', 'works.mkv', 'works.mov'])
    await run('ffmpeg', [
      ...['-nostdin', '-v', 'error', '-y', '-i', at('grey.mp4'), '-i', at('chapters.txt')],
      ...['-map', '0:v', '-map_metadata', '1', '-map_chapters', '1', '-c', 'copy', at(name)],
    ])
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasProgram)('chapters of a film file', () => {
  test.each(['works.mp4', 'works.mkv', 'works.mov'])(
    'are read from %s as the ffprobe program tells them',
    async name => {
      const { stdout } = await run('ffprobe', ['-v', 'error', '-show_chapters', '-of', 'json', at(name)])
      const told = JSON.parse(stdout) as {
        chapters: { start_time: string; end_time: string; tags: { title: string } }[]
      }
      const read = await chaptersIn(name)
      expect(read.map(({ title }) => title)).toEqual(titles)
      expect(read.map(({ startMs, endMs, title }) => [startMs, endMs, title])).toEqual(
        told.chapters.map(({ start_time, end_time, tags }) => [
          ...[start_time, end_time].map(seconds => Math.ceil(Number((Number(seconds) * 1000).toFixed(6)))),
          tags.title,
        ]),
      )
      expect(read.map(({ startMs }) => startMs)).toEqual(times.slice(0, 3))
    },
  )

  test('change nothing of the times of its frames, by either driver', async () => {
    for (const media of await mediaDrivers())
      for (const name of ['works.mp4', 'works.mkv']) {
        const { clock } = worth(await media.readShots(at(name)))
        expect([media.name, name, clock]).toMatchObject([
          ...[media.name, name],
          { kind: 'constant', rate: { numerator: 25, denominator: 1 }, endMs: 1440 },
        ])
      }
  })

  test('are read from the list of Nero where no track tells them', async () => {
    const bytes = readFileSync(at('works.mp4'))
    const named = bytes.indexOf('trefchap'.slice(4), bytes.indexOf('tref'))
    bytes.write('none', named, 'latin1')
    const read = await readChapters(sourceOf(bytes))
    expect(read).toEqual(titles.map((title, index) => ({ startMs: times[index], endMs: null, title })))
  })

  test('are none in a film without any, in one that is cut off, and in what is no film', async () => {
    expect(await chaptersIn('grey.mp4')).toEqual([])
    for (const name of ['works.mp4', 'works.mkv']) {
      const bytes = readFileSync(at(name))
      expect(await readChapters(sourceOf(bytes.subarray(0, 300)))).toEqual([])
    }
    expect(await readChapters(sourceOf(Buffer.from('Dear friend, the snow has come.')))).toEqual([])
    expect(await readChapters(sourceOf(Buffer.alloc(0)))).toEqual([])
  })

  test.each(['works.mp4', 'works.mkv'])(
    'of %s with hostile bytes are refused, or some are read, and soon',
    async name => {
      const whole = readFileSync(at(name))
      // Mostly where chapters stand, which is little of a film.
      const marks = name.endsWith('mkv')
        ? [whole.indexOf(Buffer.from('1043a770', 'hex'))]
        : [whole.indexOf('moov')]
      let seed = 7
      const draw = (below: number) => {
        seed = (seed * 48_271) % 2_147_483_647
        return seed % below
      }
      for (let round = 0; round < 400; round++) {
        const bytes = Buffer.from(whole)
        for (let hit = 0; hit < 1 + draw(4); hit++) {
          const near = marks[0]! + draw(Math.min(2500, bytes.length - marks[0]!))
          bytes[round % 4 === 0 ? draw(bytes.length) : near] = [0, 0xff, 0x7f, draw(256)][draw(4)]!
        }
        let reads = 0
        const source = sourceOf(bytes)
        const read = (from: number, length: number) => {
          reads++
          return source.read(from, length)
        }
        const outcome = await readChapters({ size: bytes.length, read }).catch((cause: unknown) => cause)
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(ForeignFault)
          expect((outcome as ForeignFault).refusal).toEqual({ kind: 'chapters-broken' })
        } else expect(Array.isArray(outcome)).toBe(true)
        expect(reads).toBeLessThan(10_000)
      }
    },
  )

  test('come in by a command, and once', async () => {
    const [study, env] = [at('by command'), { XDG_CONFIG_HOME: at('settings') }]
    expect((await runCommand(['add', at('works.mkv'), '--study', study], { env })).code).toBe(0)
    const asked = ['import', '--chapters', '--film', 'works', '--json', '--study', study]
    const [first, again] = [await runCommand(asked, { env }), await runCommand(asked, { env })]
    expect([first.code, JSON.parse(first.out)]).toMatchObject([
      0,
      { file: 'works', annotations: 3, left: [] },
    ])
    expect(JSON.parse(again.out)).toMatchObject({ annotations: 0, left: [{ count: 3, why: 'taken-before' }] })
    expect((await runCommand(['import', '--chapters', '--study', study], { env })).code).toBe(2)
  })

  describe('in a study', () => {
    let study: ServedStudy
    let card: FilmCard
    beforeAll(async () => {
      study = await serveStudy({ roots: [folder] })
      await study.call('/api/add', { paths: [at('works.mkv'), at('grey.mp4')] })
      await study.untilIdle()
      const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
      card = films.find(({ files }) => files[0]!.originalName === 'works.mkv')!
    }, 60_000)
    afterAll(() => study?.stop())

    test('are seen first, and come in once, as marks with their titles that count nowhere', async () => {
      const address = `/api/parts/${card.parts[0]!.id}/chapters`
      const seen = (await study.call<ChaptersAnswer>(address)).answer.chapters
      expect(seen).toEqual(
        titles.map((title, index) => ({ startMs: times[index], endMs: times[index + 1], title })),
      )
      const first = (await study.call<ForeignReport>(address, {})).answer
      expect(first).toMatchObject({
        ...{ form: 'chapters', isJoined: true, shots: 0, annotations: 3, marks: 3, measurements: 0 },
        ...{ byType: { Chapters: 3 }, left: [] },
      })
      const again = (await study.call<ForeignReport>(address, {})).answer
      expect(again).toMatchObject({
        annotations: 0,
        left: [{ what: 'Chapters', count: 3, why: 'taken-before' }],
      })
      const marks = await study.server.house.store.coding.marksOfFilm(card.film.id)
      expect(marks.map(({ startMs, endMs, said }) => [startMs, endMs, said?.memo])).toEqual(
        titles.map((title, index) => [times[index], times[index + 1], title]),
      )
    })

    test('are refused in a sentence where the file has none', async () => {
      const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
      const grey = films.find(({ film }) => film.id !== card.film.id)!
      const { status, answer } = await study.call<{ refusal: object }>(
        `/api/parts/${grey.parts[0]!.id}/chapters`,
      )
      expect([status, answer.refusal]).toEqual([409, { kind: 'no-chapters' }])
    })
  })
})
