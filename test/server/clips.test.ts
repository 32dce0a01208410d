import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  FilmCard,
  PartView,
  PlannedClipsAnswer,
  TakenOutClipsAnswer,
  Task,
} from '../../src/server/contracts/index.ts'
import { emptyDialogue } from '../../src/study/index.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { mediaDrivers, worth } from '../media/media-drivers.ts'
import { readPicture } from '../media/picture-file.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-clips-'))
const id = (number: number) => `01900000-0000-7000-8000-0000000008${String(number).padStart(2, '0')}`
const [media] = await mediaDrivers()
let study: ServedStudy
let works: FilmCard
let many: FilmCard
let others: FilmCard[]
let shots: PartView['shots']

const act = async (body: object) => {
  const { status, answer } = await study.call('/api/acts', body)
  expect([status, answer]).toMatchObject([200, {}])
}
const everything = () => ({
  is: 'any',
  of: [works, ...others].map(({ film }) => ({ is: 'film', filmId: film.id })),
})
const ofWorks = () => ({ is: 'film', filmId: works.film.id })
const plan = async (query: object, handles = 0) =>
  (await study.call<PlannedClipsAnswer>('/api/queries/clips?language=en', { query, handles })).answer
const order = (asked: object) =>
  study.call<{ task: Task; refusal: { kind: string } }>('/api/clips?language=en', {
    ...{ handles: 0, ground: null, confirmed: true, query: ofWorks() },
    ...asked,
  })
const made = async (asked: object) => {
  const { status, answer } = await order(asked)
  expect([status, answer]).toMatchObject([200, {}])
  await study.untilIdle()
  return answer.task.id
}
const zipOf = async (taskId: string) => {
  const answer = await fetchInside(new URL(`/api/clips/${taskId}/clips.zip`, study.server.address))
  if (answer.status !== 200) throw new Error(await answer.text())
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return { files, text: (name: string) => new TextDecoder().decode(files[name]) }
}
const lastTask = async () => (await study.call<{ tasks: Task[] }>('/api/tasks')).answer.tasks[0]!

beforeAll(async () => {
  for (const [name, shotCount] of [
    ['works', 4],
    ['gone', 3],
  ] as const)
    await encodeGreyFilm(path.join(root, `${name}.mp4`), { shots: shotCount, framesPerShot: 12 })
  // A frame every four seconds: its shots are longer than an excerpt may be.
  const frameRate = { numerator: 1, denominator: 4 }
  await encodeGreyFilm(path.join(root, 'slow.mp4'), { shots: 1, framesPerShot: 50, frameRate })
  await encodeGreyFilm(path.join(root, 'many.mp4'), { shots: 12, framesPerShot: 40, frameRate })
  study = await serveStudy({ roots: [root] })
  const paths = ['works', 'gone', 'slow', 'many'].map(name => path.join(root, `${name}.mp4`))
  await study.call('/api/add', { paths })
  await study.untilIdle()
  const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
  const called = (name: string) => films.find(({ files }) => files[0]!.originalName === name)!
  works = called('works.mp4')
  many = called('many.mp4')
  others = [called('gone.mp4'), called('slow.mp4')]
  await act({
    ...{ kind: 'describe-film', filmId: works.film.id, releaseDate: '2003-05' },
    titles: [
      { language: 'zh-Hans', kind: 'original', text: '厂门' },
      { language: 'en', kind: 'translated', text: 'The Gate' },
    ],
    people: [{ name: 'Zhao Yan', names: [{ script: 'hanzi', text: '赵岩' }], role: 'director' }],
  })
  shots = (await study.call<PartView>(`/api/parts/${works.parts[0]!.id}`)).answer.shots
  rmSync(path.join(root, 'gone.mp4'))
}, 120_000)

afterAll(async () => {
  await study?.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('clips of what a query finds', () => {
  test('are counted film by film before anything is written, with what will be none', async () => {
    const planned = await plan(everything())
    expect(planned).toEqual({
      ...{ clips: 4, totalMs: 1920, tooLong: 1, withoutFile: 3, withheld: 0 },
      films: [{ filmId: works.film.id, clips: 4, lengthMs: 1920, ground: null, note: '' }],
    })
    expect(existsSync(path.join(study.folder, 'media', 'clips'))).toBe(false)
  })

  test('are made on no ground that nobody has stated or confirmed', async () => {
    expect((await order({ confirmed: false })).status).toBe(400)
    expect((await order({})).answer.refusal).toEqual({ kind: 'ground-not-stated', films: ['The Gate'] })
    await act({
      ...{ kind: 'set-still-ground', newId: id(1), filmId: works.film.id },
      ...{ ground: 'quotation', note: '§ 51 UrhG' },
    })
    expect((await plan(ofWorks())).films).toMatchObject([{ ground: 'quotation', note: '§ 51 UrhG' }])
    expect(
      (await order({ query: { is: 'any', of: others.map(({ film }) => ({ is: 'film', filmId: film.id })) } }))
        .answer.refusal.kind,
    ).toBe('no-clips-to-make')
  })

  test('are whole shots, with a list of credits, grounds and of what is no clip', async () => {
    const { files, text } = await zipOf(await made({ query: everything() }))
    const names = [0, 1, 2, 3].map(at => `clips/00${at + 1} The Gate 00-00-0${Math.floor(at * 0.48)}.mp4`)
    expect(Object.keys(files)).toEqual([...names, 'clips.csv', 'clips.docx', 'README.txt'])
    for (const [at, name] of names.entries()) {
      const place = path.join(root, 'clip.mp4')
      writeFileSync(place, files[name]!)
      const { frameCount, probe } = worth(await media!.readShots(place))
      expect(frameCount).toBe(12)
      expect(probe.playable).toEqual({ kind: 'yes' })
      const pictures = []
      for (const [film, frame] of [
        [place, 0],
        [path.join(root, 'works.mp4'), at * 12],
      ] as const) {
        const { clock } = worth(await media!.readShots(film))
        const outPath = path.join(root, 'still.png')
        worth(await media!.writeStills(film, { clock, requests: [{ frame, outPath, maxWidth: 16 }] }))
        pictures.push((await readPicture(outPath)).rgba)
      }
      const [shown, own] = pictures
      expect(Math.max(...shown!.map((value, byte) => Math.abs(value - own![byte]!)))).toBeLessThan(12)
    }
    const [head, ...lines] = text('clips.csv').replace('\ufeff', '').trim().split('\r\n')
    expect(head).toMatch(
      /^number,file,film,originalTitle,directors,year,place,startMs,endMs,lengthMs,firstFrame,/,
    )
    expect(lines).toHaveLength(8)
    expect(lines[1]).toMatch(
      /^2,clips\/002 The Gate 00-00-00\.mp4,The Gate,厂门,Zhao Yan,2003,"?shot 2.*,480,960,480,12,23,0,0,/i,
    )
    expect(lines[1]).toContain('quotation,§ 51 UrhG,')
    expect(lines.filter(line => line.endsWith(',no-file'))).toHaveLength(3)
    expect(lines.filter(line => line.endsWith(',too-long'))).toHaveLength(1)
    const document = new TextDecoder().decode(unzipSync(files['clips.docx']!)['word/document.xml'])
    for (const part of ['Clip 4', 'Zhao Yan', 'Rights: Quotation. § 51 UrhG', '003 The Gate'])
      expect(document.replace(/<[^>]+>/g, '')).toContain(part)
    expect(text('README.txt')).toContain('3 stretches have no film file at hand')
  })

  test('take frames along on both sides, as many as there are, and go into a folder by a command alone', async () => {
    const ground = { ground: 'permission', note: 'the archive' }
    const taskId = await made({ handles: 5, ground })
    const folder = path.join(root, 'taken')
    expect((await study.call(`/api/clips/${taskId}/folder`, { folder })).status).toBe(403)
    const { answer } = await study.callWithKey<TakenOutClipsAnswer>(`/api/clips/${taskId}/folder`, { folder })
    expect(answer).toMatchObject({ clips: 4, totalMs: 1920 + 6 * 200, leftOut: null })
    expect(readdirSync(folder).sort()).toEqual(['README.txt', 'clips', 'clips.csv', 'clips.docx'])
    const lines = readFileSync(path.join(folder, 'clips.csv'), 'utf8').trim().split('\r\n').slice(1)
    expect(
      lines.map(line =>
        /,(\d+,\d+,\d+,\d+),dir|,(\d+,\d+,\d+,\d+),"?The Gate/.exec(line)?.slice(1).find(Boolean),
      ),
    ).toEqual(['0,16,0,5', '7,28,5,5', '19,40,5,5', '31,47,5,0'])
    expect(lines[0]).toContain('permission,the archive,')
    const again = await study.callWithKey<{ refusal: object }>(`/api/clips/${taskId}/folder`, { folder })
    expect(again.answer.refusal).toEqual({ kind: 'folder-not-empty', folder })
  })

  test('that are withheld stay here, with what is spoken in them and what lies beside them', async () => {
    const partId = works.parts[0]!.id
    const before = await made({})
    const [first, , third] = shots
    const { startMs, endMs } = first!
    await act({
      kind: 'withhold-frames',
      partId,
      startMs,
      endMs: endMs - 200,
      newId: id(2),
      reason: 'a child',
    })
    const line = { ...emptyDialogue, id: id(3), original: 'I came back.', withheld: 'said in private' }
    await act({
      ...{ kind: 'set-dialogue-line', partId },
      line: { ...line, startMs: third!.startMs + 100, endMs: third!.startMs + 200 },
    })
    expect(await plan(ofWorks())).toMatchObject({ clips: 2, withheld: 2 })
    // Ten frames before the second shot begins reach into what is withheld of the first.
    expect(await plan(ofWorks(), 10)).toMatchObject({ clips: 0, withheld: 4 })
    const { files, text } = await zipOf(before)
    expect(Object.keys(files).filter(name => name.endsWith('.mp4'))).toEqual([
      ...['clips/002 The Gate 00-00-00.mp4', 'clips/004 The Gate 00-00-01.mp4'],
    ])
    expect(text('README.txt')).toContain('2 stretches stay here')
    expect(text('README.txt')).toContain('a child')
  })

  test('are gone with their task, and when others are made; a stopped order leaves none', async () => {
    const clips = path.join(study.folder, 'media', 'clips')
    const taskId = await made({})
    expect(readdirSync(clips)).toEqual([taskId])
    const next = await made({ handles: 1 })
    expect(readdirSync(clips)).toEqual([next])
    const gone = await study.call<{ refusal: { kind: string } }>(`/api/clips/${taskId}/clips.zip`)
    expect(gone.answer.refusal.kind).toBe('clips-not-there')
    await study.call(`/api/tasks/${next}`, undefined, 'DELETE')
    expect(readdirSync(clips)).toEqual([])
    const stopped = (await order({})).answer.task.id
    await study.call(`/api/tasks/${stopped}/cancel`, {})
    await study.untilIdle()
    const { state } = await lastTask()
    expect(['cancelled', 'done']).toContain(state)
    if (state === 'cancelled') expect(readdirSync(clips)).toEqual([])
  })

  test('that are more than excerpts are refused, with how much it would be', async () => {
    const query = { is: 'film', filmId: many.film.id }
    const { status, answer } = await order({ query, ground: { ground: 'own', note: '' } })
    expect([status, answer.refusal]).toEqual([
      409,
      { kind: 'clips-too-much', clips: 12, totalMs: 1_920_000, most: 200, mostMs: 1_800_000 },
    ])
  })
})
