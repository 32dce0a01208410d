import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'
import { codeTwoFilms } from './two-coded-films.ts'

const place = temporaryFolder()
const home = path.join(place.folder, 'home')
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const before = await startProgram(path.join(place.folder, 'earlier'), { home })
  program = before
  await call('/api/acts', { kind: 'edit-study', name: 'Snow and steam' })
  await before.end()
  const again = await startProgram(path.join(place.folder, 'earlier'), { home })
  await again.end()
  const files = ['one', 'two'].map(name => path.join(place.folder, `${name}.mp4`))
  for (const [more, file] of files.entries())
    await encodeGreyFilm(file, { shots: 6 + more, framesPerShot: 20 })
  program = await startProgram(path.join(place.folder, 'study'), { home, roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  await codeTwoFilms(call, await cards())
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const menu = (within = page) => within.getByTestId('study-menu')

async function choose(name: RegExp): Promise<void> {
  await menu().press('Enter')
  await page.getByRole('menu').waitFor()
  await page.getByRole('menuitem', { name }).or(page.getByRole('menuitemradio', { name })).press('Enter')
}

const symbol = () => page.locator('section[data-symbol]').first()
const textOf = async () =>
  `${await page.locator('#resolution + *').textContent()} ${await symbol().textContent()}`

describeInBrowser('the study’s own menu', () => {
  test('renames the study for every window, and takes it back; no name is refused', async () => {
    await page.goto(new URL('/analysis?question=prevalence', program.address).href)
    const other = await page.context().newPage()
    await other.goto(new URL('/corpus', program.address).href)
    await choose(/^Rename/)
    const field = page.getByRole('textbox', { name: 'Name' })
    await field.fill('   ')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('A study needs a name').waitFor()
    await expectAccessible(page)
    await field.fill('Reforging 重铸')
    await page.keyboard.press('Enter')
    for (const window of [page, other]) await menu(window).getByText('Reforging 重铸').waitFor()
    await page.reload()
    await menu().getByText('Reforging 重铸').waitFor()
    await choose(/^Rename/)
    await field.fill('Another')
    await page.keyboard.press('Enter')
    await menu().getByText('Another').waitFor()
    await page.getByText('The study is called “Another” now.').first().waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    for (const window of [page, other]) await menu(window).getByText('Reforging 重铸').waitFor()
    await other.close()
  })

  test('chooses how much of numbers the analysis shows', async () => {
    await page.goto(new URL('/analysis?question=prevalence', program.address).href)
    await symbol().waitFor()
    await page
      .getByText(/smallest two-sided p|can show nothing/)
      .first()
      .waitFor()
    await choose(/^Descriptive/)
    await page.getByText('This study shows numbers without tests').waitFor()
    expect(await textOf()).toMatch(/\d\s?%/)
    expect(await textOf()).not.toMatch(/\bp\b|95 %|permut/)
    await expectAccessible(page)
    await choose(/^None/)
    await page.getByText('This study shows no numbers').waitFor()
    expect(await textOf()).not.toMatch(/%|\bp\b|[×]/)
    expect(await page.getByTestId('plain-sentence').textContent()).toContain('one film of “early”')
    await page.locator('button[data-film]').first().click()
    await page.getByTestId('appearances').getByRole('link').first().waitFor()
    await expectAccessible(page)
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(new URL('/analysis?question=prevalence', program.address).href)
    await chinese.getByText('本项目不显示数字').waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
    await choose(/^Inferential/)
    await page
      .getByText(/smallest two-sided p|can show nothing/)
      .first()
      .waitFor()
    expect(browser.errors).toEqual([])
  })

  test('speaks to a screen reader in the language that was chosen, whatever the browser’s own', async () => {
    const spoken = await browser.newPage({ locale: 'en-US' })
    const ends = async () => {
      await menu(spoken).press('Enter')
      await spoken.getByRole('menu').waitFor()
      const labels = await spoken
        .locator('button[tabindex="-1"][aria-label]')
        .evaluateAll(all => all.map(button => button.getAttribute('aria-label')))
      await spoken.keyboard.press('Escape')
      return labels
    }
    await spoken.goto(new URL('/settings', program.address).href)
    expect(await ends()).toContain('Dismiss')
    await spoken.getByText('中文', { exact: true }).click()
    await spoken.getByRole('heading', { name: '设置' }).waitFor()
    expect(await ends()).toContain('取消')
    await spoken.context().close()
  })

  test('opens a study that was opened here before, beside this one, and no other folder', async () => {
    await page.goto(new URL('/corpus', program.address).href)
    const { studies } = await call<{ studies: { name: string; folder: string }[] }>('/api/studies')
    expect(studies.map(({ name }) => name)).toEqual(['Snow and steam'])
    await expect(call('/api/studies/open', { folder: place.folder })).rejects.toThrow('no-such-study')
    await choose(/^Open another/)
    await page.getByRole('button', { name: /Snow and steam/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Snow and steam/ }).click()
    await until(async () => new URL(page.url()).origin !== new URL(program.address).origin, 'it is gone to')
    await menu().getByText('Snow and steam').waitFor()
    await page.goBack()
    await menu().getByText('Reforging 重铸').waitFor()
  })

  test('takes the study out as one file, and brings it in elsewhere as the same', async () => {
    await page.goto(new URL('/corpus', program.address).href)
    await choose(/^Take the study out/)
    const dialog = page.getByRole('dialog', { name: 'Take the study out' })
    await dialog.getByRole('radio', { name: /With film files.*2 film files/ }).waitFor()
    await expectAccessible(page)
    const arriving = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    const archive = path.join(place.folder, 'Reforging.zip')
    await (await arriving).saveAs(archive)

    await choose(/^Take the study out/)
    await dialog.getByRole('radio', { name: /JSON Lines/ }).check()
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    const lines = readFileSync(await (await coming).path(), 'utf8')
    expect(lines.match(/^\{"type":"film"/gm)).toHaveLength(2)
    expect(lines).toContain('"type":"annotation"')

    await choose(/^Take the study out/)
    await dialog.getByRole('radio', { name: /Tables for spreadsheets/ }).check()
    await dialog.getByRole('combobox', { name: 'Times' }).selectOption({ label: 'Milliseconds and frames' })
    await expectAccessible(page)
    const tables = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    const files = unzipSync(readFileSync(await (await tables).path()))
    expect(new TextDecoder().decode(files['shots.csv'])).toContain(',start_frame,end_frame')

    await choose(/^Open another/)
    await page.getByRole('heading', { name: 'Begin another' }).waitFor()
    await expectAccessible(page)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a zip…' }).click()
    const broken = path.join(place.folder, 'half.zip')
    writeFileSync(broken, readFileSync(archive).subarray(0, 2000))
    await (await choosing).setFiles(broken)
    await page
      .getByRole('alert')
      .getByText(/neither a folder nor a zip|broken or only half copied/)
      .waitFor()
    expect(existsSync(path.join(home, 'Silverscreen', 'half'))).toBe(false)
    const again = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a zip…' }).click()
    await (await again).setFiles(archive)
    await until(async () => new URL(page.url()).origin !== new URL(program.address).origin, 'it is gone to')
    await menu().getByText('Reforging 重铸').waitFor()
    const study = await page.evaluate(() => fetch('/api/study').then(answer => answer.json()))
    expect(study).toMatchObject({ folder: path.join(home, 'Silverscreen', 'Reforging') })
    await page.goto(new URL('/analysis?question=prevalence', page.url()).href)
    await symbol().waitFor()
    expect(await textOf()).toMatch(/smoke/)
  })

  test('begins an empty study, in Chinese too', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(new URL('/studies', program.address).href)
    await chinese.getByRole('heading', { name: '另起一个' }).waitFor()
    await expectAccessible(chinese)
    await chinese.getByRole('textbox', { name: '项目名称' }).fill('雪/铁')
    await chinese.keyboard.press('Enter')
    await menu(chinese).getByText('雪 铁').waitFor()
    await chinese.getByRole('heading', { name: /还没有影片|没有影片/ }).waitFor()
    await chinese.context().close()
  })
})
