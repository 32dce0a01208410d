import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallEaf } from '../exchange/small-eaf.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const gb18030Table =
  'c3RhcnQ7ZW5kO3NpZ2h0O3NhaWQKMDsyLDU70cy00TvO0sPHtcS5pMjL1NrV4sDvCjIsNTs5O9GpO8v7w8fKx87Sw8e1xAp4OzEyO9GpOwo5OzEyO9GpO9XiwO+1xMjLCg=='

const place = temporaryFolder()
const file = (name: string) => path.join(place.folder, name)
let program: Program
let browser: OpenBrowser
let page: Page
const { cards } = talkTo(() => program)

beforeAll(async () => {
  writeFileSync(
    file('first.csv'),
    '片名,Title,Year,Director,Douban,Werklänge\n桥,Bridge,1949,王滨 Wang Bin,1299361,90 min\n炉火正红,Furnace Fire,1962,,,100\n',
  )
  writeFileSync(
    file('second.csv'),
    'Title,Year,Douban,Werklänge\nThe Bridge,1949,1299361,90\nFurnace Fire,1963,,101\nAunt,2006,,111\n',
  )
  writeFileSync(file('furnace.eaf'), smallEaf)
  writeFileSync(file('letter.eaf'), 'Dear all,')
  writeFileSync(file('ada.jsonld'), annotationsBy(['Ada', 'Ben']))
  writeFileSync(file('ada-more.jsonld'), annotationsBy(['Ada', 'Ben', 'Ada']))
  writeFileSync(file('broken.csv'), 'Title,Year\nGood,1990\nBad,19x8\n')
  // A table as a spreadsheet saves it in China, in GB18030 with decimal commas:
  // 0–2,5 烟囱, 2,5–9 雪, a line without a beginning, 9–12 雪.
  writeFileSync(file('winter.csv'), Buffer.from(gb18030Table, 'base64'))
  program = await startProgram(path.join(place.folder, 'study'))
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const dialog = () => page.getByRole('dialog')
const titles = async () =>
  (await cards()).flatMap(({ film }) => film.titles.slice(0, 1).map(({ text }) => text)).sort()

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name: 'From a list…' }).press('Enter')
  await dialog().waitFor()
  await page.getByTestId('film-list-file').setInputFiles(file(name))
}

describeInBrowser('films from a list', () => {
  test('a cell that cannot be read is named with its line, and nothing comes in', async () => {
    await page.goto(new URL('/corpus', program.address).href)
    await choose('broken.csv')
    await dialog()
      .getByRole('alert')
      .getByText('Line 3: “19x8” cannot be read as a year or a date.')
      .waitFor()
    await dialog().getByLabel('Column Year').selectOption('passed over')
    await dialog().getByRole('button', { name: 'Bring in 2 films' }).waitFor()
    await dialog().getByRole('button', { name: 'Close' }).press('Enter')
    expect(await titles()).toEqual([])
  })

  test('a list comes in with what its columns are said to hold, and is taken back as one', async () => {
    await choose('first.csv')
    await dialog().getByLabel('Column Werklänge').selectOption('running time')
    await page.getByTestId('listed-films').getByText('90 min').waitFor()
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Bring in 2 films' }).press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(titles).toEqual(['桥', '炉火正红'].sort())
    await page.getByText('Furnace Fire').first().waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect.poll(titles).toEqual([])
    await choose('first.csv')
    // What was said of the column is remembered.
    await page.getByTestId('listed-films').getByText('90 min').waitFor()
    await dialog().getByRole('button', { name: 'Bring in 2 films' }).press('Enter')
    await expect.poll(titles).toEqual(['桥', '炉火正红'].sort())
  })

  test('what is taken in twice does not double: by its identifier, or after being asked', async () => {
    await choose('second.csv')
    const listed = page.getByTestId('listed-films').locator('li')
    await expect
      .poll(() => listed.evaluateAll(all => all.map(one => one.getAttribute('data-stands'))))
      .toEqual(['known', 'alike', 'new'])
    await dialog().getByRole('button', { name: 'Bring in 1 film' }).waitFor()
    await dialog().getByText('Furnace Fire is a film of its own: bring it in').click()
    await dialog().getByRole('button', { name: 'Bring in 2 films' }).press('Enter')
    await expect.poll(async () => (await titles()).length).toBe(4)
    expect((await titles()).filter(title => title === 'The Bridge')).toEqual([])
  })

  test('coding from another program is shown with all that is left of it, comes in, and does not double', async () => {
    const before = (await titles()).length
    await page.getByRole('button', { name: 'From another program…' }).press('Enter')
    await page.getByTestId('foreign-files').setInputFiles([file('letter.eaf'), file('furnace.eaf')])
    const listed = page.getByTestId('foreign-list')
    await listed.getByText('0 shots; 3 annotations as 3 marks by 1 coder').waitFor()
    await listed.getByText('seen: 1 annotation – the end lies before the beginning').waitFor()
    await listed.getByRole('alert').getByText('This is no file that can be read here').waitFor()
    expect((await titles()).length).toBe(before)
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Bring in 1 file' }).press('Enter')
    await listed.getByText('Brought in.').waitFor()
    await expect.poll(titles).toContain('furnace')
    await page.getByTestId('foreign-files').setInputFiles([file('furnace.eaf')])
    await listed.getByText('Left: 4 annotations').waitFor()
    await dialog().getByRole('button', { name: 'Bring in 1 file' }).press('Enter')
    await listed.getByText('Brought in.').waitFor()
    expect((await titles()).length).toBe(before + 1)
    await dialog().getByRole('button', { name: 'Close' }).press('Enter')
  })

  test('a coder of a file is who one says, and is so in the next file', async () => {
    await page.getByRole('button', { name: 'From another program…' }).press('Enter')
    const listed = page.getByTestId('foreign-list')
    const ada = () => listed.getByLabel('“Ada” is')
    await page.getByTestId('foreign-files').setInputFiles([file('ada.jsonld')])
    await expect.poll(() => ada().inputValue()).toBe('called')
    await ada().selectOption('You')
    await expect.poll(() => ada().inputValue()).toBe('me')
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Bring in 1 file' }).press('Enter')
    await listed.getByText('“Ada” is you; “Ben” is a new coder').waitFor()
    await page.getByTestId('foreign-files').setInputFiles([file('ada-more.jsonld')])
    await listed.getByText('Joins the film bridge').waitFor()
    await expect.poll(() => ada().inputValue()).toBe('me')
    await dialog().getByRole('button', { name: 'Close' }).press('Enter')
  })

  test('a table is read as somebody says, comes in, does not double, and how it is read is remembered', async () => {
    await page.getByRole('button', { name: 'From another program…' }).press('Enter')
    await page.getByTestId('foreign-files').setInputFiles([file('winter.csv')])
    const table = page.getByTestId('sheet-file')
    await table.getByText('Nothing in the file says so; it was guessed.').waitFor()
    await expect.poll(() => table.getByLabel('Character encoding').inputValue()).toBe('gb18030')
    await table.getByRole('cell', { name: '我们的工人在这里' }).waitFor()
    await table.getByLabel('What “start” says').selectOption('beginning')
    const becomes = () =>
      table
        .getByTestId('sheet-rows')
        .locator('tr')
        .evaluateAll(all => all.map(one => one.getAttribute('data-why')))
    await expect.poll(becomes).toEqual([null, null, 'time-not-read', null])
    await table.getByLabel('What “said” says').selectOption('memo of the marks of the row')
    await table.getByLabel('What “sight” says').selectOption('codes')
    await table.getByText('0 shots; 3 annotations as 3 marks by 1 coder').waitFor()
    await table.getByText('winter.csv: 1 annotation – a time that cannot be read').waitFor()
    await expectAccessible(page)
    await table.getByRole('textbox', { name: 'Keep this column mapping' }).fill('winter tables')
    await dialog().getByRole('button', { name: 'Bring in this table' }).press('Enter')
    await page.getByTestId('foreign-list').getByText('Brought in.').waitFor()
    await expect.poll(titles).toContain('winter')

    await page.getByTestId('foreign-files').setInputFiles([file('winter.csv')])
    await table.getByText('Read by the column mapping “winter tables”').waitFor()
    await table.getByText('winter.csv: 4 annotations – came in before, with just this file').waitFor()
    await table.getByRole('button', { name: 'Remove this mapping' }).click()
    await table.getByText('Read by the column mapping').waitFor({ state: 'detached' })
    await dialog().getByRole('button', { name: 'Close' }).press('Enter')
  })

  test('in Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(new URL('/corpus', program.address).href)
    await chinese.getByRole('button', { name: '从列表导入……' }).click()
    await chinese.getByTestId('film-list-file').setInputFiles(file('second.csv'))
    await chinese.getByText('已在影片库中（编号相同）').first().waitFor()
    await expectAccessible(chinese)
    await chinese.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await chinese.getByRole('button', { name: '来自其他软件……' }).click()
    await chinese.getByTestId('foreign-files').setInputFiles(file('furnace.eaf'))
    await chinese.getByText('并入已有影片：furnace。').waitFor()
    await expectAccessible(chinese)
    await chinese.getByTestId('foreign-files').setInputFiles(file('ada-more.jsonld'))
    await expect.poll(() => chinese.getByLabel('“Ada”是').inputValue()).toBe('me')
    await expectAccessible(chinese)
    await chinese.getByTestId('foreign-files').setInputFiles(file('winter.csv'))
    await chinese.getByText('每行是').waitFor()
    await chinese
      .getByTestId('sheet-rows')
      .getByText('位置')
      .or(chinese.getByText('前几行').first())
      .waitFor()
    await expectAccessible(chinese)
    await chinese.close()
  })
})

/** Web Annotations of one film, one by each, a second after the other. */
function annotationsBy(coders: readonly string[]): string {
  return JSON.stringify(
    coders.map((name, second) => ({
      ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `http://example.org/${second}` },
      ...{ type: 'Annotation', creator: { type: 'Person', name } },
      body: { type: 'TextualBody', purpose: 'tagging', value: 'smoke' },
      target: `http://example.org/bridge.mp4#t=${second},${second + 1}`,
    })),
  )
}
