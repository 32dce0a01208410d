import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PartView, ReadingsAnswer, SubtitlesAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
let part: PartView
const { call, cards, untilTasksEnd } = talkTo(() => program)

/** 我们的工厂在中国 in GB 18030, which nothing here can write. */
const works = 'ced2c3c7b5c4b9a4b3a7d4dad6d0b9fa'
const chinese = `${place.folder}/works.srt`
const bilingual = `${place.folder}/both.srt`
const english = `${place.folder}/works.en.vtt`

beforeAll(async () => {
  program = await startProgram(`${place.folder}/study`, { roots: [place.folder] })
  const film = `${place.folder}/works.mp4`
  const bare = `${place.folder}/bare.mp4`
  await encodeGreyFilm(bare, { shots: 3, framesPerShot: 50 })
  writeFileSync(`${place.folder}/inside.srt`, '1\n00:00:02,000 --> 00:00:03,000\nЗавод закрыт\n')
  const inputs = ['-i', bare, '-i', `${place.folder}/inside.srt`, '-map', '0', '-map', '1', '-c', 'copy']
  const words = ['-c:s', 'mov_text', '-metadata:s:s:0', 'language=rus']
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...inputs, ...words, film])
  writeFileSync(
    chinese,
    Buffer.concat([
      ...[Buffer.from('1\r\n00:00:01,000 --> 00:00:02,500\r\n'), Buffer.from(works, 'hex')],
      ...[Buffer.from('\r\n\r\n2\r\n00:01:00,000 --> 00:01:01,000\r\n'), Buffer.from(works, 'hex')],
    ]),
  )
  writeFileSync(
    bilingual,
    '1\n00:00:01,000 --> 00:00:02,000\n大门\nThe gate\n\n2\n00:00:03,000 --> 00:00:04,000\n烟囱\nThe chimney\n',
  )
  writeFileSync(
    english,
    'WEBVTT\n\n00:01.000 --> 00:02.500\nOur <i>works</i> are in China\n\n00:03.100 --> 00:04.000\nAnd the gate is shut\n',
  )
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  const [card] = await cards()
  part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(new URL(`/coding/${part.partId}?frame=30`, program.address).href)
  await page.locator('video').waitFor()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const dialog = () => page.getByRole('dialog', { name: 'Subtitles' })
const onScreen = () => page.getByRole('region', { name: 'Subtitles on screen' })
const tracks = () => page.getByRole('list', { name: 'Tracks' })
const kept = () => call<SubtitlesAnswer>(`/api/parts/${part.partId}/subtitles`)
const startsOf = async () => (await kept()).lines.map(({ startMs }) => startMs)
const frameNow = async () => Number(await page.getByTestId('frame-number').inputValue())
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const original = () => inspector().getByLabel('Original')
const dialogue = async () => (await kept()).dialogue
const choose = (file: string) => page.getByTestId('subtitle-file').setInputFiles(file)

describeInBrowser('subtitles', () => {
  test('are looked into before they are brought in, their encoding guessed and their language proposed', async () => {
    await page.keyboard.press('Shift+T')
    await dialog().getByText('There are no subtitles of this film yet').waitFor()
    await expectAccessible(page)
    await choose(chinese)
    await dialog().getByText('我们的工厂在中国').waitFor()
    expect(await dialog().getByLabel('Encoding').inputValue()).toBe('gb18030')
    expect(await dialog().getByLabel('Language').inputValue()).toBe('zh-Hans')
    await dialog().getByText('this one is guessed').waitFor()
    await dialog().getByText('would begin after the end of the film, at 60 s').waitFor()
    expect((await kept()).tracks).toEqual([])
    await dialog().getByLabel('Encoding').selectOption('utf-8')
    await dialog().getByRole('alert').getByText('cannot be read as utf-8').waitFor()
    await dialog().getByLabel('Encoding').selectOption('gb18030')
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Bring in 1 line' }).click()
    await dialog().getByText('works.srt · 1 line').waitFor()
    expect(await kept()).toMatchObject({
      tracks: [{ language: 'zh-Hans', encoding: 'gb18030', fileName: 'works.srt' }],
      lines: [{ startMs: 1000, endMs: 2500, text: '我们的工厂在中国' }],
    })
  })

  test('in a second language stand beside the first, on the time line and under the picture', async () => {
    await choose(english)
    await dialog().getByRole('button', { name: 'Bring in 2 lines' }).click()
    await dialog().getByText('works.en.vtt · 2 lines').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await onScreen().getByRole('paragraph').allTextContents()).toEqual([
      'Our works are in China',
      '我们的工厂在中国',
    ])
    await tracks().getByText('Chinese, simplified').waitFor()
    await tracks().getByText('English').waitFor()
    await expectAccessible(page)
  })

  test('that lie inside the film’s own file are looked into and brought in like others', async () => {
    await page.getByRole('button', { name: 'Subtitles', exact: true }).click()
    const inside = dialog().getByRole('region', { name: 'In the file of the film' })
    await inside.getByRole('button', { name: /rus · mov_text/ }).click()
    await dialog().getByText('Завод закрыт').waitFor()
    expect(await dialog().getByLabel('Language').inputValue()).toBe('ru')
    expect(await dialog().getByLabel('Encoding').count()).toBe(0)
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Bring in 1 line' }).click()
    await dialog()
      .getByText(/works\.mp4 \[\d\] · 1 line/)
      .waitFor()
    await expectAccessible(page)
    expect((await kept()).lines).toContainEqual(
      expect.objectContaining({ startMs: 2000, endMs: 3000, text: 'Завод закрыт' }),
    )
    await dialog().getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await kept()).tracks.length === 2, 'they are taken back')
    await page.keyboard.press('Escape')
  })

  test('that say each line in two languages come in as a track of each, in one act', async () => {
    await page.getByRole('button', { name: 'Subtitles', exact: true }).click()
    await choose(bilingual)
    await dialog()
      .getByRole('checkbox', { name: /Each line says the same in two languages/, checked: true })
      .waitFor()
    expect(await dialog().getByRole('combobox', { name: 'Language', exact: true }).inputValue()).toBe(
      'zh-Hans',
    )
    expect(await dialog().getByRole('combobox', { name: 'Language of the lower rows' }).inputValue()).toBe(
      'en',
    )
    await expectAccessible(page)
    await dialog().getByRole('button', { name: 'Bring in 2 lines' }).click()
    await dialog().getByText('both.srt · 2 lines').first().waitFor()
    const { tracks, lines } = await kept()
    const own = tracks.filter(({ fileName }) => fileName === 'both.srt')
    expect(own.map(({ language }) => language).sort()).toEqual(['en', 'zh-Hans'])
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['大门', 'The gate', '烟囱', 'The chimney']),
    )
    await dialog().getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await kept()).tracks.length === 2, 'both are taken back')
    await page.keyboard.press('Escape')
  })

  test('are moved together, and back again by undo', async () => {
    await page.getByRole('button', { name: 'Subtitles', exact: true }).click()
    const row = dialog().getByRole('listitem').filter({ hasText: 'works.en.vtt' })
    await row.getByLabel('Later by (seconds)').fill('9')
    await row.getByRole('button', { name: 'Move', exact: true }).click()
    await dialog().getByRole('alert').getByText('2 lines would lie outside the film').waitFor()
    await row.getByLabel('Later by (seconds)').fill('-0,5')
    await row.getByRole('button', { name: 'Move', exact: true }).click()
    await row.getByText('0.5 s earlier').waitFor()
    expect(await startsOf()).toEqual([500, 1000, 2600])
    await dialog().getByRole('button', { name: 'Undo' }).click()
    await row.getByText('0.5 s earlier').waitFor({ state: 'detached' })
    expect(await startsOf()).toEqual([1000, 1000, 3100])
    await page.keyboard.press('Escape')
  })

  test('are found by two hanzi in the middle of a line, which lead to its frame', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('工厂')
    await page.getByRole('option', { name: /我们的工厂在中国/ }).click()
    await until(async () => (await frameNow()) === 25, 'the line is on screen')
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('gate is')
    await page.getByRole('option', { name: /And the gate is shut/ }).click()
    // 3.1 s lies between two frames: the first on which the line stands.
    await until(async () => (await frameNow()) === 78, 'the other line is on screen')
    await onScreen().getByText('And the gate is shut').waitFor()
  })

  test('are found on a page of their own, in the other script and by their sound', async () => {
    await page.goto(new URL('/find', program.address).href)
    const search = page.getByRole('searchbox', { name: 'Words, two hanzi or more, or pinyin' })
    await search.fill('工廠')
    await search.press('Enter')
    await page.getByText('“工廠”: 1 text in 1 of 1 film.').waitFor()
    await page.locator('mark', { hasText: '工厂' }).waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy as a quotation' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '“我们的工厂在中国”\n“Our works are in China”\nworks, 00:00:01',
    )
    await expectAccessible(page)
    await search.fill('gōngchǎng')
    await search.press('Enter')
    await page.getByText('It sounds so in 1 text in 1 of 1 film.').waitFor()
    await search.fill('zzzz')
    await search.press('Enter')
    await page.getByText('“zzzz” stands in no text').waitFor()
    await page.goto(new URL(`/coding/${part.partId}?frame=78`, program.address).href)
    await onScreen().getByText('And the gate is shut').waitFor()
    // The picture comes after its time has been read from the address.
    await page.waitForFunction('document.querySelector("video")?.readyState >= 2')
    await until(async () => (await frameNow()) === 78, 'the picture stands on its frame')
  })

  test('go into a memo with the frame that they stand on', async () => {
    await page.keyboard.press('Control+m')
    const memo = page.getByRole('textbox', { name: 'Memo' })
    await memo.waitFor()
    expect(await memo.inputValue()).toBe('“And the gate is shut”')
    const readings = () => call<ReadingsAnswer>('/api/readings')
    await until(async () => (await readings()).memos.length === 1, 'the memo is kept')
    expect((await readings()).memoFrames).toMatchObject([{ partId: part.partId, atMs: 3120 }])
    await page.keyboard.press('Escape')
  })

  test('are taken over as a line of dialogue with one key, of both languages', async () => {
    await page.goto(new URL(`/coding/${part.partId}?frame=30`, program.address).href)
    await onScreen().getByText('我们的工厂在中国').waitFor()
    await page.keyboard.press('Shift+A')
    await original().waitFor()
    expect(await original().inputValue()).toBe('我们的工厂在中国')
    expect(await inspector().getByLabel('Translation').inputValue()).toBe('Our works are in China')
    await inspector().getByRole('button', { name: 'Offer the pinyin' }).click()
    const pinyin = inspector().getByLabel('Pinyin')
    await until(async () => (await pinyin.inputValue()) === 'wǒ men de gōng chǎng zài zhōng guó', 'offered')
    await pinyin.fill('wǒmen de gōngchǎng zài Zhōngguó')
    await inspector().getByLabel('Speaker').fill('老刘')
    await page.keyboard.press('Enter')
    await until(async () => (await dialogue())[0]?.speaker === '老刘', 'every field is kept as it is left')
    expect(await dialogue()).toMatchObject([
      { startMs: 1000, endMs: 2480, pinyin: 'wǒmen de gōngchǎng zài Zhōngguó' },
    ])
    await expectAccessible(page)
    await page.keyboard.press('Shift+A')
    expect((await dialogue()).length).toBe(1)
    await page.keyboard.press('Escape')
  })

  test('that are burned into the picture are written down by keys, taken back, and copied with their place', async () => {
    await page.keyboard.press('Home')
    await until(async () => (await frameNow()) === 0, 'the film is at its beginning')
    await page.keyboard.press('Shift+Y')
    await page.keyboard.press('Shift+ArrowRight')
    await until(async () => (await frameNow()) === 25, 'a second further')
    await page.keyboard.press('Shift+Y')
    await original().waitFor()
    expect(await original().inputValue()).toBe('')
    await page.keyboard.insertText('厂门要关了')
    await page.keyboard.press('Control+Enter')
    await until(async () => (await dialogue()).some(line => line.original === '厂门要关了'), 'it is kept')
    expect((await dialogue())[0]).toMatchObject({ startMs: 0, endMs: 1040, translation: '' })
    await page.keyboard.press('Control+z')
    await until(async () => (await dialogue())[0]?.original === '', 'what was written is taken back')
    await page.keyboard.press('Control+y')
    await until(async () => (await dialogue())[0]?.original === '厂门要关了', 'it is there again')
    await inspector().getByLabel('Translation').fill('They are closing the gate')
    await inspector().getByLabel('Dialect').fill('Northeastern')
    await inspector().getByRole('button', { name: 'Copy as a quotation' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '“厂门要关了”\n“They are closing the gate”\nworks, 00:00:00',
    )
    await tracks().getByText('Dialogue', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.goto(new URL('/find?text=northeast', program.address).href)
    await page.getByText('“northeast”: 1 text in 1 of 1 film.').waitFor()
    await page.getByText('Dialogue · 0:00').waitFor()
    await page.getByRole('button', { name: 'Readings of names' }).click()
    const names = page.getByRole('dialog', { name: 'Readings of names' })
    await names.getByLabel('Name in hanzi').fill('厂门')
    await names.getByLabel('Pinyin').fill('ān')
    await names.getByRole('button', { name: 'Add' }).click()
    await names.getByRole('alert').getByText('is not a syllable of pinyin for each hanzi').waitFor()
    await names.getByLabel('Pinyin').fill('ānmén')
    await page.keyboard.press('Enter')
    await names.getByRole('listitem').filter({ hasText: 'ānmén' }).waitFor()
    await expectAccessible(page)
    await page.goto(new URL('/find?text=anmen', program.address).href)
    await page.getByText('It sounds so in 1 text in 1 of 1 film.').waitFor()
  })

  test('are gathered and quoted in an essay, with their pinyin where it is wanted, and change there as they are changed', async () => {
    const lineId = (await dialogue()).find(({ speaker }) => speaker === '老刘')!.id
    await page.goto(new URL(`/coding/${part.partId}?frame=30`, program.address).href)
    await onScreen().getByText('我们的工厂在中国').waitFor()
    await page.keyboard.press('Shift+A')
    await original().waitFor()
    await page.getByRole('button', { name: 'Line into the tray' }).click()
    await page.keyboard.press('Control+j')
    await page.getByRole('row', { name: /我们的工厂在中国, Line of dialogue/ }).waitFor()
    await page.keyboard.press('Control+j')
    const essayId = '01900000-0000-7000-8000-000000003001'
    const titles = { en: 'Said', 'zh-Hans': '' }
    const essay = { id: essayId, titles, signed: titles, languages: ['en'], address: '' }
    await call('/api/acts', { kind: 'set-essay', essay: { ...essay, style: 'chicago-author-date' } })
    await page.goto(new URL(`/essays/${essayId}`, program.address).href)
    const text = page.getByRole('textbox', { name: 'Text in English' })
    await text.click()
    await page.keyboard.press('Alt+j')
    await page.getByRole('searchbox', { name: 'Find in the tray' }).fill('工厂')
    await page.getByRole('option', { name: /我们的工厂在中国/ }).click()
    const figure = text.getByRole('figure')
    await figure.getByText('老刘 · works, 00:00:01').waitFor()
    await figure.getByText('Our works are in China').waitFor()
    await figure.getByRole('button', { name: 'With pinyin', pressed: false }).click()
    await figure.getByText('wǒmen de gōngchǎng zài Zhōngguó').waitFor()
    const written = async () =>
      (await call<{ blocks: { text: string }[] }>(`/api/essays/${essayId}`)).blocks.map(one => one.text)
    const quoted = `::dialogue{part=${part.partId} line=${lineId} pinyin=yes}`
    await until(async () => (await written()).includes(quoted), 'it is kept with its pinyin')
    await expectAccessible(page)
    const { partId: _, ...line } = (await dialogue()).find(({ id }) => id === lineId)!
    const said = { ...line, translation: 'Our plant is in China' }
    await call('/api/acts', { kind: 'set-dialogue-line', partId: part.partId, line: said, upon: line })
    await figure.getByText('Our plant is in China').waitFor()
  })

  test('are removed and brought back, in either language of the program, on the desk of shots too', async () => {
    await page.goto(new URL(`/shots/${part.partId}?frame=30`, program.address).href)
    await onScreen().getByText('我们的工厂在中国').waitFor()
    await chooseChinese()
    await page.getByRole('button', { name: '字幕', exact: true }).click()
    const chineseDialog = page.getByRole('dialog', { name: '字幕' })
    await expectAccessible(page)
    await chineseDialog.getByRole('button', { name: '移除字幕：英语，works.en.vtt' }).click()
    await until(async () => (await kept()).tracks.length === 1, 'one is removed')
    await chineseDialog.getByRole('button', { name: '撤销' }).click()
    await until(async () => (await kept()).lines.length === 3, 'it is back')
  })
})

async function chooseChinese() {
  await page.goto(new URL('/settings', program.address).href)
  await page.getByText('中文', { exact: true }).click()
  await page.getByRole('heading', { name: '设置' }).waitFor()
  await page.goto(new URL(`/shots/${part.partId}?frame=30`, program.address).href)
}
