import { Buffer } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {
  PartView,
  ReadingsAnswer,
  SavedQueriesAnswer,
  SubtitlesAnswer,
} from '../../src/server/contracts/index.ts'
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
const readings = () => call<ReadingsAnswer>('/api/readings')

let nextId = 0
const anId = () => `01900000-0000-7000-8000-${String(++nextId).padStart(12, '0')}`
const codes = { chimney: anId(), departure: anId() }
const passId = anId()
/** 我们的工厂在中国 in GB 18030. */
const works = 'ced2c3c7b5c4b9a4b3a7d4dad6d0b9fa'
/** A document of ELAN as it was written years ago, on another machine: steam in one shot of this film. */
const oldDocument = ({
  startMs,
  endMs,
}: {
  startMs: number
  endMs: number
}) => `<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="Lin" DATE="2014-03-04T10:00:00+08:00" FORMAT="2.7" VERSION="2.7">
  <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="file:///D:/films/works.mp4" MIME_TYPE="video/mp4"/></HEADER>
  <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="${startMs}"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="${endMs}"/></TIME_ORDER>
  <TIER TIER_ID="steam" LINGUISTIC_TYPE_REF="plain">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>from the left</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
  </TIER>
  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="plain" TIME_ALIGNABLE="true"/>
</ANNOTATION_DOCUMENT>
`

/** A package of Advene of a programme that is not here: two shots, what is in one of them, and how much moves. */
const codedNews = `<package xmlns="http://experience.univ-lyon1.fr/advene/ns" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <meta><duration xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">3000</duration></meta>
  <annotations>
    <annotation dc:creator="ada" id="s1" type="#Shot"><millisecond-fragment begin="0" end="1000"/><content>1</content></annotation>
    <annotation dc:creator="ada" id="s2" type="#Shot"><millisecond-fragment begin="1000" end="3000"/><content>2</content></annotation>
    <annotation dc:creator="ada" id="a" type="#Setting"><millisecond-fragment begin="1000" end="3000"/><content>interior</content></annotation>
    <annotation dc:creator="ada" id="f" type="#Flow"><millisecond-fragment begin="0" end="3000"/><content>0.5 1 2 1</content></annotation>
  </annotations>
  <schemas><schema id="s"><annotation-types>
    <annotation-type id="Shot"><meta><dc:title>Shot</dc:title></meta><content-type mime-type="text/plain"/></annotation-type>
    <annotation-type id="Setting"><meta><dc:title>Setting</dc:title><completions xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">interior,exterior</completions></meta><content-type mime-type="text/x-advene-keyword-list"/></annotation-type>
    <annotation-type id="Flow"><meta><dc:title>Optical flow</dc:title></meta><content-type mime-type="application/x-advene-values"/></annotation-type>
  </annotation-types></schema></schemas>
</package>`

beforeAll(async () => {
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  const film = path.join(place.folder, 'works.mp4')
  await encodeGreyFilm(film, { shots: 10, framesPerShot: 20 })
  writeFileSync(
    path.join(place.folder, 'works.srt'),
    Buffer.concat([Buffer.from('1\r\n00:00:01,000 --> 00:00:02,500\r\n'), Buffer.from(works, 'hex')]),
  )
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  const [card] = await cards()
  part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  const names = { chimney: '烟囱', departure: '离开' }
  for (const [en, id] of Object.entries(codes)) {
    const named = { en, 'zh-Hans': names[en as keyof typeof names] }
    const code = { id, kind: 'symbol', names: named, colour: '#0072b2', key: null }
    await call('/api/acts', { kind: 'add-code', code })
  }
  const { filmId } = await call<{ filmId: string }>(`/api/parts/${part.partId}`)
  await call('/api/acts', { kind: 'start-pass', passId, filmId, codeIds: Object.values(codes) })
  // Chimneys in the first six shots, a departure in the fifth; the last two nobody has looked at.
  for (const [index, { id, startMs, endMs }] of part.shots.slice(0, 8).entries()) {
    const looked = { filmId, passId, unit: { partId: part.partId, startMs, endMs, shotId: id } }
    const marked = [...(index < 6 ? [codes.chimney] : []), ...(index === 4 ? [codes.departure] : [])]
    for (const codeId of marked)
      await call('/api/acts', { kind: 'set-mark', ...looked, codeId, newMarkId: anId() })
    await call('/api/acts', { kind: 'look-through', ...looked, newId: anId() })
  }
  writeFileSync(path.join(place.folder, 'works.eaf'), oldDocument(part.shots[6]!))
  writeFileSync(
    path.join(place.folder, 'News_2008-09-16.azp'),
    zipSync({ 'content.xml': Buffer.from(codedNews) }),
  )
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const go = (where: string, on = page) => on.goto(new URL(where, program.address).href)
const line = () => page.getByRole('textbox', { name: 'Query', exact: true })

describeInBrowser('a scholar who asks the films', () => {
  test('brings an old document of ELAN to the film that is here, having seen what it holds', async () => {
    await go('/corpus')
    await page.getByRole('button', { name: 'From another program…' }).click()
    await page.getByTestId('foreign-files').setInputFiles(path.join(place.folder, 'works.eaf'))
    const listed = page.getByTestId('foreign-list')
    await listed.getByText('Joins the film works, which is here.').waitFor()
    await listed.getByText('Nothing is left.').waitFor()
    await page.getByRole('button', { name: 'Bring in 1 file' }).click()
    await listed.getByText('Brought in.').waitFor()
    expect(await cards()).toHaveLength(1)
    await page.keyboard.press('Escape')
  })

  test('finds two hanzi in the middle of a line that came in another encoding, and its frame', async () => {
    await go(`/coding/${part.partId}`)
    await page.locator('video').waitFor()
    await page.keyboard.press('Shift+T')
    const dialog = page.getByRole('dialog', { name: 'Subtitles' })
    await page.getByTestId('subtitle-file').setInputFiles(path.join(place.folder, 'works.srt'))
    await dialog.getByRole('button', { name: 'Bring in 1 line' }).click()
    const lines = async () => (await call<SubtitlesAnswer>(`/api/parts/${part.partId}/subtitles`)).lines
    await until(async () => (await lines()).length === 1, 'the line is kept')
    await go('/find?text=工厂')
    await page.getByRole('link', { name: /我们的工厂在中国/ }).click()
    await page.waitForURL(/frame=25/)
  })

  test('reads what another coder marked beside the own marks, and what they say of it', async () => {
    await go(`/coding/${part.partId}?frame=${6 * 20}`)
    await page.getByRole('button', { name: 'Other coders' }).click()
    await page.getByText('Whoever has seen what another marked').waitFor()
    await page.getByRole('menuitem', { name: 'Lin: 1 mark' }).click()
    await page.getByRole('button', { name: 'steam (Lin)' }).click()
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await inspector.getByText('from the left').waitFor()
    expect(await inspector.getByRole('definition').allInnerTexts()).toContain('Lin')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Beside: Lin' }).click()
    await page.getByRole('menuitem', { name: 'Own marks alone' }).click()
    await page.getByRole('button', { name: 'steam (Lin)' }).waitFor({ state: 'detached' })
    // What was seen stays seen.
    const said = page.getByText('Not blind: you have seen what Lin marked in this film.')
    await said.waitFor()
    await page.reload()
    await said.waitFor()
  })

  test('asks for two codes within three shots by typing, and is told where a line is wrong', async () => {
    await go('/find')
    await page.getByRole('link', { name: 'Shots', exact: true }).last().click()
    await line().fill('chimney NEAR/3 depature')
    await line().press('Enter')
    await page.getByRole('alert').getByText('No code is called “depature”').waitFor()
    await expectAccessible(page)
    await line().fill('chimney NEAR/3 departure')
    await line().press('Enter')
    await page.getByText('Found in 1 of 1 film: 5 shots.').waitFor()
    await page.getByText('5 of 10 shots').waitFor()
    await expectAccessible(page)
  })

  test('finds what came from elsewhere beside what was marked here', async () => {
    await line().fill('chimney NEAR/3 steam')
    await line().press('Enter')
    await page.getByText('Found in 1 of 1 film: 3 shots.').waitFor()
    await line().fill('chimney NEAR/3 departure')
    await line().press('Enter')
    await page.getByText('Found in 1 of 1 film: 5 shots.').waitFor()
  })

  test('puts the same together below the line, which says it, and is not told that what nobody looked for is absent', async () => {
    await page.getByRole('spinbutton', { name: 'within' }).fill('0')
    await page.getByText('Found in 1 of 1 film: 1 shot.').waitFor()
    expect(await line().inputValue()).toBe('code:chimney NEAR/0 code:departure')
    await line().fill('NOT chimney')
    await line().press('Enter')
    await page.getByText('2 of 10 shots').waitFor()
    await page.getByText('nobody looked at 2').waitFor()
    await page.getByRole('radio', { name: 'Time line' }).click()
    await page.waitForURL(/as=time/)
    await expectAccessible(page)
  })

  test('saves a query by name, comes back to it when its code is called otherwise, and takes each step back', async () => {
    const list = page.getByRole('region', { name: 'Saved queries' })
    const open = list.getByRole('link', { name: 'Before leaving' })
    await page.getByRole('textbox', { name: 'Name of the query' }).fill('No chimney')
    await page.keyboard.press('Enter')
    await list.getByRole('link', { name: 'No chimney' }).waitFor()
    await list.getByRole('button', { name: 'Rename “No chimney”' }).press('Enter')
    await page.getByRole('textbox', { name: 'New name' }).fill('Before leaving')
    await page.keyboard.press('Enter')
    await open.waitFor()
    await line().fill('chimney BEFORE/3 departure')
    await line().press('Enter')
    await page.getByText('“Before leaving” is open, and was changed here.').waitFor()
    await page.getByRole('button', { name: 'Save the change' }).click()
    await page.getByText('“Before leaving” is open.').waitFor()
    await expectAccessible(page)
    const upon = { names: { en: 'chimney', 'zh-Hans': '烟囱' } }
    const names = { en: 'stack', 'zh-Hans': '烟囱' }
    await call('/api/acts', { kind: 'edit-code', codeId: codes.chimney, names, upon })
    await go('/find?by=query')
    await list.getByText('code:stack BEFORE/3 code:departure').waitFor()
    await open.press('Enter')
    await page.getByText('Found in 1 of 1 film: 3 shots.').waitFor()
    expect(await line().inputValue()).toBe('code:stack BEFORE/3 code:departure')
    const [saved] = (await call<SavedQueriesAnswer>('/api/queries/saved')).saved
    expect(page.url()).toContain(saved!.id)
    await list.getByRole('button', { name: 'Delete “Before leaving”' }).press('Enter')
    await page.getByRole('alert').getByText('This saved query is no longer there.').waitFor()
    await page.keyboard.press('Control+z')
    await open.waitFor()
    await call('/api/acts', { kind: 'edit-code', codeId: codes.chimney, ...upon, upon: { names } })
    // What is saved stands in the rail and is found by the palette, on any page.
    await go('/corpus')
    await page.getByRole('link', { name: 'Before leaving' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Before leaving')
    await page.getByRole('option', { name: /Before leaving/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(saved!.id))
    await page.getByText('Found in 1 of 1 film: 3 shots.').waitFor()
  })

  test('takes the shots out for a program that cuts, with frames to spare on both sides', async () => {
    await go(`/find?by=query&line=${encodeURIComponent('chimney NEAR/3 departure')}`)
    await page.getByRole('button', { name: 'For a cutting program…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Handles').selectOption('0 frames')
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Take out' }).click()
    const list = readFileSync(await (await download).path(), 'utf8')
    await dialog.getByText('5 stretches in the list.').waitFor()
    expect(list).toContain('FCM: NON-DROP FRAME')
    expect(list.match(/^\d{3} {2}AX/gm)).toHaveLength(5)
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('takes the shots out as clips, once the ground is confirmed', async () => {
    await page.getByRole('button', { name: 'As clips…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Clips of what was found' })
    await dialog.getByText('5 clips of 1 film, 4 s altogether.').waitFor()
    await dialog.getByText('works: 5 clips; no ground is stated').waitFor()
    const make = dialog.getByRole('button', { name: 'Make the clips' })
    expect(await make.isDisabled()).toBe(true)
    await expectAccessible(page)
    await dialog.getByText('I have looked at the ground').click()
    await make.click()
    await dialog.getByRole('alert').getByText('No ground is stated on the page of: works.').waitFor()
    await dialog.getByLabel('On what ground').selectOption('Quotation')
    await dialog.getByText('I have looked at the ground').click()
    await make.click()
    await dialog.getByText('The clips are made: code:chimney NEAR/3 code:departure').waitFor()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save the clips' }).click()
    const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())))
    const clips = ['00', '01', '02', '03', '04'].map(
      (second, at) => `clips/00${at + 1} works 00-00-${second}.mp4`,
    )
    expect(Object.keys(files)).toEqual([...clips, 'clips.csv', 'clips.docx', 'README.txt'])
    expect(new TextDecoder().decode(files['clips.csv']).match(/,quotation,/g)).toHaveLength(5)
    await dialog.getByRole('button', { name: 'Make others' }).click()
    await dialog.getByText('5 clips of 1 film').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('puts a query into the tray, saved on the way, and a sentence of an essay stands on what it finds', async () => {
    await go(`/find?by=query&line=${encodeURIComponent('chimney AND steam')}`)
    await page.getByText('Found in none of 1 film.').waitFor()
    await page.getByRole('button', { name: 'Query into the tray' }).press('Enter')
    await page.getByText('“code:chimney AND code:steam” is open.').waitFor()
    const essayId = anId()
    await call('/api/acts', {
      kind: 'set-essay',
      essay: {
        ...{ id: essayId, titles: { en: 'Smoke', 'zh-Hans': '烟' }, signed: { en: '', 'zh-Hans': '' } },
        ...{ languages: ['en'], style: 'chicago-author-date', address: '' },
      },
    })
    const put = [{ id: anId(), position: 1, text: 'Chimneys without steam.', upon: null }]
    await call('/api/acts', { kind: 'write-blocks', essayId, language: 'en', put, take: [] })
    await go(`/essays/${essayId}`)
    const text = page.getByRole('textbox', { name: 'Text in English' })
    const dialog = page.getByRole('dialog', { name: 'What these words claim, and what they stand on' })
    await text.getByText('Chimneys without steam.').click()
    await page.keyboard.press('Control+Enter')
    await dialog.getByRole('button', { name: 'Add evidence' }).click()
    await page.getByRole('searchbox', { name: 'Find what it stands on' }).fill('code:chimney')
    await page.getByRole('option', { name: /Query/ }).first().click()
    await dialog.getByRole('combobox', { name: /^Role of/ }).waitFor()
    await dialog.getByRole('button', { name: 'Keep the claim' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const claims = page.getByRole('complementary', { name: 'Claims' })
    await claims.getByText('fresh').first().waitFor()
    // A mark where it was not: what the query finds is another, and the sentence says so.
    const { filmId } = await call<{ filmId: string }>(`/api/parts/${part.partId}`)
    const { startMs, endMs } = part.shots[6]!
    const span = { partId: part.partId, startMs, endMs, newMarkId: anId() }
    await call('/api/acts', { kind: 'mark-span', filmId, passId, codeId: codes.chimney, ...span })
    await claims.getByText('stale').first().waitFor()
    await call('/api/undo', { area: 'coding', filmId })
    await claims.getByText('fresh').first().waitFor()
    await go('/find?by=query')
    await page.getByText('1 place in essays rests on this').waitFor({ state: 'hidden' })
    await page
      .getByRole('region', { name: 'Saved queries' })
      .getByRole('link', { name: /steam/ })
      .press('Enter')
    await page.getByText('1 place in essays rests on this').waitFor()
    await expectAccessible(page)
  })

  test('sends four of the shots to a plate', async () => {
    await go(`/find?by=query&line=${encodeURIComponent('chimney NEAR/3 departure')}`)
    const ticks = page.getByRole('checkbox', { name: /^Shot/ })
    await until(async () => (await ticks.count()) === 5, 'the shots are shown')
    for (let at = 1; at < 5; at++) await page.getByText(new RegExp(`^Shot ${at + 1} `)).click()
    await page.getByText('4 shots chosen:').waitFor()
    await page.getByRole('button', { name: 'Onto the plate' }).click()
    await page.waitForURL(/reading\/plates\//)
    await until(async () => (await readings()).plateItems.length === 4, 'four lie on the plate')
    const { plates, plateItems } = await readings()
    expect(plates).toMatchObject([{ name: 'code:chimney NEAR/3 code:departure' }])
    expect(plateItems.map(({ what, startMs }) => [what, startMs])).toEqual(
      part.shots.slice(1, 5).map(({ startMs }) => ['shot', startMs]),
    )
  })

  test('takes the plate out as a publisher asks for it', async () => {
    await page.getByRole('button', { name: 'Take it out' }).click()
    await page.getByRole('menuitem', { name: 'For a publisher' }).click()
    const dialog = page.getByRole('dialog', { name: 'Stills for a publisher' })
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save the stills' }).click()
    const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())))
    const pictures = [1, 2, 3, 4].map(number => `stills/figure-0${number}.png`)
    expect(Object.keys(files)).toEqual([...pictures, 'captions.csv', 'captions.docx', 'README.txt'])
    const captions = new TextDecoder().decode(files['captions.csv']).trimEnd().split('\r\n')
    expect(captions).toHaveLength(5)
  })

  test('is asked and answered in Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await go(`/find?by=query&line=${encodeURIComponent('烟囱 且 非 离开')}`, chinese)
    await chinese.getByText('见于 1 部影片中的 1 部，共 5 个镜头。').waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
    expect(browser.errors).toEqual([])
  })

  test('goes through a film that was coded elsewhere and came without its file, by what was marked and measured', async () => {
    await go('/corpus')
    await page.getByRole('button', { name: 'From another program…' }).click()
    await page.getByTestId('foreign-files').setInputFiles(path.join(place.folder, 'News_2008-09-16.azp'))
    await page.getByRole('button', { name: 'Bring in 1 file' }).click()
    await page.getByTestId('foreign-list').getByText('Brought in.').waitFor()
    const news = (await cards()).find(({ film }) => film.titles[0]!.text === 'News 2008-09-16')!
    await go(`/coding/${news.parts[0]!.id}?frame=1001`)
    await page.getByText('The file of this film is not in the study.').waitFor()
    await page.getByTestId('time-code').getByText('0:00:01:001').waitFor()
    await page.getByLabel('Millisecond').waitFor()
    await page.getByText('Optical flow', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Other coders' }).click()
    await page.getByRole('menuitem', { name: 'ada: 1 mark' }).click()
    await page.getByRole('button', { name: 'Setting: interior (ada)' }).waitFor()
    await page.getByRole('heading', { name: 'Shot 2' }).waitFor()
    await page.getByText('2.00 s', { exact: true }).waitFor()
    await expectAccessible(page)
    // Where there is no picture the time line has the room.
    const heightOf = async (name: string) => (await page.getByRole('region', { name }).boundingBox())!.height
    expect(await heightOf('Time line')).toBeGreaterThan(280)
    await go(`/find?by=query&line=${encodeURIComponent('film:"News 2008-09-16"')}`)
    await page.getByRole('link', { name: /^Shot 2 · 0:00:01–0:00:03 \(2\.0 s\)$/ }).click()
    await page.waitForURL(/frame=1000/)
    await page.getByTestId('time-code').getByText('0:00:01:000').waitFor()
    expect(browser.errors).toEqual([])
  })
})
