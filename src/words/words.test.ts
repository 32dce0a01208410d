import { describe, expect, test } from 'vitest'
import type { FrameClock } from '../study/index.ts'
import { frameCount } from '../study/index.ts'
import { chooseLanguage, languages } from './language.ts'
import type { Refusal, RefusalKinds } from './refusal-kinds.ts'
import { heardRefusal, sayRefusal } from './refusal-kinds.ts'
import { timeCode } from './time-code.ts'
import { wordsIn } from './words-in.ts'

const sentenceKeys = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? sentenceKeys(inner, `${path}${key}.`) : [`${path}${key}`],
  )

const refusals: { [Kind in keyof RefusalKinds]: RefusalKinds[Kind] } = {
  'no-shot-there': { atMs: 61_000 },
  'boundary-already-there': { atMs: 61_000 },
  'no-such-shot': { shotId: 'x' },
  'not-measured': {},
  'version-not-measured': { name: 'Tiexi qu' },
  'no-version-of-that-name': { name: 'Berlin' },
  'no-other-version': {},
  'model-not-there': { model: 'x' },
  'model-failed': { model: 'x.onnx', message: 'broken' },
  'first-shot-has-no-boundary': { shotId: 'x' },
  'boundary-outside-neighbours': { fromMs: 61_000, toMs: 62_000 },
  'no-such-scene': { sceneId: 'x' },
  'scene-empty': {},
  'scene-outside-part': { endMs: 61_000 },
  'scene-overlaps': { name: 'The yard', startMs: 61_000 },
  'scene-crosses-sequence': { name: '' },
  'no-scene-before': {},
  'no-scenes-there': {},
  'scene-divided-at-edge': {},
  'no-such-mediation': {},
  'contradiction-retired': {},
  'mediation-without-place': {},
  'too-many-places': { most: 500 },
  'too-many-means': { most: 100 },
  'reading-too-long': { most: 20_000 },
  'reading-not-plain': {},
  'no-such-reality-reading': {},
  'no-such-link': {},
  'link-to-itself': {},
  'link-there-already': {},
  'no-such-link-kind': {},
  'link-kind-without-name': {},
  'link-kind-name-taken': { name: 'echoes' },
  'link-kind-in-use': {},
  'link-text-too-long': { most: 20_000 },
  'link-text-not-plain': {},
  'no-essay-of-that-name': { name: 'Smoke' },
  'essay-not-in-language': { language: 'en' },
  'no-such-essay': {},
  'essay-without-title': {},
  'essay-without-language': {},
  'essay-text-too-long': { most: 20_000 },
  'essay-text-not-plain': {},
  'address-not-of-web': {},
  'no-such-claim': {},
  'no-such-evidence': {},
  'claim-name-taken': { name: 'c1' },
  'absence-without-passes': {},
  'nothing-to-stand-on': {},
  'too-much-evidence': { most: 200 },
  'reason-missing': {},
  'claim-text-too-long': { most: 4000 },
  'claim-text-not-plain': {},
  'no-such-plate': {},
  'no-such-plate-item': {},
  'plate-without-name': {},
  'too-much-on-plate': { most: 200 },
  'plate-text-too-long': { most: 200 },
  'plate-text-not-plain': {},
  'no-such-memo': {},
  'memo-too-long': { most: 20_000 },
  'memo-not-plain': {},
  'memo-about-unnamed': {},
  'frame-outside-part': { endMs: 61_000 },
  'too-many-frames': { most: 100 },
  'reality-read-already': {},
  'nothing-said-of-reality': {},
  'no-such-likeness': {},
  'copy-has-coding': {},
  'copy-has-parts': {},
  'copies-not-aligned': {},
  'no-such-described-film': {},
  'file-is-no-film-of-its-own': {},
  'parts-do-not-match': { files: 2, parts: 3 },
  'described-part-has-shots': {},
  'file-shares-work': {},
  'mark-of-another-coder': {},
  'no-marks-to-copy': {},
  'mark-reaches-beyond': { markId: 'x' },
  'region-outside-picture': {},
  'region-without-size': {},
  'region-outside-mark': {},
  'no-such-region': {},
  'too-many-region-keys': { most: 1 },
  'changed-meanwhile': { record: 'film', id: 'x' },
  'features-missing': {},
  'nothing-to-undo': {},
  'nothing-to-redo': {},
  'no-scene-here': {},
  'no-scene-to-mark': {},
  'no-title': {},
  'no-such-folder': { folder: '/films' },
  'is-specimen-study': {},
  'code-in-use': {},
  'contradiction-in-use': {},
  'act-given-up': {},
  'no-such-removed-film': {},
  'date-not-edtf': { date: 'last May' },
  'no-such-day': { date: '2001-02-30' },
  'date-ends-before-it-begins': { date: '2018/2012' },
  'no-shots-to-compare': {},
  'every-shot-in-scene': {},
  'only-lone-shots': {},
  'not-found': {},
  'query-not-read': { what: 'no-such-name', start: 3, end: 8, said: 'smoke', field: 'code' },
  'no-such-address': {},
  missing: {},
  'no-such-file-named': {},
  'is-a-folder': {},
  unreadable: { code: 'EACCES' },
  'zero-length': {},
  'not-a-film': {},
  playlist: { format: 'hls' },
  truncated: {},
  'no-video': {},
  'no-frames': {},
  'zero-frame-rate': {},
  'absurd-size': { width: 60_000, height: 7 },
  'too-many-streams': { limit: 32 },
  'codec-unknown': { codec: 'xyz1' },
  'changed-while-read': {},
  'frame-not-found': { frame: 1234 },
  'frame-withheld': { reason: 'asked not to be shown' },
  'already-in-study': {
    titles: [
      { language: 'zh-Hans', kind: 'original', text: '钢的琴' },
      { language: 'en', kind: 'translated', text: 'The Piano in a Factory' },
    ],
    fileName: 'piano.mp4',
  },
  'took-too-long': { limitMs: 120_000 },
  cancelled: {},
  'cancelled-film-kept': {},
  'film-kept': {},
  'ended-too-often': {},
  'disk-full': {},
  'not-writable': { code: 'EROFS' },
  'torn-away': {},
  'no-frames-given': {},
  'no-media-driver': {},
  damaged: { said: 'Corrupt extradata' },
  'driver-failed': { lastLines: ['first', 'moov atom not found'] },
  'path-not-under-a-root': { path: '/films' },
  'not-opened-here': { path: '/films/a.mp4' },
  'leads-outside-study': { path: '/films/a.mp4' },
  'study-leads-outside': { folder: '/a', links: [{ link: '/a/films', target: '/b' }] },
  'order-not-understood': {},
  declined: {},
  'too-large': { limit: 5_000_000_000 },
  'upload-failed': {},
  'not-a-folder': { folder: '/a' },
  'folder-cannot-be-made': { folder: '/a', code: 'EACCES' },
  'not-a-study': { file: '/a/study.sqlite' },
  'newer-study': { file: '/a/study.sqlite' },
  'database-unreachable': { database: 'lab/study', said: 'connect ECONNREFUSED' },
  'not-a-study-database': { database: 'lab/shop' },
  'folder-holds-a-study': { folder: '/a' },
  'study-in-database': { folder: '/a' },
  'study-in-use': { folder: '/a' },
  'no-such-film': { filmId: 'x' },
  'gathered-outside-part': { endMs: 61_000 },
  'too-much-gathered-at-once': { most: 500 },
  'no-such-part': {},
  'no-such-file': {},
  'no-such-place': {},
  'no-such-event': {},
  'no-such-fact': {},
  'no-such-placing': {},
  'no-such-setting': {},
  'without-a-name': {},
  'world-text-unfit': { field: 'note', most: 200 },
  'not-on-earth': {},
  'place-within-itself': {},
  'place-in-use': { films: 2, events: 1 },
  'event-without-date': {},
  'event-in-use': { films: 1 },
  'placed-already': {},
  'nothing-said-of-setting': {},
  'setting-there-already': {},
  'fact-without-value': {},
  'no-such-subtitles': {},
  'subtitles-there-already': { fileName: 'works.srt' },
  'no-subtitle-fits': {},
  'language-not-named': {},
  'subtitles-outside-film': { count: 2 },
  'no-such-line': {},
  'line-too-long': { most: 20_000 },
  'line-not-plain': {},
  'subtitles-too-large': { limit: 8_000_000 },
  'not-subtitles': {},
  'too-many-subtitles': { count: 30_000, most: 20_000 },
  'encoding-unfit': { encoding: 'big5' },
  'not-a-bundle': {},
  'bundle-leads-outside': { name: '../../x' },
  'bundle-swollen': {},
  'bundle-broken': { said: 'invalid distance' },
  'not-an-archive': {},
  'newer-archive': { version: 2 },
  'archive-head-broken': { field: 'files' },
  'archive-incomplete': { file: 'records/mark.jsonl' },
  'archive-altered': { file: 'records/mark.jsonl' },
  'archive-line-broken': { file: 'records/mark.jsonl', line: 3, field: 'endMs' },
  'archive-id-twice': { file: 'records/mark.jsonl' },
  'archive-unfit': { file: 'records/mark.jsonl', said: 'CHECK constraint failed' },
  'archive-dangling': { file: 'records/mark.jsonl', id: 'x', field: 'codeId' },
  'archive-codebook': { code: '烟囱' },
  'archive-not-written': { file: '/a.zip', code: 'EACCES' },
  'no-such-task': {},
  'no-such-specimen': {},
  'task-under-way': {},
  'request-not-understood': { where: 'body/atMs' },
  'no-such-code': { codeId: 'x' },
  'code-without-name': {},
  'key-taken': { codeId: 'x', key: 'c' },
  'not-a-key': { key: 'c' },
  'code-name-taken': { codeId: 'x', name: '烟囱', retired: true },
  'not-a-colour': { colour: 'red' },
  'code-under-itself': { codeId: 'x' },
  'codes-entail-each-other': { codeId: 'x', otherId: 'y' },
  'code-text-too-long': { most: 20_000 },
  'code-text-not-plain': {},
  'code-retired': { codeId: 'x' },
  'code-is-heading': { codeId: 'x' },
  'no-such-aspect': {},
  'aspect-without-name': {},
  'aspect-name-taken': { name: 'View', aspectId: 'one', retired: false },
  'aspect-without-values': { least: 2 },
  'too-many-aspect-values': { most: 60 },
  'aspect-value-without-name': {},
  'aspect-values-alike': { name: 'street' },
  'aspect-text-too-long': { most: 200 },
  'aspect-text-not-plain': {},
  'no-such-aspect-value': {},
  'aspect-takes-one': {},
  'nothing-marked-yet': {},
  'codebook-is-empty': {},
  'codebook-form-unknown': { ending: '.txt' },
  'no-font-for-picture': {},
  'no-such-finding': {},
  'no-such-focal-symbol': {},
  'choice-not-offered': { list: 'attitude' },
  'no-such-code-group': {},
  'opposition-takes-two': {},
  'commutation-without-codes': { least: 2 },
  'too-many-codes-in-group': { most: 60 },
  'code-group-name-taken': { name: 'fire' },
  'code-group-text-too-long': { most: 200 },
  'code-group-text-not-plain': {},
  'mark-text-too-long': { most: 20_000 },
  'mark-text-not-plain': {},
  'no-such-step': {},
  'no-such-codebook-version': { number: 3 },
  'step-taken': {},
  'step-into-itself': {},
  'step-into-too-few': { least: 2 },
  'code-goes-already': { codeId: 'x' },
  'step-in-circle': {},
  'nothing-to-publish': {},
  'version-note-too-long': { most: 20_000 },
  'version-note-not-plain': {},
  'nothing-to-decide': {},
  'not-among-these': {},
  'too-many-examples': { most: 24 },
  'no-such-contradiction': {},
  'contradiction-without-name': {},
  'contradiction-name-taken': { contradictionId: 'x', name: '城与乡', retired: true },
  'pole-without-name': {},
  'poles-alike': { name: '城市' },
  'positions-alike': { name: '城市' },
  'contradiction-text-too-long': { most: 200 },
  'contradiction-text-not-plain': {},
  'empty-span': {},
  'span-outside-part': { endMs: 61_000 },
  'no-such-mark': { markId: 'x' },
  'no-such-code-set': {},
  'code-set-without-name': {},
  'study-without-name': {},
  'study-name-too-long': { most: 200 },
  'corpus-statement-too-long': { most: 4000 },
  'corpus-statement-not-text': {},
  'study-name-not-a-line': {},
  'no-such-study': {},
  'code-set-name-taken': { name: 'x' },
  'code-set-without-codes': {},
  'no-such-pass': { passId: 'x' },
  'pass-without-codes': {},
  'too-many-codes-in-pass': { most: 12 },
  'pass-of-another-coder': {},
  'pass-is-finished': {},
  'no-such-coding-plan': { codingPlanId: 'p' },
  'plan-without-this-coder': {},
  'slice-without-length': {},
  'plan-without-name': {},
  'plan-name-taken': { name: 'first round' },
  'plan-without-coders': {},
  'plan-without-sample': {},
  'plan-dealt-to-one': {},
  'no-such-coder': { coderId: 'c' },
  'coder-without-name': {},
  'coder-name-taken': { name: 'Lin' },
  'unit-is-marked': { count: 2 },
  'nothing-left-in-plan': {},
  'every-unit-looked-through': {},
  'no-mark-here': {},
  'no-subtitle-here': {},
  'no-place-to-play': {},
  'window-not-opened': {},
  'track-locked': {},
  'no-region-key-here': {},
  'no-running-codes': {},
  'no-pass-yet': {},
  'no-such-periodisation': {},
  'not-a-choice-of-question': { option: 'within', question: 'when', takes: ['dated'] },
  'no-such-period': {},
  'no-periodisation-yet': {},
  'periodisation-without-name': {},
  'periodisation-name-taken': { name: '1978' },
  'fewer-than-two-periods': {},
  'period-without-name': {},
  'period-name-twice': { name: '1978' },
  'period-ends-before-it-begins': { name: '1978' },
  'periods-overlap': { first: 'a', second: 'b' },
  'line-not-json': { line: 17 },
  'line-without-type': { line: 17 },
  'field-missing': { line: 17, field: 'film' },
  'span-ends-before-it-begins': { line: 17 },
  'field-too-long': { line: 17, field: 'symbol', most: 200 },
  'field-not-a-line': { line: 17, field: 'symbol' },
  'field-out-of-range': { line: 17, field: 'year', least: -9999, most: 9999 },
  'too-many-periods': { line: 17, most: 50 },
  'too-many-films': { line: 17, most: 100_000 },
  'film-twice': { line: 17, film: 'f1' },
  'shot-twice': { line: 17 },
  'unknown-film': { line: 17, film: 'f1' },
  'unknown-shot': { line: 17 },
  'already-imported': {},
  'xml-broken': { line: 7, said: 'unexpected close tag.' },
  'xml-encoding': {},
  'json-broken': { said: 'Unexpected token' },
  'annotation-broken': { number: 7, said: 'target' },
  'mediapkg-broken': { said: 'videos' },
  'xml-too-deep': { most: 64 },
  'foreign-too-large': { what: 'tracks', most: 2000 },
  'no-foreign-form': {},
  'package-without-content': {},
  'no-code-of-that-name': { name: 'Field Size' },
  'not-a-shot-list': {},
  'list-without-shots': {},
  'list-too-large': { limit: 8_000_000 },
  'list-of-another-rate': { listRate: '25', filmRate: '24000/1001' },
  'list-beyond-end': { entry: 7, endMs: 61_000 },
  'list-overlaps': { entry: 7 },
  'no-such-source': {},
  'source-key-taken': { key: 'liu2016' },
  'source-key-unfit': {},
  'source-type-unknown': { type: 'x' },
  'source-field-unfit': { field: 'issued' },
  'source-too-large': { most: 100_000 },
  'source-reading-unfit': { most: 200 },
  'sources-to-merge-missing': {},
  'no-such-excerpt': {},
  'excerpt-without-quotation': {},
  'excerpt-text-too-long': { most: 20_000 },
  'excerpt-text-not-plain': {},
  'film-list-without-films': {},
  'film-list-too-long': { most: 1000 },
  'film-list-not-json': { said: 'Unexpected token' },
  'film-list-of-no-form': {},
  'film-list-without-titles': { columns: { Regie: null, Jahr: null } },
  'film-list-line': { line: 7, field: 'year', text: '19x8', columns: {} },
  'no-such-quoting': {},
  'quoted-there-already': {},
  'quoting-text-too-long': { most: 20_000 },
  'quoting-text-not-plain': {},
  'references-not-json': { line: 17 },
  'references-not-a-list': {},
  'references-unfit': { unfit: [{ kind: 'item-without-id', at: 3 }] },
  'style-unknown': { style: 'x', known: ['mla'] },
  'style-not-readable': { style: 'x.csl', code: 'ENOENT' },
  'style-not-csl': { style: 'x.csl' },
  'style-without-list': { style: 'x.csl' },
  'style-leans-on-another': { style: 'x.csl', parent: 'y' },
  'no-film-of-that-name': { name: 'Meadow' },
  'several-films-of-that-name': { name: 'Meadow', count: 2 },
  'wrong-key': {},
  'no-key': {},
  'server-unreachable': {},
  'server-ended': {},
  'study-unreadable': { file: '/s/study.sqlite', code: 'EACCES' },
  'study-missing': { folder: '/s', backup: null },
  'study-hurt': { file: '/s/study.sqlite', tables: ['mark'], backup: '/s/backups/daily-2026-11-28.sqlite' },
  'torn-copy': { folder: '/t', original: '/s', backup: null },
  'file-not-written': { file: '/x/list.csv', code: 'ENOENT' },
  'folder-not-empty': { folder: '/x' },
  'folder-inside-study': { folder: '/study/x' },
  'folder-not-written': { folder: '/x', code: 'EACCES' },
  'no-plate-of-that-name': { name: 'Gates' },
  'no-still-to-take-out': {},
  'backup-inside-study': { folder: '/s/x' },
  'backup-not-written': { folder: '/x', code: 'EACCES' },
  'backup-of-postgresql': {},
  'task-rests': {},
  'foreign-host': {},
  'foreign-origin': {},
  'foreign-page': {},
  fault: {},
}

describe.each(languages)('the words in %s', language => {
  const words = wordsIn(language)

  test('hold every sentence and none is empty', () => {
    expect(sentenceKeys(words)).toEqual(sentenceKeys(wordsIn('en')))
    for (const [, value] of Object.entries(words.navigation)) expect(value).not.toBe('')
  })

  test.each(Object.entries(refusals))('say what %s means, with its values', (kind, values) => {
    const said = sayRefusal(words.refusals, heardRefusal({ kind, ...values }))
    expect(said).toMatch(/[.。]$/)
    expect(said).not.toMatch(/undefined|NaN|\[object/)
    expect(said).not.toBe(words.refusals.unknown({ kind }))
    const printed = Object.entries(values).filter(([name]) => /^(date|code|codec|title|path)$/.test(name))
    for (const [, value] of printed) expect(said).toContain(String(value))
  })

  test('name the film that a file is known as, by its title in the language that is read', () => {
    const said = sayRefusal(words.refusals, { kind: 'already-in-study', ...refusals['already-in-study'] })
    expect(said).toContain(language === 'en' ? 'The Piano in a Factory' : '钢的琴')
    expect(said).toContain('piano.mp4')
    const untitled: Refusal = { kind: 'already-in-study', titles: [], fileName: 'piano.mp4' }
    expect(sayRefusal(words.refusals, untitled)).toContain('piano.mp4')
  })

  test('stand even where a refusal comes without its values', () => {
    for (const kind of ['unreadable', 'playlist', 'driver-failed', 'too-large', 'already-in-study'])
      expect(sayRefusal(words.refusals, heardRefusal({ kind }))).not.toContain('undefined')
  })

  test.each(['martian-format', 'unknown', 'toString'])('name the unheard-of kind %s honestly', kind => {
    expect(sayRefusal(words.refusals, heardRefusal({ kind }))).toContain(kind)
  })
})

describe('a Chinese sentence', () => {
  test('is never left in English', () => {
    const chinese = wordsIn('zh-Hans')
    for (const [kind, values] of Object.entries(refusals))
      expect(sayRefusal(chinese.refusals, heardRefusal({ kind, ...values }))).toMatch(/[\u4e00-\u9fff]{4}/)
  })
})

describe('the language', () => {
  test.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['de', 'zh'], 'zh-Hans'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
    [['en-GB', 'zh'], 'en'],
  ] as const)('for %j is %s', (preferred, language) => {
    expect(chooseLanguage(preferred)).toBe(language)
  })
})

describe('a length', () => {
  const { amounts } = wordsIn('en')
  test.each([
    [42_000, '42 s'],
    [60_000, '1 min'],
    [5_460_000, '1 h 31 min'],
    [7_200_000, '2 h'],
  ])('of %i ms is said as %s', (milliseconds, said) => {
    expect(amounts.length(milliseconds)).toBe(said)
  })
})

describe('the time code', () => {
  const at = (numerator: number, denominator: number): FrameClock => ({
    kind: 'constant',
    rate: { numerator, denominator },
    offsetTicks: 0,
    frameCount: 100_000,
    endMs: Math.ceil((100_000 * denominator * 1000) / numerator),
  })

  test('counts the frames of each second', () => {
    expect(timeCode(at(25, 1), 0)).toBe('0:00:00:00')
    expect(timeCode(at(25, 1), 24)).toBe('0:00:00:24')
    expect(timeCode(at(25, 1), 25)).toBe('0:00:01:00')
    expect(timeCode(at(25, 1), 25 * 3725 + 7)).toBe('1:02:05:07')
  })

  test('never repeats a frame and never goes back, whatever the rate', () => {
    for (const clock of [at(24000, 1001), at(30000, 1001), at(24, 1)]) {
      let before = ''
      for (let frame = 0; frame < 5000; frame++) {
        const code = timeCode(clock, frame)
        expect(code > before).toBe(true)
        before = code
      }
    }
  })

  test('stands for variable rates', () => {
    const clock: FrameClock = { kind: 'variable', startsMs: [0, 40, 900, 1010, 2500], endMs: 3000 }
    const codes = Array.from({ length: frameCount(clock) }, (_, frame) => timeCode(clock, frame))
    expect(codes).toEqual(['0:00:00:00', '0:00:00:01', '0:00:00:02', '0:00:01:00', '0:00:02:00'])
  })
})
