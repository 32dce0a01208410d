import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard, PartView, ReadingsAnswer } from '../../src/server/contracts/index.ts'
import { nothingSaid } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

/** Fifty by hand before a release; a part of them each time. */
const kills = Number(process.env['SILVERSCREEN_KILLS'] ?? 7)
const place = temporaryFolder()
const study = path.join(place.folder, 'study')
const codeId = '01900000-0000-7000-8000-0000000000c1'
/** Of which one holds at a time. */
const [homeId, roadId] = ['01900000-0000-7000-8000-0000000000c2', '01900000-0000-7000-8000-0000000000c3']
const setId = '01900000-0000-7000-8000-0000000000d1'
const contradictionId = '01900000-0000-7000-8000-0000000000b1'
let program: Program
let browser: OpenBrowser
let page: Page
let film: FilmCard
let part: PartView
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const file = path.join(place.folder, 'many shots.mp4')
  await encodeGreyFilm(file, { shots: kills + 4, framesPerShot: 12 })
  program = await startProgram(study, { roots: [place.folder] })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  film = (await cards())[0]!
  part = await call(`/api/parts/${film.parts[0]!.id}`)
  const names = { en: 'chimney', 'zh-Hans': '烟囱' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  for (const [id, en, key] of [
    [homeId, 'home', 'h'],
    [roadId, 'road', 'r'],
  ] as const)
    await call('/api/acts', { kind: 'add-code', code: { ...code, id, names: { en, 'zh-Hans': '' }, key } })
  const codeSet = { id: setId, name: 'places', codeIds: [homeId, roadId] }
  await call('/api/acts', { kind: 'set-code-set', codeSet })
  const contradiction = {
    ...{ ...nothingSaid, id: contradictionId, names: { en: 'home and road', 'zh-Hans': '' } },
    ...{ firstPole: { en: 'home', 'zh-Hans': '' }, secondPole: { en: 'road', 'zh-Hans': '' } },
  }
  await call('/api/acts', { kind: 'set-contradiction', contradiction })
  browser = await openBrowser()
  page = await browser.newPage()
  const preferences = JSON.stringify({ runningSetId: setId })
  await page.addInitScript(`localStorage.setItem('silverscreen.preferences', '${preferences}')`)
  await page.goto(new URL(`/coding/${part.partId}?frame=0`, program.address).href)
  await page.locator('video').waitFor()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

/** By shot: what its marks say, each on a line, where in the picture they are, and what is read of it. */
async function kept(): Promise<Record<string, string[]>> {
  const { marks, regionKeys } = await call<CodingAnswer>(`/api/films/${film.film.id}/coding`)
  const { mediations, spans, links, linkEnds } = await call<ReadingsAnswer>('/api/readings')
  const found: Record<string, string[]> = {}
  const put = (shotId: string | null, said: string) => {
    found[shotId!] = [...(found[shotId!] ?? []), said].sort()
  }
  const shotAt = (ms: number) => part.shots.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)!.id
  for (const { codeId: id, attachedTo, said, startMs, endMs } of marks)
    if (id === codeId) put(attachedTo, `mark ${said?.memo ?? ''}`)
    else put(shotAt(startMs), `${id === homeId ? 'home' : 'road'} for ${(endMs - startMs) / 40} frames`)
  for (const { fromEndId, says, way } of links)
    put(shotAt(linkEnds.find(({ id }) => id === fromEndId)!.startMs), `${way} ${says}`)
  for (const { markId, x, y } of regionKeys)
    put(marks.find(({ id }) => id === markId)!.attachedTo, `region at ${x}, ${y}`)
  for (const { mediationId, attachedTo } of spans)
    put(attachedTo, `reading ${mediations.find(({ id }) => id === mediationId)?.reading}`)
  return found
}

async function writeMemo(text: string): Promise<void> {
  await page.keyboard.press(',')
  await page.getByLabel('Memo').waitFor()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
}

async function writeMediation(text: string): Promise<void> {
  await page.keyboard.press('Control+e')
  await page.getByRole('option', { name: /^home and road/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Reading' }).waitFor()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Escape')
}

/** From the shot to the one before it. */
async function writeLink(text: string): Promise<void> {
  for (const key of ['Shift+K', 'ArrowUp', 'Shift+K']) await page.keyboard.press(key)
  await page.getByRole('heading', { name: 'New link' }).waitFor()
  await page.keyboard.press('3')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'quotes' }).waitFor()
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('ArrowDown')
}

async function switchCodes(): Promise<void> {
  const on = Array<string>(2).fill('ArrowRight')
  for (const key of ['h', ...on, ...on, 'r', ...on, 'Shift+Q']) await page.keyboard.press(key)
}

/** What is typed at a shot in turn, and what is to be there of it in the end. */
const deeds: ((text: string) => Promise<string[]>)[] = [
  async text => {
    await page.keyboard.press('c')
    await writeMemo(text)
    return [`mark ${text}`]
  },
  async text => {
    await writeMediation(text)
    return [`reading ${text}`]
  },
  async text => {
    await page.keyboard.press('c')
    await writeMemo(text)
    await page.keyboard.press('Control+z')
    return ['mark ']
  },
  async () => {
    await page.keyboard.press('c')
    await page.keyboard.press('Control+z')
    return []
  },
  async text => {
    await writeLink(text)
    return [`quotes ${text}`]
  },
  async () => {
    await page.keyboard.press('c')
    for (const key of ['Shift+B', 'ArrowLeft', 'Enter', 'ArrowUp']) await page.keyboard.press(key)
    return ['mark ', 'region at 3450, 2950']
  },
  async () => {
    await switchCodes()
    return ['home for 4 frames', 'road for 2 frames']
  },
]

describeInBrowser(
  'while a browser types marks, memos, mediations, regions, links, running codes and undo, and the program is killed',
  () => {
    test(`${kills} times, nothing is lost and nothing is there twice`, async () => {
      const wanted: Record<string, string[]> = {}
      for (let round = 0; round < kills; round++) {
        const shot = part.shots[round]!
        const left = await deeds[round % deeds.length]!(`of round ${round}`)
        if (left.length > 0) wanted[shot.id] = left
        await new Promise(resolve => setTimeout(resolve, (round * 37) % 60))
        await program.kill()
        program = await startProgram(study, { port: program.port, roots: [place.folder] })
        await page.evaluate('document.activeElement.blur()')
        await page.keyboard.press('Escape')
        await page.keyboard.press('ArrowDown')
      }
      await until(
        async () =>
          JSON.stringify(Object.entries(await kept()).sort()) ===
          JSON.stringify(Object.entries(wanted).sort()),
        'what the browser held has arrived, once',
      ).catch(async () => expect(await kept()).toEqual(wanted))
      expect(browser.errors.filter(error => !/ERR_CONNECTION|Failed to load/.test(error))).toEqual([])
    }, 400_000)
  },
)
