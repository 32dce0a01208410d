import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'northeast')
let program: Program
let browser: OpenBrowser
let page: Page

beforeAll(async () => {
  execFileSync(process.execPath, ['bin/silverscreen', 'study', 'new', study, '--from', 'northeast'], {
    cwd: repositoryRoot,
    stdio: 'ignore',
  })
  program = await startProgram(study)
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const go = (where: string, on = page) => on.goto(new URL(where, program.address).href)

describeInBrowser('the study of the Northeast that ships with the program', () => {
  test('is opened as anybody’s, and its films wait for their files', async () => {
    await go('/corpus')
    await page.getByText('16 films').waitFor()
    await page.getByText('铁西区').first().waitFor()
    expect(await page.getByText('No file', { exact: true }).count()).toBeGreaterThan(3)
    await expectAccessible(page)
  })

  test('says of a code in two languages what decides it', async () => {
    await go('/codebook')
    await page.getByRole('searchbox', { name: 'Search the codebook' }).fill('烟囱')
    await page.getByText('smokestack', { exact: true }).click()
    await page.getByRole('heading', { name: 'smokestack' }).waitFor()
    const article = page.getByRole('article', { name: 'smokestack' })
    await article.getByText(/^A tall flue of a works/).waitFor()
    const chinese = article.getByText('工厂、电厂或锅炉房')
    expect(await chinese.getAttribute('lang')).toBe('zh-Hans')
    await expectAccessible(page)
  })

  test('begins with the two periods that can be compared, and says that there are no others, in either language', async () => {
    await go('/analysis?question=prevalence')
    const chosen = (name: string) => page.getByRole('combobox', { name, exact: true }).inputValue()
    const only = 'Only two of these periods hold three films or more and can be compared'
    await page
      .getByText(`${only}: “Revitalisation 振兴东北” (6) and “Second decline 再度下行” (7).`)
      .waitFor()
    expect(await chosen('Compared')).toBe('Revitalisation 振兴东北')
    expect(await chosen('with')).toBe('Second decline 再度下行')
    await page
      .getByText(
        /none of 6 films of the one period and none of 7 films of the other have been looked through/,
      )
      .waitFor()
    await page.getByText('Directors with films in both periods').waitFor()
    await expectAccessible(page)
    const inChinese = await browser.newPage({ locale: 'zh-CN', width: 640, height: 360 })
    await go('/analysis?question=prevalence', inChinese)
    await inChinese.getByText('这些时期中只有两个各有三部以上影片，可以比较').waitFor()
    await expectAccessible(inChinese)
    expect(browser.errors).toEqual([])
  })
})
