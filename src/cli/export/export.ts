import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ShotListForm } from '../../exchange/index.ts'
import { shotListForms } from '../../exchange/index.ts'
import type { Result } from '../../study/index.ts'
import { passUnits, stillSetForms } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayMisfit, sayRefusal, wordsIn } from '../../words/index.ts'
import type { TakenOut, WantedPart } from '../../workbench/index.ts'
import { takeOutArchive } from '../archive/take-out-archive.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from '../outside-world.ts'
import { exportAnnotations } from './export-annotations.ts'
import { exportCodebook } from './export-codebook.ts'
import { exportElan, exportValues } from './export-elan.ts'
import { exportMatrix } from './export-matrix.ts'
import { exportMediapkg } from './export-mediapkg.ts'
import { exportParquet } from './export-parquet.ts'
import { exportRecord, isRecordFile } from './export-record.ts'
import { exportSrt } from './export-srt.ts'
import { exportStills } from './export-stills.ts'
import { writeOut } from './write-out.ts'

export const exportCommand: Command = {
  name: 'export',
  summary:
    'take out a study as an archive, marks, tables, lists of shots, the codebook, or stills for a publisher',
  help: `
silverscreen export --archive PLACE [--without-films | --to-begin-from] [--with-withheld] [--study DIR] [--json]
silverscreen export FILM --shots FORM [--part N] [--out FILE] [--study DIR]
silverscreen export FILM --record FILE [--part N] [--study DIR]
silverscreen export --codebook FILE [--study DIR]
silverscreen export --annotations DIR [FILM] [--study DIR] [--json]
silverscreen export --mediapkg FILE [--study DIR]
silverscreen export --parquet DIR [--study DIR] [--json]
silverscreen export --elan DIR [FILM…] [--study DIR] [--json]
silverscreen export FILM --srt TRACK [--part N] [--out FILE] [--study DIR]
silverscreen export FILM --values CODE [--part N] [--out FILE] [--study DIR]
silverscreen export --matrix FILE [--unit shot|scene|slice] [--slice SECONDS] [--study DIR]
silverscreen export --stills PLATE --out DIR [--form png|tiff] [--study DIR] [--json]

With --archive all of a study goes into one file (PLACE ends in .zip) or one folder that opens in thirty years: a text file
for each kind of record, an explanation, a JSON Schema, and the film files unless --without-films leaves them out, which
makes it small enough for an e-mail. With --to-begin-from what coders have said stays behind too (marks, passes, readings,
memos): codebook, films and periods for others to begin a study of their own from. What the study withholds (names, memos,
pictures) stays behind, and it is said how much and why; with --with-withheld, for oneself, it goes along.
“silverscreen import PLACE --study NEW” makes the same study of it elsewhere.

With FILM it prints the shots of a film of the study, corrected as they stand. FILM is its title, its file's name or its id.
With --record it writes the film shot by shot into FILE (.csv or .docx, this with stills): time, length, transition, scene,
techniques and contents as they are marked, measured movement of the camera, words of its subtitles.
With --codebook it writes the codebook into FILE, with its example stills, as it goes into an appendix.
With --annotations it writes the marks of each film, or of one, into the empty folder DIR as Web Annotations (JSON-LD of the
W3C), a file for each film, and says what these do not hold.
With --mediapkg it writes shots, marks of each coder, subtitles and series that came from other programs into one package of
MediaPkg (.mediapkg), which TIB AV-A, VIAN and VideoScope exchange.
With --parquet it writes films, parts, shots, scenes, codebook, passes, marks, measurements, subtitles, dialogue and the matrix of
shots and codes into the empty folder DIR, a Parquet file each, for R, Python and others; times are whole milliseconds.
With --elan it writes the marks and shots of each film, or of some, into the empty folder DIR as documents of ELAN (.eaf), a
file for each film: with tiers, types and vocabularies as they came where a film came from ELAN.
With --values it prints what was chosen under CODE in the film, a line for each stretch: first and last millisecond and the
values, divided by tabs, as the AdA project publishes its types of annotation.
With --srt it prints one track of the film as SubRip: subtitles by their language or file, “dialogue”, or the marks of a code
by its name, with their memos.
With --matrix it writes a line for each unit and a column for each code: 1 where it is present, 0 where it was looked for and
is not, NA where nobody looked for it; where several coders looked, as more than half of them have it.
With --stills it writes the stills of a plate, named or by its id, into the empty folder DIR, as a publisher asks for them:
at the size of the film, in square pixels, none enlarged, with a list of captions, credits and grounds (CSV and Word).

  --shots FORM     csv: frames, time codes, milliseconds, transitions, confidence, origin
                   edl: CMX 3600    otio: OpenTimelineIO    pyscenedetect: the table of list-scenes
  --part N         which part of the film (default: 1)
  --out FILE       write it there instead of printing it
  --codebook FILE  .md: Markdown, its stills in it    .docx: a Word document    .qdc: REFI-QDA, for other programs
  --unit UNIT      of the table: shot (default), scene, or slices of --slice seconds (default: 10)
  --form FORM      of stills: png (default) or tiff
  --study DIR      the study's folder (default: ${defaultStudy})
`,
  run: exportShots,
}

async function exportShots(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      shots: { type: 'string' },
      part: { type: 'string' },
      record: { type: 'string' },
      out: { type: 'string' },
      codebook: { type: 'string' },
      stills: { type: 'string' },
      annotations: { type: 'string' },
      elan: { type: 'string' },
      values: { type: 'string' },
      srt: { type: 'string' },
      matrix: { type: 'string' },
      mediapkg: { type: 'string' },
      parquet: { type: 'string' },
      unit: { type: 'string', default: 'shot' },
      slice: { type: 'string', default: '10' },
      form: { type: 'string', default: 'png' },
      archive: { type: 'string' },
      'without-films': { type: 'boolean', default: false },
      'to-begin-from': { type: 'boolean', default: false },
      'with-withheld': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.archive !== undefined && positionals.length === 0 && !values.shots && !values.codebook)
    return takeOutArchive(values.archive, {
      study: values.study ?? defaultStudy,
      films: !values['without-films'] && !values['to-begin-from'],
      toBeginFrom: values['to-begin-from'],
      withWithheld: values['with-withheld'] && !values['to-begin-from'],
      json: values.json,
    })
  const folder = path.resolve(values.study ?? defaultStudy)
  const stillForm = stillSetForms.find(candidate => candidate === values.form)
  if (values.stills !== undefined && values.out !== undefined && stillForm && positionals.length === 0)
    return exportStills(folder, {
      ...{ plate: values.stills, folder: values.out, form: stillForm, json: values.json },
    })
  const [name, ...more] = positionals
  if (values.annotations !== undefined && more.length === 0)
    return exportAnnotations(folder, { folder: values.annotations, film: name, json: values.json })
  if (values.mediapkg !== undefined && name === undefined) return exportMediapkg(folder, values.mediapkg)
  if (values.parquet !== undefined && name === undefined)
    return exportParquet(folder, { folder: values.parquet, json: values.json })
  if (values.elan !== undefined)
    return exportElan(folder, { folder: values.elan, films: positionals, json: values.json })
  if (values.srt !== undefined && name !== undefined && more.length === 0) {
    const { part, out, srt: track } = values
    return exportSrt(folder, { film: name, part, track, out })
  }
  if (values.values !== undefined && name !== undefined && more.length === 0) {
    const { part, out, values: code } = values
    return exportValues(folder, { film: name, part, code, out })
  }
  const unit = passUnits.find(candidate => candidate === values.unit)
  const sliceMs = Math.round(Number(values.slice) * 1000)
  if (values.matrix !== undefined && name === undefined && unit && sliceMs > 0)
    return exportMatrix(folder, values.matrix, { unit, sliceMs: unit === 'slice' ? sliceMs : null })
  const isAlone = name === undefined && !values.shots && !values.part && !values.out && !values.archive
  if (values.codebook && isAlone) return exportCodebook(folder, values.codebook)
  const form = shotListForms.find(candidate => candidate === values.shots)
  const wanted = { film: name ?? '', ...(values.part !== undefined && { part: values.part }) }
  if (values.record !== undefined && isRecordFile(values.record) && name !== undefined && more.length === 0)
    return exportRecord(folder, wanted, values.record)
  const another = values.record ?? values.codebook ?? values.stills ?? values.matrix ?? values.mediapkg
  if (name === undefined || more.length > 0 || !form || another !== undefined) {
    process.stderr.write(`${exportCommand.help.trim()}\n`)
    return 2
  }
  const { refusals, shotLists } = wordsIn(terminalLanguage())
  const taken = await takeOut(folder, wanted, form)
  if (!taken.ok) {
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  if (values.out === undefined) process.stdout.write(taken.value.text)
  else {
    const file = path.resolve(values.out)
    const written = writeOut(file, taken.value.text)
    if (!written.ok) {
      process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
      return 1
    }
  }
  for (const misfit of taken.value.misfits) process.stderr.write(`${sayMisfit(shotLists, misfit)}\n`)
  return 0
}

async function takeOut(
  folder: string,
  wanted: WantedPart,
  form: ShotListForm,
): Promise<Result<TakenOut, Refusal>> {
  return askStudy(folder, { writes: false }, async study => {
    const partId = await study.films.partNamed(wanted)
    return partId.ok ? study.lists.takeOut(partId.value, form) : partId
  })
}
