import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetReading, Span } from '../../study/index.ts'
import { csvLine } from '../csv.ts'
import { filmsOfSheet } from './films-of-sheet.ts'
import type { SheetFilm } from './lay-rows.ts'
import { proposeReading } from './propose-reading.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetForm } from './sheet.ts'
import { readingAs, type UsualSheet } from './usual-sheets.ts'

const guessed: SheetForm = { encoding: null, separator: null }
const noFilm: SheetFilm = { clock: null, endMs: null, shots: [] }
const bytesOf = (text: string) => new TextEncoder().encode(text)

function sheetOf(text: string | Uint8Array, form: SheetForm = guessed) {
  const read = readSheet(typeof text === 'string' ? bytesOf(text) : text, form)
  if (!read.ok) throw new Error(read.refusal.kind)
  return read.value
}

function rowsOf(
  text: string,
  { film = noFilm, change = (one: SheetReading) => one, as = null as UsualSheet | null } = {},
) {
  const sheet = sheetOf(text)
  const found = as ? readingAs(as, sheet) : { ok: true as const, value: proposeReading(sheet) }
  if (!found.ok) throw new Error(found.refusal.kind)
  const known = { fileName: 'film.csv', partId: null, filmCalled: () => film }
  const read = filmsOfSheet(sheet, change(found.value), known)
  if (!read.ok) throw new Error(read.refusal.kind)
  return read.value
}

const spans = (text: string, how = {}) =>
  rowsOf(text, how).rows.map(({ span, why }) => (span ? [span.startMs, span.endMs] : why))

const meaningsOf = (text: string) =>
  Object.fromEntries(
    proposeReading(sheetOf(text)).columns.map(({ name, meaning, unit }) => [name, unit ?? meaning]),
  )

describe('what the columns of a table say', () => {
  test('is proposed by their headings, in English and Chinese, and by what stands in them', () => {
    expect(
      meaningsOf('onset\tduration\tint_or_ext\n0.0\t17.0\text\n17.0\t3\tint\n20\t3\tint\n23\t1\text'),
    ).toEqual({
      ...{ onset: 'seconds', duration: 'seconds', int_or_ext: 'choice' },
    })
    expect(
      meaningsOf(
        '镜号,开始时间,时长（秒）,景别,画面内容,备注\n1,00:00:00,4.5,全,雪中的烟囱,\n2,00:00:04,3,近,炼钢工人走出厂门,借景\n3,00:00:07,3,近,火车,\n4,00:00:10,2,全,空地,',
      ),
    ).toEqual({
      ...{ 镜号: 'shot-number', 开始时间: 'clock', '时长（秒）': 'seconds' },
      ...{ 景别: 'choice', 画面内容: 'text', 备注: 'memo' },
    })
    expect(
      meaningsOf('StartTime\tEndTime\tValue\n0\t3640\tcloseup\n3640\t96440\tlong shot,[TO],closeup'),
    ).toEqual({
      ...{ StartTime: 'milliseconds', EndTime: 'milliseconds', Value: 'choice' },
    })
  })

  test('is proposed without headings: what rises begins, what does not is a length', () => {
    const { hasHead, columns } = proposeReading(sheetOf('1;0;12.5\n2;12.5;3\n3;15.5;9'))
    expect(hasHead).toBe(false)
    expect(columns.map(({ meaning }) => meaning)).toEqual(['shot-number', 'start', 'duration'])
  })
})

describe('where rows lie', () => {
  test('from a beginning to an end, or for a length, in any unit', () => {
    expect(spans('start,end\n1.5,2.25\n00:01:02.5,1:03')).toEqual([
      [1500, 2250],
      [62_500, 63_000],
    ])
    expect(spans('start (ms),duration (ms)\n40000,1000\n41000,500')).toEqual([
      [40_000, 41_000],
      [41_000, 41_500],
    ])
    expect(spans('start;end\n"1,5";"2,25"\n3;4')).toEqual([
      [1500, 2250],
      [3000, 4000],
    ])
  })

  test('by frames, each at the first millisecond that is not before it', () => {
    const rate = { numerator: 24_000, denominator: 1001 }
    const counted = (text: string, more: Partial<SheetReading> = {}) =>
      spans(text, { change: (one: SheetReading) => ({ ...one, rate, ...more }) })
    expect(counted('start frame,end frame\n0,24\n24,25')).toEqual([
      [0, 1001],
      [1001, 1043],
    ])
    expect(counted('start frame,end frame\n1,24\n25,25', { firstFrame: 1, endIsLastFrame: true })).toEqual([
      [0, 1001],
      [1001, 1043],
    ])
    expect(counted('start,end\n00:00:00:00,00:00:01:00\n00:00:01:00,00:00:01:01')).toEqual([
      [0, 1001],
      [1001, 1043],
    ])
  })

  test('one after the other where only lengths are said, and after one that cannot be read nobody knows where', () => {
    expect(spans('length\n4.5\n3\n1')).toEqual([
      [0, 4500],
      [4500, 7500],
      [7500, 8500],
    ])
    expect(spans('shot,length,scale\n1,45,LS\n2,30,CU\n3,?,CU\n4,9,LS', { as: 'cinemetrics' })).toEqual([
      [0, 45_000],
      [45_000, 75_000],
      'time-not-read',
      'time-not-read',
    ])
  })

  test('in tenths of a second where a list of Cinemetrics has whole numbers', () => {
    expect(spans('shot,length,scale\n1,45,LS\n2,30,CU', { as: 'cinemetrics' })).toEqual([
      [0, 4500],
      [4500, 7500],
    ])
    expect(spans('45\n30\n12', { as: 'cinemetrics' })).toEqual([
      [0, 4500],
      [4500, 7500],
      [7500, 8700],
    ])
  })

  test('as the classic tool of Cinemetrics saves them: in tenths, with what its buttons are called', () => {
    const saved = (simple: string, shots: string) =>
      `${simple}\n3\n29.000000\n8.700000\nBCU;CU;MCU;MS;MLS;FS;LS;Other\n0;0;0;0;0;0;0;0\n0;0;0;0;0;0;0;0\n&@${shots}`
    const shots = '1;45.00;45.00;8\n2;30.50;75.50;2\n3;11.50;87.00;2'
    expect(spans(saved('0', shots), { as: 'cinemetrics' })).toEqual([
      [0, 4500],
      [4500, 7550],
      [7550, 8700],
    ])
    const rows = (text: string) => {
      const sheet = readSheet(new TextEncoder().encode(text), { encoding: null, separator: null })
      return sheet.ok ? sheet.value.rows.map(({ fields }) => fields.at(-1)) : sheet.refusal
    }
    expect(rows(saved('0', shots))).toEqual(['type', 'Other', 'CU', 'CU'])
    expect(rows(saved('0', '1;45;45;0\n2;30;75;7'))).toEqual(['type', 'BCU', 'Other'])
    // Counted from 0 or from 1: nobody can tell.
    expect(rows(saved('0', '1;45;45;2\n2;30;75;3'))).toEqual(['type', '2', '3'])
    expect(rows(saved('1', '1;45;45;0\n2;30;75;0'))).toEqual(['type', '', ''])
  })

  test('as the pages of Cinemetrics have them: lengths in a row, and a table in seconds', () => {
    for (const text of ['45, 30, 12', '[45,30,12]', 'shot_lengths = [45, 30, 12];\n'])
      expect(spans(text, { as: 'cinemetrics' })).toEqual([
        [0, 4500],
        [4500, 7500],
        [7500, 8700],
      ])
    const table = 'shot_id,type_name,timestamp_sec,shot_length_sec,moving_average\n1,CU,4,4,4\n2,LS,7,3,3.5'
    expect(spans(table, { as: 'cinemetrics' })).toEqual([
      [0, 4000],
      [4000, 7000],
    ])
  })

  test('up to the next beginning, and the last up to the end of the film where that is known', () => {
    expect(spans('start\n0\n4\n9.5')).toEqual([[0, 4000], [4000, 9500], 'end-not-said'])
    expect(spans('start\n0\n4\n9.5', { film: { ...noFilm, endMs: 12_000 } })).toEqual([
      [0, 4000],
      [4000, 9500],
      [9500, 12_000],
    ])
  })

  test('over the shots of their numbers where nothing else is said', () => {
    const shots: Span[] = [
      { startMs: 0, endMs: 900 },
      { startMs: 900, endMs: 2000 },
    ]
    expect(spans('镜头,符号\n2,烟囱\n1,雪\n7,雪', { film: { ...noFilm, shots } })).toEqual([
      [900, 2000],
      [0, 900],
      'no-such-shot',
    ])
  })

  test('on the frames of the film where it has a file', () => {
    const clock = {
      kind: 'constant',
      rate: { numerator: 25, denominator: 1 },
      offsetTicks: 0,
      frameCount: 250,
      endMs: 10_000,
    } as const
    expect(spans('start,end\n1.01,1.99\n2,99', { film: { ...noFilm, clock, endMs: 10_000 } })).toEqual([
      [1000, 2000],
      [2000, 99_000],
    ])
  })

  test('the table of PySceneDetect with its line of cuts before the headings', () => {
    const text =
      'Timecode List:,00:00:01.042\nScene Number,Start Frame,Start Time (seconds),End Frame,End Time (seconds)\n1,1,0.000,25,1.042\n2,26,1.042,60,2.500'
    expect(spans(text, { as: 'pyscenedetect' })).toEqual([
      [0, 1042],
      [1042, 2500],
    ])
    expect(rowsOf(text, { as: 'pyscenedetect' }).films[0]!.of).toMatchObject({ shotsBy: 'machine' })
  })
})

describe('what rows become', () => {
  test('a shot with what is coded of it, and memo and aspects on its marks', () => {
    const { films, rows } = rowsOf(
      'start,end,symbol,certainty,memo\n0,2,chimney; snow,sure,seen from below\n2,4,,,',
      {
        change: reading => ({
          ...{ ...reading, rowsAre: 'shots' },
          columns: reading.columns.map(one =>
            one.name === 'certainty' ? { ...one, meaning: 'aspect' } : one,
          ),
        }),
      },
    )
    expect(rows.map(({ isShot, marks, why }) => [isShot, marks, why])).toEqual([
      [true, 1, null],
      [true, 0, null],
    ])
    const symbol = films[0]!.tracks.find(({ key }) => key === 'symbol')!
    expect(symbol.annotations).toEqual([
      expect.objectContaining({
        content: 'chimney\u001fsnow',
        memo: 'seen from below',
        aspects: [{ name: 'certainty', value: 'sure' }],
      }),
    ])
  })

  test('films are told apart by the column that names them', () => {
    const { films } = rowsOf('film,start,end,code\n铁西区,0,2,烟囱\n钢的琴,1,3,烟囱\n铁西区,2,5,雪')
    expect(films.map(({ title, tracks }) => [title, tracks[0]!.annotations.length])).toEqual([
      ['铁西区', 2],
      ['钢的琴', 1],
    ])
  })

  test('nothing where a row says a time and nothing else', () => {
    expect(rowsOf('start,end,code\n0,2,snow\n2,3,').rows.map(({ why }) => why)).toEqual([
      null,
      'nothing-in-row',
    ])
  })
})

describe('how a table is written', () => {
  const text = '开始,结束,符号\r\n0,2,烟囱\r\n2,5,工厂的雪\r\n5,9,我们的工人在这里\r\n'

  test.each(['utf-16le', 'utf-16be'] as const)('is found by the mark of %s', encoding => {
    const units = Uint16Array.from(`\ufeff${text}`, sign => sign.charCodeAt(0))
    const bytes = new Uint8Array(units.buffer)
    const swapped = encoding === 'utf-16le' ? bytes : bytes.map((_, at) => bytes[at ^ 1]!)
    expect(sheetOf(swapped)).toMatchObject({ encoding, separator: ',', width: 3 })
    expect(sheetOf(swapped).rows[1]!.fields).toEqual(['0', '2', '烟囱'])
  })

  test('is said by somebody where it is guessed wrong', () => {
    const gb = Uint8Array.from([0xb7, 0xfb, 0xba, 0xc5, 0x0a, 0xd1, 0xa9])
    expect(sheetOf(gb, { encoding: 'gb18030', separator: null }).rows[0]!.fields).toEqual(['符号'])
  })

  test.each([
    ['', 'sheet-empty'],
    ['start,end\n0,"2\n3,4', 'sheet-quote-open'],
    [`start,end\n${'\0'.repeat(200)}`, 'sheet-no-text'],
    [Array.from({ length: 100_000 }, () => '').join(','), 'sheet-too-large'],
    ['1\n'.repeat(600_000), 'sheet-too-large'],
  ])('a table that is none is refused with a reason (%#)', (text, kind) => {
    expect(readSheet(bytesOf(text), guessed)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('a field of a million signs is read, and its row does not come to nothing in silence', () => {
    const { rows } = rowsOf(`start,end,text\n0,2,${'x'.repeat(1_000_000)}\n2,3,short\n`)
    expect(rows).toHaveLength(2)
  })
})

test('whatever rows stand in a table, what is written is what is read, and each row is taken or left', () => {
  const field = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter(one => one.trim() === one && one !== '' && !one.includes('\ufffd'))
  const row = fc.tuple(fc.nat(100_000), fc.integer({ min: -50, max: 5000 }), field, field)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), rows => {
      const written = rows.map(([start, length, code, text]) =>
        csvLine([start, start + length, `c${code}`, `t${text}`]),
      )
      const text = csvLine(['start', 'end', 'code', 'text']) + written.join('')
      const change = (one: SheetReading): SheetReading => ({
        ...one,
        columns: one.columns.map(column => (column.unit ? { ...column, unit: 'milliseconds' } : column)),
      })
      const { rows: seen, films } = rowsOf(text, { change })
      expect(seen.map(({ span }) => [span?.startMs, span?.endMs])).toEqual(
        rows.map(([start, length]) => [start, start + length]),
      )
      const texts = films[0]!.tracks.find(({ key }) => key === 'text')!.annotations
      expect(texts.map(({ content }) => content)).toEqual(rows.map(([, , , said]) => `t${said}`.trim()))
    }),
    { numRuns: 200 },
  )
})
