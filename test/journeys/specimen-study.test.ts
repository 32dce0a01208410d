import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer } from '../../src/server/contracts/index.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards } = talkTo(() => program)

beforeAll(async () => {
  program = await startProgram(path.join(place.folder, 'study'), { home: place.folder })
  browser = await openBrowser()
  page = await browser.newPage()
})

afterAll(async () => {
  await browser?.close()
  await program?.kill()
  place.remove()
})

describeInBrowser('a new scholar', () => {
  test('finds an empty study that says how to begin, with no code and no film of ours in it', async () => {
    await page.goto(program.address)
    await page.getByText('No film yet').waitFor()
    await expectAccessible(page)
    expect(await cards()).toEqual([])
    expect((await call<CodebookAnswer>('/api/codebook')).codes).toEqual([])
  })

  test('looks at the specimen in a study of its own, and comes back to an empty one', async () => {
    await page.getByRole('button', { name: 'Look at the specimen first' }).click()
    await page.getByText('Specimen study').waitFor()
    expect(new URL(page.url()).port).not.toBe(String(program.port))
    await page
      .getByRole('listitem')
      .filter({ hasText: /Specimen film|示例影片|specimen/i })
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Back to your study' }).click()
    await page.getByText('No film yet').waitFor()
    expect(new URL(page.url()).port).toBe(String(program.port))
    expect(await cards()).toEqual([])
    expect(browser.errors).toEqual([])
  })

  test('reads both in Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(program.address)
    await chinese.getByRole('button', { name: '先看看示例项目' }).click()
    await chinese.getByText('示例项目', { exact: true }).waitFor()
    await chinese.getByRole('link', { name: '回到你的研究项目' }).click()
    await chinese.getByText('还没有影片').waitFor()
  })
})
