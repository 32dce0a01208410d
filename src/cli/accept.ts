import path from 'node:path'
import { parseArgs } from 'node:util'
import type { LinkOut } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { Unanswered, Workbench } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { plainText } from './plain-text.ts'

export const acceptCommand: Command = {
  name: 'accept',
  summary: 'say yes, or no, to what a study from elsewhere would use and do',
  help: `
silverscreen accept [--study DIR] [--yes | --no] [--json]

Lists what a study brings along that was not opened or ordered on this machine: film files outside its folder, tasks
that were not over, links that lead out of the folder. Nothing of it is read or run before you have said yes.

  --study DIR   the study's folder (default: ${defaultStudy})
  --yes         use these files and follow these links, and let the tasks run when the study is next served
  --no          cancel the tasks; the files stay unopened
  --json        print the list as JSON
`,
  run: accept,
}

type Answer = 'yes' | 'no' | 'none'
async function accept(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      yes: { type: 'boolean', default: false },
      no: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.yes && values.no) {
    process.stderr.write(`${acceptCommand.help.trim()}\n`)
    return 2
  }
  const { commands, refusals } = wordsIn(terminalLanguage())
  const answer: Answer = values.yes ? 'yes' : values.no ? 'no' : 'none'
  const folder = path.resolve(values.study ?? defaultStudy)
  const listed = await listAndAnswer(folder, answer)
  if (!listed.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: listed.refusal })}\n`)
    process.stderr.write(`${plainText(sayRefusal(refusals, listed.refusal))}\n`)
    return 1
  }
  const { list, unheard } = listed.value
  if (values.json) process.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
  else process.stdout.write(`${plainText(commands.unanswered(list, answer))}\n`)
  const complaints = new Set(unheard.map(refusal => plainText(sayRefusal(refusals, refusal))))
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
  return unheard.length === 0 ? 0 : 1
}

interface Listed {
  list: Unanswered & { links: LinkOut[] }
  unheard: Refusal[]
}

async function listAndAnswer(folder: string, answer: Answer): Promise<Result<Listed, Refusal>> {
  const links: LinkOut[] = []
  let study = await openStudyForCommand(folder, { writes: true })
  if (!study.ok && study.refusal.kind === 'study-leads-outside') {
    links.push(...study.refusal.links)
    if (answer !== 'yes') return accepted({ list: { files: [], tasks: [], links }, unheard: [] })
    for (const { target } of links) if (target) await openedPlaces().open(target)
    study = await openStudyForCommand(folder, { writes: true })
  }
  if (!study.ok) return study
  try {
    const listed = await study.value.tasks.unanswered()
    if (!listed.ok) return listed
    const unheard = await answerAll(study.value, listed.value, answer)
    return accepted({ list: { ...listed.value, links }, unheard })
  } finally {
    await study.value.close()
  }
}

/** Gives one answer to all that waits; gives back what could not be answered so, with the reasons. */
async function answerAll(study: Workbench, { files, tasks }: Unanswered, answer: Answer): Promise<Refusal[]> {
  const answered: Result<unknown, Refusal>[] = []
  if (answer === 'yes' && files.length > 0) answered.push(await study.films.open(files.map(({ id }) => id)))
  for (const { id } of tasks) {
    if (answer === 'yes') answered.push(await study.tasks.accept(id))
    if (answer === 'no') answered.push(await study.tasks.decline(id))
  }
  return answered.flatMap(one => (one.ok ? [] : [one.refusal]))
}
