import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMedia } from '../../src/media/index.ts'
import type { CodingAnswer, FilmCard, PartView, Task } from '../../src/server/contracts/index.ts'
import type { FrameClock } from '../../src/study/index.ts'
import { frameToMs } from '../../src/study/index.ts'
import { fetchInside } from '../entering.ts'
import { fieldCentres, numberedFrames, numberedSize } from '../media/numbered-frames.ts'
import { atRest } from './at-rest.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const frames = 130
/** How long each frame of a film of variable rate stands, in milliseconds. */
const stepMs = (frame: number) => (frame < 30 ? 40 : frame < 60 ? 100 : frame < 100 ? 20 : 70)

function variableTimesMs(): number[] {
  const times = [0]
  for (let frame = 0; frame + 1 < frames; frame++) times.push(times[frame]! + stepMs(frame))
  return times
}

const films = [
  { name: '23.976', rate: [24000, 1001] },
  { name: '24', rate: [24, 1] },
  { name: '25', rate: [25, 1] },
  { name: '29.97', rate: [30000, 1001] },
  { name: '50', rate: [50, 1] },
  { name: 'late', rate: [25, 1], lateSeconds: 2 },
  { name: 'variable', rate: [25, 1], times: variableTimesMs() },
] as const

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page

beforeAll(async () => {
  const media = await openMedia()
  if (!media.ok) throw new Error(JSON.stringify(media.refusal))
  const paths: string[] = []
  for (const film of films) {
    const outPath = path.join(place.folder, `${film.name} numbered.mp4`)
    const [numerator, denominator] = film.rate
    const encoded = await media.value.encodeFilm({
      ...numberedSize,
      frameRate: { numerator, denominator },
      frames: numberedFrames(frames),
      ...('times' in film && { presentationTimesMs: film.times }),
      outPath,
    })
    if (!encoded.ok) throw new Error(JSON.stringify(encoded.refusal))
    paths.push('lateSeconds' in film ? startLater(outPath, film.lateSeconds) : outPath)
    paths.push(makeUnplayable(outPath, 'lateSeconds' in film ? film.lateSeconds : 0))
    if (film.name === 'variable') paths.push(storeOutOfOrder(outPath))
  }
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await fetchInside(new URL('/api/add', program.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ paths }),
  })
  for (;;) {
    const { tasks } = (await (await fetchInside(new URL('/api/tasks', program.address))).json()) as {
      tasks: Task[]
    }
    if (tasks.every(task => task.state === 'done')) break
    if (tasks.some(task => task.state === 'failed')) throw new Error(JSON.stringify(tasks))
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  await makeCode()
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

/** The same pictures in a file whose first one comes late, as broadcasts are recorded. */
function startLater(file: string, seconds: number): string {
  const outPath = file.replace(/\.mp4$/, ' from two seconds.mp4')
  const options = [
    '-v',
    'error',
    '-y',
    '-i',
    file,
    '-c',
    'copy',
    '-output_ts_offset',
    String(seconds),
    outPath,
  ]
  execFileSync('ffmpeg', options)
  return outPath
}

/** The same pictures at the same times in a form that no browser plays. */
function makeUnplayable(file: string, startSeconds: number): string {
  const outPath = file.replace(/ numbered\.mp4$/, ' unplayable.mov')
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-i', file, '-c:v', 'mpeg4', '-q:v', '2', '-fps_mode', 'passthrough'],
    ...['-enc_time_base', '-1', '-output_ts_offset', String(startSeconds), outPath],
  ])
  return outPath
}

/** The same pictures at the same times, but stored in another order than they are shown. */
function storeOutOfOrder(file: string): string {
  const outPath = file.replace(/ numbered\.mp4$/, ' out of order.mp4')
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-i', file, '-c:v', 'libx264', '-bf', '2', '-fps_mode', 'passthrough'],
    ...['-enc_time_base', '-1', outPath],
  ])
  return outPath
}

/** The number that the picture in the player carries, read from its pixels; null while there is no picture. */
async function numberInPicture(): Promise<number | null> {
  const { width, height } = numberedSize
  return page.evaluate(
    ({ size, centres }) => {
      const video = document.querySelector('video')
      if (!video?.videoWidth) return null
      const canvas = document.createElement('canvas')
      canvas.width = size.width
      canvas.height = size.height
      const pen = canvas.getContext('2d')!
      pen.drawImage(video, 0, 0, size.width, size.height)
      const { data } = pen.getImageData(0, 0, size.width, size.height)
      return centres.reduce(
        (number, { x, y }, bit) => (data[(y * size.width + x) * 4]! > 128 ? number | (1 << bit) : number),
        0,
      )
    },
    { size: numberedSize, centres: fieldCentres(width, height) },
  )
}

async function numberShown(): Promise<number> {
  return Number(await page.getByTestId('frame-number').inputValue())
}

async function goTo(frame: number): Promise<void> {
  const field = page.getByTestId('frame-number')
  await field.fill(String(frame))
  await field.press('Enter')
  await page.locator('video').focus()
}

/** Waits until the picture carries the number; a picture that never does is the wrong frame. */
async function expectFrame(frame: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await numberInPicture()) === frame && (await numberShown()) === frame) break
    await page.waitForTimeout(50)
  }
  await page.waitForTimeout(50)
  expect({ picture: await numberInPicture(), shown: await numberShown() }).toEqual({
    picture: frame,
    shown: frame,
  })
}

async function ask<Answer>(place: string): Promise<Answer> {
  return (await (await fetchInside(new URL(place, program.address))).json()) as Answer
}

/** Opens a film whose file begins with these words, and gives its part's id. */
async function openFilm(named: string, mode: 'shots' | 'coding' = 'shots'): Promise<string> {
  const { films: cards } = await ask<{ films: FilmCard[] }>('/api/films')
  const card = cards.find(film => film.files[0]!.originalName.startsWith(named))!
  await page.goto(new URL(`/${mode}/${card.parts[0]!.id}`, program.address).href)
  return card.parts[0]!.id
}

async function makeCode(): Promise<void> {
  const code = { names: { en: 'number', 'zh-Hans': '数' }, colour: '#0072b2', kind: 'symbol', key: 'h' }
  await fetchInside(new URL('/api/acts', program.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'add-code', code: { ...code, id: crypto.randomUUID() } }),
  })
}

/** The number that the picture carries once the film stands. */
async function numberAtRest(): Promise<number> {
  const see = async () => ({
    picture: await numberInPicture(),
    shown: await numberShown(),
    sought: await page.getByTestId('sought-frame').textContent(),
  })
  const seen = await atRest(see, ({ picture, shown, sought }) => sought === '' && picture === shown)
  return seen.shown
}

/** A mark is kept from the one number to the other, both of them in it. */
async function expectKept(partId: string, one: number, other: number): Promise<void> {
  const { clock, filmId } = await ask<PartView>(`/api/parts/${partId}`)
  const frames = clock as FrameClock
  const wanted = { startMs: frameToMs(frames, one), endMs: frameToMs(frames, other + 1), attachedTo: null }
  await expect
    .poll(async () => (await ask<CodingAnswer>(`/api/films/${filmId}/coding`)).marks)
    .toContainEqual(expect.objectContaining(wanted))
}

describeInBrowser('the player', () => {
  test.each(films.map(film => film.name))(
    'shows at %s in a playable copy the frames of the original',
    async name => {
      const partId = await openFilm(`${name} unplayable`)
      await page.getByRole('button', { name: 'Make a playable copy' }).click()
      await page.locator('video').waitFor()
      const source = await page.locator('video').getAttribute('src')
      expect(source).toContain('/media/playable/')
      await expectFrame(0)
      for (let step = 1; step <= 3; step++) {
        await page.keyboard.press('ArrowRight')
        await expectFrame(step)
      }
      for (const frame of [47, 100, 129, 64, 128, 67, 32, 113, 31]) {
        await goTo(frame)
        await expectFrame(frame)
      }
      await page.keyboard.press('s')
      await expect
        .poll(async () => {
          const { clock, shots } = await ask<PartView>(`/api/parts/${partId}`)
          return shots.find(shot => shot.origin === 'hand')?.startMs === frameToMs(clock as FrameClock, 31)
        })
        .toBe(true)
    },
  )

  test.each(films.map(film => film.name))(
    'keeps at %s as the edges of a mark the numbers on the picture: held while it is stepped, plays on or back, and between points',
    async name => {
      const partId = await openFilm(`${name} unplayable`, 'coding')
      await page.locator('video').waitFor()
      await goTo(31)
      await expectFrame(31)
      await page.keyboard.down('h')
      for (let step = 1; step <= 3; step++) await page.keyboard.press('ArrowRight')
      await expectFrame(34)
      await page.keyboard.up('h')
      await expectKept(partId, 31, 34)

      for (const [key, from] of [
        ['l', 40],
        ['j', 100],
      ] as const) {
        await goTo(from)
        await expectFrame(from)
        await page.keyboard.down('h')
        await page.keyboard.press(key)
        await expect.poll(async () => Math.abs((await numberShown()) - from)).toBeGreaterThan(3)
        await page.keyboard.press('k')
        const to = await numberAtRest()
        await page.keyboard.up('h')
        await expectKept(partId, Math.min(from, to), Math.max(from, to))
      }

      await goTo(64)
      await expectFrame(64)
      await page.keyboard.press('[')
      await goTo(67)
      await expectFrame(67)
      await page.keyboard.press(']')
      await page.keyboard.press('h')
      await expectKept(partId, 64, 67)
    },
  )

  test('does not show a film of uneven rate that is stored out of order before there is a copy with the right frames', async () => {
    await openFilm('variable out of order')
    await page.getByText(/it would show a neighbour of the frame asked for/).waitFor()
    expect(await page.locator('video').count()).toBe(0)
    await page.getByRole('button', { name: 'Make a playable copy' }).click()
    await page.locator('video').waitFor()
    await expectFrame(0)
    for (const frame of [62, 47, 67, 113, 63, 32]) {
      await goTo(frame)
      await expectFrame(frame)
    }
  })
})
