import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { tries } from '../share.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const kills = tries(15, 30)
const framesPerShot = 12
const place = temporaryFolder()
const study = path.join(place.folder, 'study')
let program: Program
let browser: OpenBrowser
let page: Page
let film: FilmCard
let part: PartView
const { call, cards, untilTasksEnd } = talkTo(() => program)

const codeId = '01900000-0000-7000-8000-0000000000c1'

/** What the server has answered for with a 200, by the key that was pressed; kept by the page's own network. */
const acknowledged = new Set<string>()

beforeAll(async () => {
  const file = path.join(place.folder, 'many shots.mp4')
  await encodeGreyFilm(file, { shots: kills + 4, framesPerShot })
  program = await startProgram(study, { roots: [place.folder] })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  film = (await cards())[0]!
  part = await call(`/api/parts/${film.parts[0]!.id}`)
  await call('/api/acts', {
    kind: 'add-code',
    code: {
      id: codeId,
      kind: 'symbol',
      names: { en: 'chimney', 'zh-Hans': '烟囱' },
      colour: '#0072b2',
      key: 'c',
    },
  })
  browser = await openBrowser()
  page = await browser.newPage()
  page.on('response', async response => {
    if (!response.url().endsWith('/api/acts') || response.status() !== 200) return
    const act = response.request().postDataJSON() as { kind: string; unit?: { shotId: string } }
    if (act.kind === 'set-mark') acknowledged.add(act.unit!.shotId)
  })
  await openDesk(0)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function openDesk(frame: number): Promise<void> {
  await page.goto(new URL(`/coding/${part.partId}?frame=${frame}`, program.address).href)
  await page.locator('video').waitFor()
}

async function markedShots(): Promise<string[]> {
  const { marks } = await call<CodingAnswer>(`/api/films/${film.film.id}/coding`)
  return marks.map(mark => mark.attachedTo!)
}

describeInBrowser('while a browser types marks and the program is killed at any moment', () => {
  test(`${kills} times, nothing acknowledged is lost and nothing that the browser holds is lost`, async () => {
    const typed: string[] = []
    for (let round = 0; round < kills; round++) {
      const shot = part.shots[round]!
      await page.keyboard.press('c')
      typed.push(shot.id)
      await new Promise(resolve => setTimeout(resolve, (round * 37) % 60))
      const before = [...acknowledged]
      await program.kill()
      await page.keyboard.press('ArrowDown')
      program = await startProgram(study, { port: program.port, roots: [place.folder] })
      expect(await markedShots()).toEqual(expect.arrayContaining(before))
      if (round % 10 === 9) await openDesk((round + 1) * framesPerShot)
    }
    await until(async () => (await markedShots()).length >= typed.length, 'what the browser held has arrived')
    expect((await markedShots()).sort()).toEqual([...typed].sort())
  }, 400_000)
})
