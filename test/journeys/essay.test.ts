import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseBlock, plainText, wordsOfClaims } from '../../src/essay/index.ts'
import type { EssayAnswer, EssaysAnswer, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const study = path.join(place.folder, 'study')
const anId = (end: string) => `01900000-0000-7000-8000-0000000000${end}`
const [sourceId, codeId, passId, plateId] = [anId('c1'), anId('c2'), anId('c3'), anId('c4')]
const [otherCodeId, markId, findingId] = [anId('c5'), anId('c6'), anId('c7')]
let program: Program
let browser: OpenBrowser
let page: Page
let filmId: string
let partId: string
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const file = path.join(place.folder, 'chimneys.mp4')
  await encodeGreyFilm(file, { shots: 6, framesPerShot: 20 })
  program = await startProgram(study, { roots: [place.folder] })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  const [card] = await cards()
  const part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  partId = part.partId
  filmId = card!.film.id
  await call('/api/acts', { kind: 'set-plate', plate: { id: plateId, name: 'Stacks', caption: '' } })
  const things = [part.shots[1]!, part.shots[3]!].map(({ startMs, endMs }, index) => ({
    ...{ id: anId(`b${index}`), what: index === 0 ? 'shot' : 'still', partId, startMs, endMs },
  }))
  await call('/api/acts', { kind: 'gather', things })
  const item = {
    ...{ id: 'lv2005', type: 'book', language: 'zh', title: 'Tiexi qu de jiyi' },
    author: [{ family: 'Lü', given: 'Xinyu' }],
    issued: { 'date-parts': [[2005]] },
  }
  await call('/api/acts', { kind: 'add-sources', sources: [{ id: sourceId, item, reading: '' }] })
  const names = { en: 'smoke', 'zh-Hans': '烟' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  const other = { ...code, id: otherCodeId, names: { en: 'fire', 'zh-Hans': '火' }, key: 'f' }
  await call('/api/acts', { kind: 'add-code', code: other })
  const codeIds = [codeId, otherCodeId]
  await call('/api/acts', { kind: 'start-pass', passId, filmId, codeIds })
  const { id: shotId, startMs, endMs } = part.shots[1]!
  const ofPass = { filmId, passId, unit: { partId, startMs, endMs, shotId } }
  await call('/api/acts', { kind: 'set-mark', ...ofPass, codeId, newMarkId: markId })
  await call('/api/acts', { kind: 'look-through', ...ofPass, newId: anId('c8') })
  await call('/api/acts', { kind: 'keep-finding', findingId, question: 'appearance', asked: {} })
  browser = await openBrowser()
  page = await browser.newPage({ width: 1440, height: 900 })
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

async function textsKept(language: string): Promise<string[]> {
  const { blocks } = await kept()
  return blocks
    .filter(block => block.language === language)
    .sort((a, b) => a.position - b.position)
    .map(({ text }) => text)
}

const textIn = (language: 'English' | 'Chinese', of = page) =>
  of.getByRole('textbox', { name: `Text in ${language}` })

/** Puts the caret into the first words that say this, so many signs from their beginning. */
async function putCaret(text: Locator, { words, after }: { words: string; after: number }): Promise<void> {
  await text.focus()
  await text.evaluate(
    (root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted.words)
        if (at < 0) continue
        getSelection()!.collapse(node, at + wanted.after)
        return
      }
      throw new Error(`No words: ${wanted.words}`)
    },
    { words, after },
  )
  // The view hears of it a little later: by the page's own clock, however busy the machine is.
  await text.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))))
}

/** By hand, as a browser drags. */
async function dragTo(thing: Locator, to: Locator): Promise<void> {
  const [from, over] = [(await thing.boundingBox())!, (await to.boundingBox())!]
  await page.mouse.move(from.x + 40, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y, { steps: 4 })
  await page.mouse.move(over.x + 10, over.y + 10, { steps: 6 })
  await page.mouse.up()
}

async function chooseOption(name: string, words: string, said: string | RegExp): Promise<void> {
  await page.getByRole('searchbox', { name }).fill(words)
  await page.getByRole('listbox').getByRole('option').filter({ hasText: said }).first().click()
}

/** What a claim stands on, chosen from the list that is open; what lies in a film, once the film is chosen. */
async function chooseEvidence(what: 'mark' | 'number' | 'measure' | 'pass' | 'source'): Promise<void> {
  const isInFilm = what === 'mark' || what === 'measure'
  if (isInFilm)
    await page
      .getByRole('combobox', { name: 'Marks, scenes, shots, measures of' })
      .selectOption({ label: 'chimneys' })
  const [words, said] = {
    ...{ mark: ['smoke', /Mark · chimneys/], number: ['smoke', /^smoke ·/], pass: ['smoke', /Pass/] },
    ...{ measure: ['mean shot', /the whole film/], source: ['lu xinyu', /Tiexi/] },
  }[what] as [string, RegExp]
  await chooseOption(isInFilm ? 'Find in the film' : 'Find what it stands on', words, said)
}

/** By keys, once it is the first: what comes in while a list is open moves what a hand points at. */
async function chooseFirst(name: string, words: string, said: string): Promise<void> {
  const field = page.getByRole('searchbox', { name })
  await field.fill(words)
  const first = page.getByRole('listbox').getByRole('option').first()
  await until(async () => ((await first.textContent()) ?? '').includes(said), `${said} stands first`)
  // Words that are typed choose the first by themselves, a little later.
  await until(async () => {
    if ((await first.getAttribute('data-focused')) !== null) return true
    const isOther = (await page.getByRole('listbox').locator('[role=option][data-focused]').count()) > 0
    await field.press(isOther ? 'ArrowUp' : 'ArrowDown')
    return (await first.getAttribute('data-focused')) !== null
  }, `${said} is chosen`)
  await field.press('Enter')
}

const toCheck = () => page.getByRole('list', { name: 'Claims to check' }).getByRole('button')

/** Opens one of the claims to check, by its words. */
async function choose(words: string): Promise<void> {
  await toCheck().filter({ hasText: words }).click()
  await page.getByRole('heading', { name: words }).waitFor()
}

/** In the list of what can be cited, that is open: a shot by its number, a frame by its time. */
async function citePlace(said: string, shows: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Shots and frames of' }).selectOption({ label: 'chimneys' })
  await chooseFirst('Number of the shot, or a time as 1:02:03', said, shows)
}

/** The reading that is open is set against the observation, and both are read side by side. */
async function readsOtherwise(): Promise<void> {
  await page.getByRole('button', { name: /^Reading/ }).click()
  const { claims } = await kept()
  const [observation, reading] = ['observation', 'reading'].map(
    kind => claims.find(({ what }) => what === kind)!,
  )
  await page
    .getByRole('combobox', { name: 'Another claim that reads the same otherwise' })
    .selectOption(observation!.id)
  await page.getByRole('button', { name: 'Side by side' }).click()
  const beside = page.getByRole('dialog', { name: 'Rival readings' })
  for (const words of ['Smoke rises.', 'It means loss.'])
    await beside.getByRole('region', { name: words }).waitFor()
  // A mark by its code, film and time, as in the margin.
  expect(await beside.getByText(/^Mark · chimneys, 0:/).count()).toBe(2)
  await page.keyboard.press('Escape')
  await until(
    async () => (await kept()).claims.find(({ id }) => id === reading!.id)!.rivalId === observation!.id,
    'the rival is kept',
  )
}

const placed = (place: string) => `:cite{film=${filmId} part=${partId} ${place}}`

describeInBrowser('an essay', () => {
  test('is begun in two languages and written by keys: heading, list, note, citations of a source, a shot, a frame and a plate, still', async () => {
    await page.goto(new URL('/essays', program.address).href)
    await page.getByRole('button', { name: 'New essay' }).click()
    await page.getByRole('radio', { name: 'English and Chinese' }).click()
    await page.getByRole('textbox', { name: 'Title in English' }).fill('Smoke over Tiexi')
    await page.getByRole('textbox', { name: 'Title in Chinese' }).fill('铁西的烟')
    await page.getByRole('button', { name: 'Begin the essay' }).click()
    await textIn('English').click()
    await page.keyboard.type('# The plant\nSmoke rises. It rises twice. It rises more than before. ')
    await page.keyboard.type('No train is there. It means loss. It was closed in 2005.\n')
    await page.keyboard.type('- first\nsecond\n\n')
    await page.keyboard.type('As is known')
    await page.keyboard.press('Alt+Enter')
    const note = page.getByRole('textbox', { name: 'Note', exact: true })
    await note.pressSequentially('See @')
    await citePlace('2', 'Shot 2')
    // As the publication will have it, in the style of the essay.
    await note.getByText(/^\(chimneys.*shot 2, 00:00:00–00:00:01\)$/).waitFor()
    await note.pressSequentially(' and @')
    await chooseFirst('Author, title, year, in letters, hanzi or pinyin', 'stacks', 'Stacks')
    await note.getByText(/^\(.*Stacks.*20\d\d\)$/).waitFor()
    await note.press('Alt+u')
    await chooseFirst('Question, line or number', 'smoke', 'smoke')
    await note.getByText('1', { exact: true }).waitFor()
    await note.pressSequentially('.')
    await page.keyboard.press('Escape')
    await page.keyboard.type(' from @')
    await chooseFirst('Author, title, year, in letters, hanzi or pinyin', 'lu xin', 'Tiexi')
    await page.getByText('(Lü 2005)').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Page' }).fill('12')
    await page.keyboard.press('Enter')
    await page.getByText('(Lü 2005, 12)').waitFor()
    await page.keyboard.type(' and @')
    await citePlace('0:02.4', '0:00:02:10')
    await page.getByText(/^\(chimneys.*00:00:02, frame 60\)$/).waitFor()
    await page.keyboard.type('.')
    await page.keyboard.press('Alt+j')
    await chooseFirst('Find in the tray', 'chimneys', 'chimneys')
    await page.getByRole('img', { name: /^Still of chimneys/ }).waitFor()
    await page.keyboard.press('Control+j')
    await dragTo(page.getByRole('row', { name: /Frame/ }), textIn('English').getByText('second'))
    await page.keyboard.press('Control+j')
    await until(async () => (await textsKept('en')).length === 7, 'all is written')
    expect(await textsKept('en')).toEqual([
      '# The plant',
      'Smoke rises. It rises twice. It rises more than before. No train is there. It means loss. It was closed in 2005.',
      '- first\n- second',
      `::still{part=${partId} ms=2400}`,
      `As is known:note[See ${placed('from=800 to=1600')} and :cite{plate=${plateId}}:number[1]{#n1}.] from :cite[12]{source=${sourceId} kind=page} and ${placed('ms=2400')}.`,
      `::still{part=${partId} from=800 to=1600}`,
      '',
    ])
  })

  test('claims sentences of five kinds, each with what it stands on; absence needs a pass that looked', async () => {
    const wanted = [
      ['Smoke rises', 'Observation', ['mark']],
      ['It rises twice', 'Count', ['number', 'measure']],
      ['No train', 'Absence', ['pass']],
      ['It means', 'Reading', ['source', 'mark']],
      ['It was closed', 'History', ['source']],
    ] as const
    for (const [words, kind, evidence] of wanted) {
      const dialog = page.getByRole('dialog', { name: 'What these words claim, and what they stand on' })
      // A busy browser tells of the caret late.
      await until(async () => {
        await putCaret(textIn('English'), { words, after: 3 })
        await page.keyboard.press('Control+Enter')
        await dialog.waitFor()
        if ((await dialog.textContent())!.includes(words)) return true
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'hidden' })
        return false
      }, 'the sentence is claimed that was meant')
      await dialog.getByRole('radio', { name: kind }).check()
      const keep = dialog.getByRole('button', { name: 'Keep the claim' })
      if (kind === 'Absence') expect(await keep.isDisabled()).toBe(true)
      for (const [index, one] of evidence.entries()) {
        await dialog.getByRole('button', { name: 'Add evidence' }).click()
        await chooseEvidence(one)
        await dialog
          .getByRole('combobox', { name: /^Role of/ })
          .nth(index)
          .waitFor()
      }
      await keep.click()
      await dialog.waitFor({ state: 'hidden' })
    }
    const said = async () => wordsOfClaims((await textsKept('en')).map(parseBlock))
    await until(async () => (await kept()).claims.length === 5, 'all claims are kept')
    const { claims, evidence } = await kept()
    await until(async () => (await said()).size === 5, 'their words are written')
    const words = await said()
    expect(claims.map(({ what, name }) => [what, words.get(name)])).toEqual([
      ['observation', 'Smoke rises.'],
      ['count', 'It rises twice.'],
      ['absence', 'No train is there.'],
      ['reading', 'It means loss.'],
      ['history', 'It was closed in 2005.'],
    ])
    expect(evidence.map(({ target }) => target.what).sort()).toEqual([
      ...['finding', 'mark', 'mark', 'measurement', 'pass', 'source', 'source'],
    ])
    await page.getByRole('complementary', { name: 'Claims' }).getByText('fresh').first().waitFor()
  })

  test('says the same claims in Chinese, and all of it is there when the page is read anew', async () => {
    const chinese = textIn('Chinese')
    await chinese.click()
    await page.keyboard.insertText('烟升起。升起两次。没有火车。意味着失去。二〇〇五年关闭。')
    const { claims } = await kept()
    for (const [index, words] of ['烟升起', '升起两', '没有', '意味', '二〇'].entries()) {
      await putCaret(chinese, { words, after: 1 })
      await page.keyboard.press('Control+Enter')
      await page
        .getByRole('combobox', { name: 'These words say the same as' })
        .selectOption(claims[index]!.id)
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.waitForTimeout(100)
    }
    await page.reload()
    await chinese.getByText('烟升起。').waitFor()
    const said = wordsOfClaims((await textsKept('zh-Hans')).map(parseBlock))
    expect([...said.values()]).toEqual([
      ...['烟升起。', '升起两次。', '没有火车。', '意味着失去。', '二〇〇五年关闭。'],
    ])
    await page
      .getByRole('img', { name: /^Still of chimneys/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Reading/ }).click()
    await page.getByRole('combobox', { name: 'Role of Tiexi qu de jiyi' }).selectOption({ label: 'opposes' })
    await until(
      async () => (await kept()).evidence.some(({ role }) => role === 'opposes'),
      'its role is kept',
    )
    // Outside the text the keys take back what was done to the essay.
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await until(
      async () => (await kept()).evidence.every(({ role }) => role === 'supports'),
      'its role is taken back',
    )
    await readsOtherwise()
    await expectAccessible(page)
    const other = await browser.newPage({ width: 1440, height: 900, locale: 'zh-CN' })
    await other.goto(page.url())
    await other.getByText('烟升起。').waitFor()
    await expectAccessible(other)
    await other.context().close()
  })

  test('turns exactly the claims that rest on a mark that is changed, each with its reason; one is accepted, one edited, one kept', async () => {
    const text = page.url()
    await page.goto(new URL('/claims', program.address).href)
    // Their Chinese words are new, and nobody has checked them yet.
    for (let left = 5; left > 0; left--) {
      await until(async () => (await toCheck().count()) === left, `${left} are to be checked`)
      await page.keyboard.press('a')
    }
    await page.getByText('All 5 claims stand as they were last checked.').waitFor()
    const recode = { kind: 'recode-mark', filmId, markId, passId, codeId: otherCodeId, upon: codeId }
    await call('/api/acts', recode)
    await until(async () => (await toCheck().count()) === 3, 'three have turned')
    const said = (await toCheck().allInnerTexts()).map(line => line.replaceAll('\n', ' '))
    expect(said.sort()).toEqual([
      expect.stringMatching(/^It means loss\..*· code changed$/),
      expect.stringMatching(/^It rises twice\..*· numbers differ$/),
      expect.stringMatching(/^Smoke rises\..*· code changed$/),
    ])
    await choose('Smoke rises.')
    await page.keyboard.press('a')
    await until(async () => (await toCheck().count()) === 2, 'the accepted one is gone')
    await choose('It rises twice.')
    await page.getByRole('link', { name: 'Go to the sentence' }).click()
    await textIn('English').getByText('It rises twice.').waitFor()
    await putCaret(textIn('English'), { words: 'It rises twice', after: 3 })
    await page.keyboard.type('now ')
    await until(async () => (await textsKept('en')).join().includes('It now rises twice.'), 'it is kept')
    await page.goto(new URL('/claims', program.address).href)
    await choose('It now rises twice.')
    await page.keyboard.press('a')
    await until(async () => (await toCheck().count()) === 1, 'the edited one is gone')
    await choose('It means loss.')
    await page.keyboard.press('o')
    await page.getByLabel('Why the sentence still holds').fill('fire means it too')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('All 5 claims stand as they were last checked.').waitFor()
    await page.goto(text)
  })

  test('is published as one file, and is read from a disk without a network, in both languages', async () => {
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('Every claim stands as it was checked.').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the folder' }).click(),
    ])
    await page.keyboard.press('Escape')
    const folder = path.join(place.folder, 'published')
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await download.path())))) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), bytes)
    }
    const context = await browser.browser.newContext({ offline: true })
    const asked: string[] = []
    context.on('request', request => asked.push(request.url()))
    const reader = await context.newPage()
    const open = (name: string) => reader.goto(pathToFileURL(path.join(folder, name)).href)
    await open('index.html')
    const standings = await reader
      .locator('.claim')
      .evaluateAll(all => all.map(one => one.getAttribute('data-standing')))
    expect(standings).toEqual(Array(5).fill('fresh'))
    await reader.getByText('It now rises twice.').waitFor()
    await reader.getByRole('link', { name: /shot 2, 00:00:00–00:00:01/ }).click()
    await reader.waitForURL(/films\/.*#p1-t800-1600$/)
    await open('claims.html')
    await reader.getByText('Left as it was by its writer').first().waitFor()
    await reader.getByText('Mean shot length: 0.8 (seconds)').waitFor()
    await open('zh-Hans/index.html')
    await reader.getByText('烟升起。').waitFor()
    await open('check.html')
    await reader.locator('#checked[data-of]').waitFor({ timeout: 60_000 })
    expect(await reader.locator('#checked').textContent()).toMatch(/^(\d+) of \1 numbers agree\.$/)
    expect(asked.filter(address => !address.startsWith('file:'))).toEqual([])
    await context.close()
  })

  test('takes Chinese through an input method at every place, and another window takes it in', async () => {
    const chinese = textIn('Chinese')
    await chinese.click()
    const other = await browser.newPage({ width: 1440, height: 900 })
    await other.goto(page.url())
    const keys = await page.context().newCDPSession(page)
    await putCaret(chinese, { words: '关闭', after: 3 })
    await page.keyboard.press('End')
    await page.keyboard.type('\n甲乙')
    await page.keyboard.press('Alt+k')
    await chooseFirst('Author, title, year, in letters, hanzi or pinyin', 'jiyi', 'Tiexi')
    await chinese.getByText('(Lü 2005)').waitFor()
    await page.keyboard.insertText('丙')
    for (const [caret, typed] of [
      [{ words: '甲乙', after: 0 }, '始'],
      [{ words: '始甲乙', after: 2 }, '中'],
      [{ words: '乙', after: 1 }, '前'],
      [{ words: '丙', after: 0 }, '后'],
      [{ words: '丙', after: 1 }, '末'],
      [{ words: '没有', after: 2 }, '过'],
      [{ words: '烟升起', after: 0 }, '浓'],
      [{ words: '二〇〇五年关闭', after: 8 }, '了'],
    ] as const) {
      await putCaret(chinese, caret)
      await compose(keys, typed)
    }
    await until(async () => (await textsKept('zh-Hans')).length === 2, 'both blocks are written')
    await until(async () => (await textsKept('zh-Hans'))[0]!.includes('了'), 'the last is written')
    const texts = (await textsKept('zh-Hans')).map(parseBlock)
    expect(texts.map(plainText)).toEqual([
      '浓烟升起。升起两次。没有过火车。意味着失去。二〇〇五年关闭。了',
      '始甲中乙前后丙末',
    ])
    const said = [...wordsOfClaims(texts).values()]
    expect(said.slice(1)).toEqual(['升起两次。', '没有过火车。', '意味着失去。', '二〇〇五年关闭。'])
    await textIn('Chinese', other).getByText('始甲中乙').waitFor()
    expect(browser.errors).toEqual([])
  })

  test('loses nothing that is typed while the program is away, nor by a page read anew at once', async () => {
    await putCaret(textIn('Chinese'), { words: '末', after: 1 })
    await page.keyboard.insertText('一')
    await program.kill()
    await page.keyboard.insertText('二')
    await page.waitForTimeout(600)
    program = await startProgram(study, { port: program.port })
    await page.keyboard.insertText('三')
    await page.reload()
    await until(async () => (await textsKept('zh-Hans'))[1]!.endsWith('末一二三'), 'all three are kept')
    await textIn('Chinese').getByText('末一二三').waitFor()
  })

  test('gives back the words that were refused when the page was left before they were sent', async () => {
    const address = page.url()
    await program.kill()
    await putCaret(textIn('Chinese'), { words: '三', after: 1 })
    await page.keyboard.insertText('四')
    const isWrittenDown = () =>
      page.evaluate(() => Object.values(localStorage).some(one => one.includes('末一二三四')))
    await until(isWrittenDown, 'it waits in the browser')
    await page.goto('about:blank')
    program = await startProgram(study, { port: program.port })
    const { blocks, essay } = await kept()
    const { id, position, text } = blocks.find(one => one.text.includes('末一二三'))!
    const elsewhere = { id, position, text: '别处所写。', upon: text }
    const act = { kind: 'write-blocks', essayId: essay.id, language: 'zh-Hans', put: [elsewhere], take: [] }
    await call('/api/acts', act)
    await page.goto(address)
    await page.getByText(/It was: “.*末一二三四”/).waitFor()
    await page.getByRole('button', { name: 'Copy the words' }).first().waitFor()
    await textIn('Chinese').getByText('别处所写。').waitFor()
  })
})

/** As an input method does: letters that are no text yet, then the sign in their place. */
async function compose(keys: CDPSession, sign: string): Promise<void> {
  for (const letters of ['p', 'pi', 'pin'])
    await keys.send('Input.imeSetComposition', {
      ...{ text: letters, selectionStart: letters.length, selectionEnd: letters.length },
    })
  await keys.send('Input.insertText', { text: sign })
  await new Promise(resolve => setTimeout(resolve, 120))
}
