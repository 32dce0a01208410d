import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EssayAnswer, EssaysAnswer, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const gatheredIds = ['1', '2'].map(end => `01900000-0000-7000-8000-0000000000b${end}`)
const sourceId = '01900000-0000-7000-8000-0000000000c1'
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const file = path.join(place.folder, 'chimneys.mp4')
  await encodeGreyFilm(file, { shots: 6, framesPerShot: 20 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  const [card] = await cards()
  const { partId, shots } = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  const things = [shots[1]!, shots[3]!].map(({ startMs, endMs }, index) => ({
    ...{ id: gatheredIds[index]!, what: index === 0 ? 'shot' : 'still', partId, startMs, endMs },
  }))
  await call('/api/acts', { kind: 'gather', things })
  const item = {
    ...{ id: 'lv2005', type: 'book', language: 'zh', title: 'Tiexi qu de jiyi' },
    author: [{ family: 'Lü', given: 'Xinyu' }],
    issued: { 'date-parts': [[2005]] },
  }
  await call('/api/acts', { kind: 'add-sources', sources: [{ id: sourceId, item, reading: '' }] })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function kept(): Promise<EssayAnswer> {
  const { essays } = await call<EssaysAnswer>('/api/essays')
  return call<EssayAnswer>(`/api/essays/${essays[0]!.id}`)
}

describeInBrowser('an essay', () => {
  test('is written by keys', async () => {
    page.on('console', message => console.log('PAGE', message.type(), message.text()))
    page.on('pageerror', error => console.log('ERROR', error.message))
    await page.goto(new URL('/essays', program.address).href)
    await page.getByRole('button', { name: 'New essay' }).click()
    await page.screenshot({ path: '/tmp/shots/e0.png' })
    await page
      .getByRole('button', { name: 'English and Chinese' })
      .or(page.getByRole('radio', { name: 'English and Chinese' }))
      .click()
    await page.getByRole('textbox', { name: 'Title in English' }).fill('Smoke over Tiexi')
    await page.getByRole('textbox', { name: 'Title in Chinese' }).fill('铁西的烟')
    await page.getByRole('button', { name: 'Begin the essay' }).click()
    const english = page.getByRole('textbox', { name: 'Text in English' })
    await english.click()
    await page.keyboard.type('# The plant\nNobody works there any more.\n- first\nsecond\n\n\n')
    await page.keyboard.type('A note')
    await page.keyboard.press('Alt+Enter')
    await page.waitForTimeout(200)
    await page.keyboard.type('See the film.')
    await page.keyboard.press('Escape')
    await page.keyboard.type(' and more, as @')
    await page.waitForTimeout(300)
    await page.keyboard.type('lu xin')
    await page.screenshot({ path: '/tmp/shots/e1.png' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    await page.keyboard.type(' said.')
    await page.keyboard.press('Alt+j')
    await page.waitForTimeout(300)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1500)
    await page.screenshot({ path: '/tmp/shots/e2.png' })
    console.log(JSON.stringify((await kept()).blocks, null, 1))
    await expectAccessible(page)
  })
})
