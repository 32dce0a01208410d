import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourcesAnswer } from '../../src/server/contracts/index.ts'
import { repositoryRoot } from '../effects.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call } = talkTo(() => program)

const northeast = path.join(repositoryRoot, 'test', 'references', 'northeast.csl.json')
const kept = () => call<SourcesAnswer>('/api/sources')
const listed = () => page.getByRole('main').getByRole('listitem')
const liu = 'Liu Shilin 刘士林. 2015. Dushi meixue 都市美学 [Urban aesthetics].'

beforeAll(async () => {
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function takenOut(form: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Take the list out' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: form, exact: true }).click()
  return readFileSync(await (await download).path())
}

describeInBrowser('the sources of a study', () => {
  test('show three planted defects in a list that was pasted, before anything is taken in', async () => {
    await page.goto(new URL('/sources', program.address).href)
    await page.getByText(/What the study reads and quotes/).waitFor()
    await page.getByRole('button', { name: 'Bring in a list' }).click()
    await page
      .getByRole('textbox', { name: 'The list' })
      .fill(`@book{li2009, author = {Li, Ming}, title = {The Works},
  publisher = {A}, year = {2001}, isbn = {978-0-306-40615-8}, langid = {english}}
@incollection{wu, author = {Wu, An}, title = {A “Street}, booktitle = {Cities}, year = {1999},
  doi = {10.1017/CBO9780511754234}, langid = {english}}`)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('Read as BibTeX: 2 references.').waitFor()
    for (const said of [/key is li2009, and its year is 2001/, /ISBN 978-0-306-40615-8 is mistyped/])
      await page.getByText(said).waitFor()
    for (const said of [/quotation mark has no other half/, /that of the whole book/])
      await page.getByText(said).waitFor()
    await expectAccessible(page)
    expect((await kept()).sources).toEqual([])
  })

  test('come in from a file, are printed in two scripts by their reading, and found by hanzi and by pinyin', async () => {
    await page.getByTestId('references-file').setInputFiles(northeast)
    await page.getByRole('button', { name: 'Bring in 29 sources' }).click()
    await until(async () => (await kept()).sources.length === 29, 'all are kept')
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('link', { name: liu }).waitFor()
    const names = await listed().allTextContents()
    expect(names.map(name => name.split(/[ ,]/)[0])).toEqual([
      ...[
        'Benjamin',
        'Bradsher',
        'Cai',
        'Certeau',
        'Chen',
        'Dai',
        'Donald',
        'Dorrian',
        'Farquhar',
        'Foundas',
      ],
      ...[
        'Gaudiano',
        'Harvey',
        'Honeycutt',
        'Huang',
        'Kuoshu',
        'Lee',
        'Lefebvre',
        'Liu',
        'Liu',
        'Lü',
        'Powell',
      ],
      ...['Ramos-Martínez', 'Xu', 'Xue', 'Young', 'Zhang', 'Zhang', 'Zhang', 'Zhang'],
    ])
    for (const words of ['都市美', 'dushimeixue', '都市美學']) {
      await page.getByRole('searchbox', { name: 'Words' }).fill(words)
      await until(async () => (await listed().count()) === 1, `${words} finds one`)
    }
    await page.getByRole('combobox', { name: 'Style' }).selectOption({ label: 'GB/T 7714, author and date' })
    await page.getByText('刘士林, 2015. 都市美学[M].').waitFor()
    await page.getByRole('combobox', { name: 'Style' }).selectOption({ label: 'Chicago 17, author and date' })
    await page.getByRole('link', { name: liu }).waitFor()
    await expectAccessible(page)
  })

  test('are changed, quoted and removed on a page of their own, and all of it is taken back', async () => {
    await page.getByRole('link', { name: liu }).click()
    await page.getByText('In the text: (Liu Shilin 2015)').waitFor()
    await page.getByRole('textbox', { name: 'Publisher' }).fill('Shanghai jiaotong daxue chubanshe')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Shanghai: Shanghai jiaotong daxue chubanshe.').waitFor()
    await page.getByRole('button', { name: 'Quote a passage' }).click()
    await page.getByRole('textbox', { name: 'Words of the source' }).fill('时间就是金钱')
    await page.getByRole('textbox', { name: 'Your translation' }).fill('Time is money')
    await page.getByRole('combobox', { name: 'Sort of text' }).selectOption('slogan')
    await page.getByRole('textbox', { name: 'Page', exact: true }).fill('12')
    await page
      .locator('form', { hasText: 'Words of the source' })
      .getByRole('button', { name: 'Save' })
      .click()
    await page.getByRole('article', { name: 'Slogan' }).getByText('Slogan, p. 12').waitFor()
    await until(async () => (await kept()).excerpts.length === 1, 'the excerpt is kept')
    expect((await kept()).excerpts).toMatchObject([
      { quotation: '时间就是金钱', translation: 'Time is money', what: 'slogan', language: 'zh-CN' },
    ])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Remove the source' }).click()
    await until(async () => (await kept()).sources.length === 28, 'it is gone')
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await kept()).sources.length === 29, 'it is there again')
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await kept()).excerpts.length === 0, 'the excerpt is taken back')
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(
      async () =>
        (await kept()).sources.some(({ item }) => item['publisher'] === 'Shanghai jiaotong chubanshe'),
      'the publisher is what it was',
    )
  })

  test('go out as a Word document, as HTML and as BibTeX, and the page speaks Chinese', async () => {
    await page.getByRole('searchbox', { name: 'Words' }).fill('')
    await until(async () => (await listed().count()) === 29, 'all are shown')
    const files = unzipSync(new Uint8Array(await takenOut('As a Word document')))
    const body = new TextDecoder().decode(files['word/document.xml'])
    expect(body).toMatch(/<w:i\/>.{0,200}Dushi meixue<\/w:t>/s)
    expect(body).not.toMatch(/<w:i\/>(?:(?!<\/w:r>).)*\p{Script=Han}/su)
    expect((await takenOut('As HTML')).toString()).toContain(
      '<i>Dushi meixue</i> 都市美学 [Urban aesthetics]',
    )
    expect((await takenOut('As BibTeX')).toString()).toContain('@book{liushilin2015,')
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Find', exact: true }).fill('dushimeixue')
    await page.getByRole('group', { name: 'Sources' }).getByRole('option').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '都市美学' }).waitFor()
    await page.getByRole('link', { name: 'All sources' }).click()
    await page.getByRole('link', { name: liu }).waitFor()
    await page.evaluate(() => {
      const name = 'silverscreen.preferences'
      const all = JSON.parse(localStorage.getItem(name) ?? '{}')
      localStorage.setItem(name, JSON.stringify({ ...all, language: 'zh-Hans' }))
    })
    await page.reload()
    await page.getByRole('heading', { name: '文献' }).waitFor()
    await page.getByText('29 条文献').waitFor()
    await expectAccessible(page)
  })
})
