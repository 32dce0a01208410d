import type { FilmListField, QueryFault, StudyRefusal, Title, Unfit } from '../study/index.ts'

/** What an act of a study can meet: each kind that the study can give, with the values it gives. */
type StudyRefusalKinds = { [Given in StudyRefusal as Given['kind']]: Omit<Given, 'kind'> }

/**
 * Every kind of refusal, with the values that its sentence needs. Whatever refuses gives one of these, so that none is
 * without a sentence in each language and a status of its own.
 */
export interface RefusalKinds extends StudyRefusalKinds {
  // What an act meets.
  'nothing-to-undo': object
  'nothing-to-redo': object
  'no-scene-here': object
  'coder-codes-blind': object
  'no-scene-to-mark': object
  'code-in-use': object
  'contradiction-in-use': object
  'act-given-up': object
  'not-found': object
  // What is typed in a line that asks.
  'query-not-read': Omit<QueryFault, 'kind'>
  'nothing-marked-yet': object
  'codebook-is-empty': object
  'codebook-form-unknown': { ending: string }
  'no-font-for-picture': object
  'no-such-address': object
  // What a file is.
  missing: object
  'no-such-file-named': object
  'not-a-choice-of-question': { option: string; question: string; takes: string[] }
  'is-a-folder': object
  unreadable: { code?: string }
  'zero-length': object
  'not-a-film': object
  playlist: { format?: string }
  truncated: object
  'no-video': object
  'no-frames': object
  'zero-frame-rate': object
  'absurd-size': { width: number; height: number }
  'too-many-streams': { limit: number }
  'codec-unknown': { codec?: string }
  'changed-while-read': object
  'frame-not-found': { frame: number }
  'frame-withheld': { reason: string }
  'already-in-study': { titles?: Title[]; fileName?: string }
  // How work ends.
  'took-too-long': { limitMs: number }
  cancelled: object
  'cancelled-film-kept': object
  'film-kept': object
  'ended-too-often': object
  'disk-full': object
  'not-writable': { code?: string }
  'torn-away': object
  'no-frames-given': object
  'no-media-driver': object
  'model-not-there': { model: string }
  'model-failed': { model: string; message: string }
  damaged: { said?: string }
  'driver-failed': { lastLines?: string[] }
  // What the way to the files allows.
  'path-not-under-a-root': { path?: string }
  'no-such-folder': { folder: string }
  'too-large': { limit?: number }
  'upload-failed': object
  'features-missing': object
  // What a study from elsewhere may not do by itself.
  'not-opened-here': { path?: string }
  'leads-outside-study': { path?: string }
  'study-leads-outside': { folder: string; links: readonly { link: string; target: string | null }[] }
  'order-not-understood': object
  declined: object
  // What a study is.
  'not-a-folder': { folder: string }
  'folder-cannot-be-made': { folder: string; code: string }
  'not-a-study': { file: string; backup?: string | null }
  'study-unreadable': { file: string; code: string }
  'study-missing': { folder: string; backup: string | null }
  'study-hurt': { file: string; tables: readonly string[]; backup: string | null }
  'torn-copy': { folder: string; original: string; backup: string | null }
  'file-not-written': { file: string; code: string }
  'folder-not-empty': { folder: string }
  'folder-inside-study': { folder: string }
  'folder-not-written': { folder: string; code: string }
  'backup-inside-study': { folder: string }
  'backup-not-written': { folder: string; code: string }
  'backup-of-postgresql': object
  'newer-study': { file: string }
  'study-in-use': { folder: string }
  'database-unreachable': { database: string; said: string }
  'not-a-study-database': { database: string }
  'folder-holds-a-study': { folder: string }
  'study-in-database': { folder: string }
  // What an archive is.
  'not-a-bundle': object
  'bundle-leads-outside': { name: string }
  'bundle-swollen': object
  'bundle-broken': { said: string }
  'not-an-archive': object
  'newer-archive': { version: number }
  'archive-head-broken': { field: string }
  'archive-incomplete': { file: string }
  'archive-altered': { file: string }
  'archive-line-broken': { file: string; line: number; field: string }
  'archive-id-twice': { file: string }
  'archive-unfit': { file: string; said: string }
  'archive-dangling': { file: string; id: string; field: string }
  'archive-codebook': { code: string }
  'archive-not-written': { file: string; code: string }
  // What taking out stills meets.
  'no-plate-of-that-name': { name: string }
  'no-still-to-take-out': object
  // What taking out clips meets.
  'no-clips-to-make': object
  'clips-too-much': { clips: number; totalMs: number; most: number; mostMs: number }
  'ground-not-stated': { films: readonly string[] }
  'clips-not-there': object
  // What publishing an essay meets.
  'no-essay-of-that-name': { name: string }
  'essay-not-in-language': { language: string }
  // What a file of subtitles is.
  'subtitles-too-large': { limit: number }
  'not-subtitles': object
  'no-such-track': object
  'subtitles-are-pictures': { codec: string }
  'too-many-subtitles': { count: number; most: number }
  'encoding-unfit': { encoding: string }
  'no-such-task': object
  'not-measured': object
  'version-not-measured': { name: string }
  'no-version-of-that-name': { name: string }
  'no-other-version': object
  'no-such-specimen': object
  'is-specimen-study': object
  'task-under-way': object
  // What coding and periods meet.
  'no-such-study': object
  'unit-is-marked': { count: number }
  'every-unit-looked-through': object
  'nothing-left-in-plan': object
  'no-mark-here': object
  'no-subtitle-here': object
  'no-place-to-play': object
  'window-not-opened': object
  'track-locked': object
  'no-region-key-here': object
  'no-running-codes': object
  'no-pass-yet': object
  'no-marks-to-copy': object
  'no-such-period': object
  'no-such-codebook-version': { number: number }
  'no-periodisation-yet': object
  // What an import meets.
  'line-not-json': { line: number }
  'line-without-type': { line: number }
  'field-missing': { line: number; field: string }
  'span-ends-before-it-begins': { line: number }
  'field-too-long': { line: number; field: string; most: number }
  'field-not-a-line': { line: number; field: string }
  'field-out-of-range': { line: number; field: string; least: number; most: number }
  'too-many-periods': { line: number; most: number }
  'too-many-films': { line: number; most: number }
  'film-twice': { line: number; film: string }
  'shot-twice': { line: number }
  'unknown-film': { line: number; film: string }
  'unknown-shot': { line: number }
  'pass-twice': { line: number }
  'unknown-pass': { line: number }
  'already-imported': object
  // What a file of another program meets.
  'xml-broken': { line: number; said: string }
  'xml-encoding': object
  'json-broken': { said: string }
  'annotation-broken': { number: number; said: string }
  'mediapkg-broken': { said: string }
  'xml-too-deep': { most: number }
  'foreign-too-large': { what: 'bytes' | 'text' | 'tracks' | 'annotations' | 'values'; most: number }
  'no-foreign-form': object
  'package-without-content': object
  'chapters-broken': object
  'no-chapters': object
  'sheet-empty': object
  'sheet-no-text': object
  'sheet-too-large': { what: 'bytes' | 'rows' | 'columns'; most: number }
  'sheet-quote-open': { line: number }
  'sheet-of-other-columns': object
  'sheet-without-times': object
  'sheet-meaning-twice': object
  'sheet-rate-needed': object
  'sheet-shots-needed': object
  'sheet-mapping-not-named': { name: string }
  'no-such-usual-sheet': { name: string; known: string[] }
  'no-code-of-that-name': { name: string }
  'no-track-of-that-name': { name: string; passes: number }
  // What a list of shots meets.
  'not-a-shot-list': object
  'list-without-shots': object
  'list-too-large': { limit: number }
  'list-of-another-rate': { listRate: string; filmRate: string }
  'list-beyond-end': { entry: number; endMs: number }
  'list-overlaps': { entry: number }
  'no-film-of-that-name': { name: string }
  'several-films-of-that-name': { name: string; count: number }
  // What a list of references and a style meet.
  'film-list-without-films': object
  'film-list-too-long': { most: number }
  'film-list-not-json': { said: string }
  'film-list-of-no-form': object
  'film-list-without-titles': { columns: Readonly<Record<string, FilmListField | null>> }
  'film-list-line': {
    line: number
    field: FilmListField
    text: string
    columns: Readonly<Record<string, FilmListField | null>>
  }
  'references-not-json': { line: number }
  'references-not-a-list': object
  'references-unfit': { unfit: readonly Unfit[] }
  'style-unknown': { style: string; known: readonly string[] }
  'style-not-readable': { style: string; code: string }
  'style-not-csl': { style: string }
  'style-without-list': { style: string }
  'style-leans-on-another': { style: string; parent: string }
  'wrong-key': object
  'no-key': object
  // What other programs meet.
  'token-unknown': object
  'token-elsewhere': object
  'token-reads-only': { name: string }
  'token-without-name': object
  'token-name-taken': { name: string }
  'no-such-token': { name: string }
  'cursor-unfit': object
  // What the program itself does.
  'request-not-understood': { where?: string }
  'server-unreachable': object
  'server-ended': object
  'task-rests': object
  fault: { message?: string }
  'foreign-host': object
  'foreign-origin': object
  'foreign-page': object
}

export type Refusal = {
  [Kind in keyof RefusalKinds]: { kind: Kind } & RefusalKinds[Kind]
}[keyof RefusalKinds]

export type RefusalSentences = {
  [Kind in keyof RefusalKinds]: (refusal: RefusalKinds[Kind]) => string
} & { unknown: (refusal: Heard) => string }

/** What came over a wire, or out of a record that another version of the program may have written. */
export interface Heard {
  kind: string
}

/** Its kind can be one that this program does not know; the sentence then says so. */
export function heardRefusal(heard: Heard): Refusal {
  return heard as Refusal
}

/** What happened, what was kept, what to do: the sentence of a refusal, known or not. */
export function sayRefusal(sentences: RefusalSentences, refusal: Refusal): string {
  const { kind } = refusal
  if (!isKnown(sentences, kind)) return sentences.unknown(refusal)
  const sentence = sentences[kind] as (values: Refusal) => string
  const said = sentence(refusal)
  return 'filmKept' in refusal ? `${said}${sentences['film-kept']({})}` : said
}

function isKnown(sentences: RefusalSentences, kind: string): kind is keyof RefusalKinds {
  return Object.hasOwn(sentences, kind) && kind !== 'unknown'
}
