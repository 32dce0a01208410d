import path from 'node:path'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { WantedPart } from '../../workbench/index.ts'
import { askStudy } from '../open-study-for-command.ts'
import { terminalLanguage } from '../outside-world.ts'
import { writeOut } from './write-out.ts'

const forms = { '.csv': 'csv', '.docx': 'docx' } as const

/** Whether the ending of a file says how a shot record is written. */
export function isRecordFile(file: string): boolean {
  return path.extname(file).toLowerCase() in forms
}

/** Writes a film shot by shot into a file whose ending says its form. */
export async function exportRecord(study: string, wanted: WantedPart, file: string): Promise<number> {
  const language = terminalLanguage()
  const { refusals, commands } = wordsIn(language)
  const form = forms[path.extname(file).toLowerCase() as keyof typeof forms]
  const taken = await askStudy(study, { writes: false }, async open => {
    const partId = await open.films.partNamed(wanted)
    return partId.ok ? open.lists.takeOutRecord(partId.value, form, language) : partId
  })
  const target = path.resolve(file)
  const written = taken.ok ? writeOut(target, Buffer.from(taken.value.content, 'base64')) : taken
  if (!written.ok) {
    process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
    return 1
  }
  process.stdout.write(`${commands.recordWritten(target)}\n`)
  return 0
}
