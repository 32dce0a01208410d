import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseBlock, plainText } from '../../src/essay/index.ts'
import type { EssayAnswer } from '../../src/server/contracts/index.ts'
import { textOfEssay } from '../../src/study/index.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

/** Fifty by hand before a release; a part of them each time. */
const kills = Number(process.env['SILVERSCREEN_KILLS'] ?? 4)
const place = temporaryFolder()
const study = path.join(place.folder, 'study')
const essayId = '01900000-0000-7000-8000-0000000000e1'
let program: Program
let browser: OpenBrowser
let page: Page
const { call } = talkTo(() => program)

beforeAll(async () => {
  program = await startProgram(study)
  await call('/api/acts', {
    kind: 'set-essay',
    essay: {
      ...{ id: essayId, titles: { en: 'Smoke', 'zh-Hans': '' }, signed: { en: '', 'zh-Hans': '' } },
      ...{ languages: ['en'], style: 'chicago-author-date', address: '' },
    },
  })
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(new URL(`/essays/${essayId}`, program.address).href)
  await page.locator('.ProseMirror').first().waitFor()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const kept = async () => {
  const { blocks } = await call<EssayAnswer>(`/api/essays/${essayId}`)
  return textOfEssay(blocks, { essayId, language: 'en' }).map(({ text }) => plainText(parseBlock(text)))
}

describeInBrowser('while an essay is typed and the program is killed', () => {
  test(`${kills} times, every paragraph is there, once and whole`, async () => {
    const typed: string[] = []
    await page.locator('.ProseMirror').first().click()
    for (let round = 0; round < kills; round++) {
      const paragraph = `Round ${round}: smoke stands over the works, 烟囱还在。`
      if (round > 0) await page.keyboard.press('Enter')
      // Killed in the middle of a paragraph, with the first half perhaps on its way.
      await page.keyboard.insertText(paragraph.slice(0, 12))
      await new Promise(resolve => setTimeout(resolve, (round * 173) % 900))
      await program.kill()
      await page.keyboard.insertText(paragraph.slice(12))
      typed.push(paragraph)
      program = await startProgram(study, { port: program.port })
    }
    await until(
      async () => JSON.stringify(await kept()) === JSON.stringify(typed),
      'all that was typed is kept',
    )
    await page.reload()
    await page.locator('.ProseMirror').first().getByText(typed.at(-1)!).waitFor()
    expect(await kept()).toEqual(typed)
  }, 900_000)
})
