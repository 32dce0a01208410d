import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ShotListForm } from '../../exchange/index.ts'
import { shotListForms, tableTimes } from '../../exchange/index.ts'
import type { Result } from '../../study/index.ts'
import { passUnits, stillSetForms } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayMisfit, sayRefusal, wordsIn } from '../../words/index.ts'
import type { TakenOut, WantedPart } from '../../workbench/index.ts'
import { tableForms } from '../../workbench/index.ts'
import { takeOutArchive } from '../archive/take-out-archive.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from '../outside-world.ts'
import { exportAnnotations } from './export-annotations.ts'
import { exportCodebook } from './export-codebook.ts'
import { exportElan, exportValues } from './export-elan.ts'
import { exportHelp } from './export-help.ts'
import { exportLines } from './export-lines.ts'
import { exportMatrix } from './export-matrix.ts'
import { exportMediapkg } from './export-mediapkg.ts'
import { exportRecord, isRecordFile } from './export-record.ts'
import { exportSrt } from './export-srt.ts'
import { exportStills } from './export-stills.ts'
import { exportTables } from './export-tables.ts'
import { writeOut } from './write-out.ts'

export const exportCommand: Command = {
  name: 'export',
  summary:
    'take out a study as an archive, marks, tables, lists of shots, the codebook, or stills for a publisher',
  help: exportHelp,
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
      lines: { type: 'string' },
      periodisation: { type: 'string' },
      elan: { type: 'string' },
      values: { type: 'string' },
      srt: { type: 'string' },
      matrix: { type: 'string' },
      mediapkg: { type: 'string' },
      parquet: { type: 'string' },
      csv: { type: 'string' },
      times: { type: 'string', default: 'milliseconds' },
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
  if (values.lines !== undefined && name === undefined) {
    const { lines: file, periodisation, json } = values
    return exportLines(folder, { file, periodisation, json })
  }
  if (values.mediapkg !== undefined && name === undefined) return exportMediapkg(folder, values.mediapkg)
  const times = tableTimes.find(candidate => candidate === values.times)
  if (!times) return sayHelp()
  for (const form of tableForms)
    if (values[form] !== undefined && name === undefined)
      return exportTables(folder, { folder: values[form], json: values.json, form, times })
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
    return exportMatrix(folder, values.matrix, {
      ...{ unit, sliceMs: unit === 'slice' ? sliceMs : null, times },
    })
  const isAlone = name === undefined && !values.shots && !values.part && !values.out && !values.archive
  if (values.codebook && isAlone) return exportCodebook(folder, values.codebook)
  const form = shotListForms.find(candidate => candidate === values.shots)
  const wanted = { film: name ?? '', ...(values.part !== undefined && { part: values.part }) }
  if (values.record !== undefined && isRecordFile(values.record) && name !== undefined && more.length === 0)
    return exportRecord(folder, wanted, values.record)
  const another = values.record ?? values.codebook ?? values.stills ?? values.matrix ?? values.mediapkg
  if (name === undefined || more.length > 0 || !form || another !== undefined) return sayHelp()
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

function sayHelp(): number {
  process.stderr.write(`${exportCommand.help.trim()}\n`)
  return 2
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
