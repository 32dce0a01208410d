import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readShotList } from '../../src/exchange/index.ts'
import { smallEaf } from '../exchange/small-eaf.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { runCommand } from '../starts/command.ts'
import { changeDatabase } from '../starts/database-file.ts'
import type { Program } from './program.ts'
import { startProgram, temporaryFolder } from './program.ts'

/**
 * What is typed, in this order, under the name of the file in `commands/` that holds what is then said. `FILES` is a
 * folder of what is offered, `OWN` one that is not there for the other way of asking; `commands/` is written anew by `npx vitest run test/journeys/commands.test.ts -u`.
 */
const typed: Record<string, string[]> = {
  'accept lists': ['accept'],
  'accept lists as JSON': ['accept', '--json'],
  'accept says no': ['accept', '--no'],
  'accept says yes': ['accept', '--yes'],
  'accept finds nothing more': ['accept'],
  'accept cannot say both': ['accept', '--yes', '--no'],
  'analyse says': ['analyse', '--question', 'prevalence'],
  'analyse says as JSON': ['analyse', '--question', 'prevalence', '--json'],
  'analyse by a named periodisation': [
    ...['analyse', '--question', 'prevalence', '--periodisation', 'corpus.jsonl'],
    ...['--period', 'later', '--period', 'early'],
  ],
  'analyse by no such periodisation': ['analyse', '--question', 'prevalence', '--periodisation', 'Reform'],
  'analyse by no such period': [
    ...['analyse', '--question', 'prevalence', '--period', 'early', '--period', 'never', '--json'],
  ],
  'analyse under no such version': ['analyse', '--question', 'prevalence', '--codebook-version', '3'],
  'analyse asks no such question': ['analyse', '--question', 'why'],
  'export as a table': ['export', 'grey.mp4', '--shots', 'csv'],
  'export as an EDL': ['export', 'GREY.mp4', '--shots', 'edl'],
  'export as OpenTimelineIO': ['export', 'grey', '--shots', 'otio'],
  'export as PySceneDetect': ['export', 'grey', '--shots', 'pyscenedetect'],
  'export into a file that cannot be': [
    'export',
    'grey',
    '--shots',
    'csv',
    '--out',
    'FILES/no/such/place.csv',
  ],
  'export of no such film': ['export', 'green', '--shots', 'csv'],
  'export of no such part': ['export', 'grey', '--shots', 'csv', '--part', '2'],
  'export of a film without a file': ['export', 'early one', '--shots', 'csv'],
  'export of the codebook': ['export', '--codebook', 'FILES/codebook.md'],
  'export of the codebook for Word': ['export', '--codebook', 'FILES/codebook.docx'],
  'export of the codebook in no such form': ['export', '--codebook', 'FILES/codebook.txt'],
  'export of the codebook and of shots': [
    'export',
    'grey',
    '--shots',
    'csv',
    '--codebook',
    'FILES/codebook.md',
  ],
  'export of stills of no such plate': ['export', '--stills', 'Gates', '--out', 'FILES/stills'],
  'export of stills in no such form': [
    'export',
    '--stills',
    'Gates',
    '--out',
    'FILES/stills',
    '--form',
    'gif',
  ],
  'export of marks as annotations': ['export', '--annotations', 'OWN/annotations'],
  'export of marks of no such film': ['export', '--annotations', 'FILES/none', 'green', '--json'],
  'export of a shot record': ['export', 'grey', '--record', 'OWN/record.docx'],
  'export of a package for other programs': ['export', '--mediapkg', 'OWN/study.mediapkg'],
  'export of tables as Parquet': ['export', '--parquet', 'OWN/tables'],
  'export of tables as CSV with frames': ['export', '--csv', 'OWN/csv', '--times', 'frames', '--json'],
  'export of films as lines': ['export', '--lines', 'OWN/corpus.jsonl'],
  'export of films as lines in no such periods': [
    ...['export', '--lines', 'OWN/none.jsonl', '--periodisation', 'Reform', '--json'],
  ],
  'export of units and codes': ['export', '--matrix', 'FILES/matrix.csv', '--unit', 'slice'],
  'find by a line that cannot be read': ['find', 'snow NEAR'],
  'find lists no saved query': ['find', '--list'],
  'find saves what it asks': ['find', 'snow', '--save', 'Winter', '--most', '1'],
  'find saves under a name that is taken': ['find', 'snow AND snow', '--save', 'winter'],
  'find lists saved queries': ['find', '--list'],
  'find of no such saved query': ['find', '--saved', 'smoke', '--json'],
  'token list of none': ['token', 'list'],
  'token revoke of none': ['token', 'revoke', 'notebook'],
  'focal of nothing yet': ['focal'],
  'focal declares a symbol': ['focal', 'snow', '--rose'],
  'focal lists as JSON': ['focal', '--json'],
  'focal of no such symbol': ['focal', 'fog', '--rose'],
  'focal withdraws': ['focal', 'snow', '--withdraw'],
  'focal withdraws what is not declared': ['focal', 'snow', '--withdraw'],
  'import of a list': ['import', 'FILES/list.csv', '--film', 'grey'],
  'import of a list as JSON': ['import', 'FILES/list.csv', '--film', 'grey', '--close-gaps', '--json'],
  'import of no list': ['import', 'FILES/letter.txt', '--film', 'grey'],
  'import of a list that is not there': ['import', 'FILES/nothing.csv', '--film', 'grey'],
  'import of a list for no such film': ['import', 'FILES/list.csv', '--film', 'green'],
  'export of what was imported': ['export', 'grey', '--shots', 'csv'],
  'add takes in': ['add', 'FILES/other.mp4'],
  'add knows the film': ['add', 'FILES/other.mp4'],
  'add knows the film, as JSON': ['add', 'FILES/other.mp4', '--json'],
  'add takes in two parts': ['add', 'FILES/part-1.mp4', 'FILES/part-2.mp4', '--one-film', '--json'],
  'add takes in what it can': ['add', 'FILES/letter.txt', 'FILES/nothing.mp4', 'FILES/third.mp4'],
  'export of a second part': ['export', 'part-1', '--shots', 'csv', '--part', '2'],
  'import of a corpus': ['import', 'FILES/more.jsonl'],
  'import of a corpus again': ['import', 'FILES/more.jsonl', '--json'],
  'import from another program': ['import', 'FILES/furnace.eaf', 'FILES/letter.eaf'],
  'import from another program again, as JSON': ['import', 'FILES/furnace.eaf', '--json'],
  'import of a table': ['import', 'FILES/winter.csv', '--film', 'grey', '--as', 'studyforrest', '--json'],
  'export of a code as SubRip': ['export', 'grey', '--srt', 'location: hall'],
  'export of no such track': ['export', 'grey', '--srt', 'de'],
  'find for cutting into a folder that is not empty': ['find', 'film:grey', '--edl', 'OWN', '--handles', '0'],
  'find for cutting, in both forms': [
    ...['find', 'film:grey', '--edl', 'OWN/plain', '--otio', 'OWN/found.otio', '--handles', '0'],
  ],
  'find for cutting, with frames to spare': ['find', 'film:grey', '--edl', 'OWN/spare', '--handles', '3'],
  'find as clips on no ground': ['find', 'film:grey', '--clips', 'OWN/clips'],
  'find as clips on a ground that nobody has stated': [
    ...['find', 'film:grey', '--clips', 'OWN/clips', '--ground', 'stated'],
  ],
  'find as clips': [
    ...['find', 'film:grey', '--clips', 'OWN/clips', '--ground', 'own', '--ground-note', 'drawn here'],
  ],
  'import of a table by no such mapping': ['import', 'FILES/winter.csv', '--mapping', 'mine'],
  'import of a table as no such': ['import', 'FILES/winter.csv', '--as', 'excel'],
  'import of a broken corpus': ['import', 'FILES/broken.jsonl'],
  'import of no such corpus': ['import', 'FILES/nothing.jsonl'],
  'import of another corpus as JSON': ['import', 'FILES/another.jsonl', '--json'],
  'export as an archive': ['export', '--archive', 'FILES/study.zip', '--without-films'],
  'import of an archive into a study that is there': ['import', 'FILES/study.zip'],
  'export as an archive into a folder that is not empty': ['export', '--archive', 'FILES'],
  'essays lists none': ['essays'],
  'essays lists none, as JSON': ['essays', '--json'],
  'essays of no such essay, editions': ['essays', '--editions', 'Smoke'],
  'publish of no such essay': ['publish', 'Smoke', '--out', 'FILES/published'],
  'doctor says as JSON': ['doctor', '--json'],
  'import of films': ['import', 'FILES/films.csv', '--films'],
  'import of films again': ['import', 'FILES/films.csv', '--films', '--json'],
  'import of films that cannot be read': ['import', 'FILES/list.csv', '--films'],
  'import of subtitles': ['import', 'FILES/grey.zh-Hans.srt', 'FILES/nothing.srt'],
  'import of subtitles again, as JSON': ['import', 'FILES/grey.zh-Hans.srt', '--film', 'grey', '--json'],
  'import of subtitles later and faster': [
    ...[
      'import',
      'FILES/grey.zh-Hans.srt',
      '--language',
      'zh',
      '--later',
      '0.1',
      '--speed',
      '25:24',
      '--json',
    ],
  ],
  'import of what lies inside a film': ['import', '--inside', 'list', '--film', 'grey'],
  'import of a track that is not inside a film': ['import', '--inside', '3', '--film', 'grey', '--json'],
}

const place = temporaryFolder()
const at = (...names: string[]) => path.join(place.folder, ...names)
const somebodyElse = { XDG_CONFIG_HOME: at('settings of somebody else') }

beforeAll(async () => {
  mkdirSync(at('files'))
  const films = { grey: 3, other: 4, 'part-1': 2, 'part-2': 5, third: 6 }
  for (const [name, shots] of Object.entries(films))
    await encodeGreyFilm(at('files', `${name}.mp4`), { shots, framesPerShot: 12 })
  writeFileSync(at('files', 'letter.txt'), 'Dear friend,\nthe snow has come.\n')
  writeFileSync(at('files', 'list.csv'), 'startFrame,endFrame\n0,9\n10,19\n20,36\n')
  writeFileSync(
    at('files', 'films.csv'),
    '片名,Title,Year,Director,Douban\n桥,Bridge,1949,王滨 Wang Bin,1299361\n炉火正红,Furnace Fire,1962,,\n',
  )
  writeFileSync(at('files', 'corpus.jsonl'), corpus(['early', 'later'], 4))
  writeFileSync(at('files', 'furnace.eaf'), smallEaf)
  writeFileSync(at('files', 'winter.csv'), 'onset,duration,location,tod\n0,0.2,hall,day\n0.2,x,hall,day\n')
  writeFileSync(at('files', 'letter.eaf'), 'Dear all,')
  writeFileSync(
    at('files', 'grey.zh-Hans.srt'),
    '1\n00:00:00,1 --> 00:00:00,2\n工厂\n\n2\n1:00:00,0 --> 1:00:01,0\n雪\n',
  )
  writeFileSync(at('files', 'more.jsonl'), corpus(['third'], 2))
  writeFileSync(at('files', 'another.jsonl'), `${corpus(['fourth'], 1)}{"type":"weather","is":"fine"}\n`)
  writeFileSync(at('files', 'broken.jsonl'), '{"type":"film","id":"f"}\n')
  // Made by somebody else: its file is not opened here, and what it left to do was not ordered here.
  for (const words of [
    ['import', at('files', 'corpus.jsonl')],
    ['add', at('files', 'grey.mp4')],
  ]) {
    const made = await runCommand([...words, '--study', at('made')], { env: somebodyElse })
    if (made.code !== 0) throw new Error(made.err)
  }
  // Films of one import stand in the order of ids that were drawn within a millisecond.
  for (const [index, period] of ['early', 'later'].entries())
    changeDatabase(
      at('made'),
      `update film set created_at = '2020-01-0${index + 1}' where titles like '%${period}%'`,
    )
}, 240_000)

afterAll(() => place.remove())

function corpus(periods: readonly string[], filmsEach: number): string {
  const lines: object[] = []
  for (const [index, period] of periods.entries())
    for (let film = 1; film <= filmsEach; film++) {
      const id = `${period} ${['one', 'two', 'three', 'four'][film - 1]}`
      lines.push({ type: 'film', id, period, year: 1980 + 10 * index + film, durationMs: 60_000 })
      for (let shot = 0; shot < 6; shot++) {
        const span = { startMs: shot * 10_000, endMs: (shot + 1) * 10_000 }
        lines.push({ type: 'shot', film: id, i: shot, ...span })
        if ((shot + film) % (index + 2) === 0)
          lines.push({ type: 'annotation', film: id, shot, symbol: 'snow', ...span })
      }
    }
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

describe.each(['in process', 'served'])('every command, %s, says the same', how => {
  const own = at(how)
  const env = { XDG_CONFIG_HOME: path.join(own, 'settings') }
  let program: Program | null = null

  beforeAll(async () => {
    mkdirSync(own)
    cpSync(at('made'), path.join(own, 'study'), { recursive: true })
    if (how === 'served') program = await startProgram(path.join(own, 'study'), { env })
  }, 240_000)

  afterAll(async () => {
    await program?.end()
  })

  test.each(Object.entries(typed))('%s', async (name, words) => {
    const { code, out, err } = await runCommand(
      [
        ...words.map(word => word.replace('FILES', at('files')).replace('OWN', own)),
        ...['--study', path.join(own, 'study')],
      ],
      { env },
    )
    const said = `$ silverscreen ${words.join(' ')}\n${plain(out, own)}\n[errors]\n${plain(err, own)}\n[code] ${code}\n${written(words)}`
    await expect(said).toMatchFileSnapshot(`commands/${name.replaceAll(/[ ,]+/g, '-')}.txt`)
  })

  test('what was found for cutting is read back as the shots that it was', async () => {
    const clock = {
      ...{ kind: 'constant' as const, rate: { numerator: 25, denominator: 1 } },
      ...{ offsetTicks: 0, frameCount: 36, endMs: 1440 },
    }
    const shots = readFileSync(path.join(own, 'plain', 'grey.edl'), 'utf8')
    for (const text of [shots, readFileSync(path.join(own, 'found.otio'), 'utf8')]) {
      const read = readShotList(text, clock)
      expect(read).toMatchObject({ ok: true, value: { misfits: [] } })
      expect(read.ok && read.value.boundaries.map(({ atMs }) => atMs)).toEqual([400, 800])
    }
    const spare = readFileSync(path.join(own, 'spare', 'grey.edl'), 'utf8')
    expect(spare.match(/HANDLES: \d+ \d+/g)).toEqual(['HANDLES: 0 3', 'HANDLES: 3 3', 'HANDLES: 3 0'])
    const clips = readdirSync(path.join(own, 'clips', 'clips'))
    expect(clips).toEqual([1, 2, 3].map(number => `00${number} grey 00-00-00.mp4`))
  })
})

/** What a codebook is written as, but for the day. */
function written(words: readonly string[]): string {
  const isText = words[1] === '--codebook' && words[2]!.endsWith('.md')
  return isText
    ? readFileSync(at('files', path.basename(words[2]!)), 'utf8').replace(/As of [^:]*:/, 'As of DAY:')
    : ''
}

/** What differs from one study, machine and day to the next is left out. */
function plain(text: string, own: string): string {
  return (
    text
      .replaceAll('\r\n', '␍\n')
      .replaceAll(own, 'PLACE')
      .replaceAll(at('files'), 'FILES')
      .replaceAll(os.homedir(), 'HOME')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/("(version|freeBytes|confidence)": )("[^"]*"|[\d.]+)/g, '$1…')
      .replaceAll(/"applied": \[[^\]]*\]/g, '"applied": […]')
      .replaceAll(/\b\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, 'DAY')
      .replaceAll(/"name": "(ffmpeg|node-av)"/g, '"name": "DRIVER"')
      // The confidence of a boundary in a table: it hangs on the encoder of this machine.
      .replaceAll(/,0\.\d{3},/g, ',0.…,')
      .replaceAll(/\b(early|later) (one|two|three|four)\b/g, '$1 film')
  )
}
