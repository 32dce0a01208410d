import path from 'node:path'
import { refused } from '../../study/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { askStudy } from '../open-study-for-command.ts'
import { terminalLanguage } from '../outside-world.ts'
import { writeOut } from './write-out.ts'

const forms = { '.md': 'markdown', '.docx': 'docx', '.qdc': 'refi-qda' } as const
type Ending = keyof typeof forms

/** Writes the codebook of a study, with its example stills, into a file whose ending says its form. */
export async function exportCodebook(folder: string, file: string): Promise<number> {
  const language = terminalLanguage()
  const { refusals, commands, codebook } = wordsIn(language)
  const ending = path.extname(file).toLowerCase()
  const form = Object.hasOwn(forms, ending) ? forms[ending as Ending] : null
  const taken = form
    ? await askStudy(folder, { writes: false }, study => study.codebook.takeOut(form, language))
    : refused({ kind: 'codebook-form-unknown' as const, ending })
  const written = taken.ok ? writeOut(path.resolve(file), Buffer.from(taken.value.content, 'base64')) : taken
  if (!written.ok) {
    process.stderr.write(`${sayRefusal(refusals, written.refusal)}\n`)
    return 1
  }
  process.stdout.write(`${commands.codebookWritten(path.resolve(file))}\n`)
  if (taken.ok)
    for (const misfit of taken.value.misfits) process.stderr.write(`${codebook.appendix.misfit(misfit)}\n`)
  return 0
}
