import path from 'node:path'
import { parseArgs } from 'node:util'
import type { LinkOut } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { StudyFolder } from '../tasks/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { Unanswered } from '../workbench/index.ts'
import { unansweredIn } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { plainText } from './plain-text.ts'
import { askServer } from './served-study.ts'

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
type Refusal = { kind: string }

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
  if (values.json) process.stdout.write(`${JSON.stringify(listed.value, null, 2)}\n`)
  else process.stdout.write(`${plainText(commands.unanswered(listed.value, answer))}\n`)
  return 0
}

type Listed = Unanswered & { links: LinkOut[] }

async function listAndAnswer(folder: string, answer: Answer): Promise<Result<Listed, Refusal>> {
  const links: LinkOut[] = []
  let study = await openStudyForCommand(folder, { writes: true })
  if (!study.ok && study.refusal.kind === 'study-leads-outside') {
    links.push(...study.refusal.links)
    if (answer !== 'yes') return accepted({ files: [], tasks: [], links })
    for (const { target } of links) if (target) await openedPlaces().open(target)
    study = await openStudyForCommand(folder, { writes: true })
  }
  if (!study.ok) return study
  if (study.value.kind === 'served') {
    const { server } = study.value
    const listed = await askServer<Unanswered>(server, '/api/unanswered')
    if (!listed.ok) return listed
    const { files, tasks } = listed.value
    if (answer === 'yes' && files.length > 0)
      await askServer(server, '/api/opened', { body: { fileIds: files.map(({ id }) => id) } })
    if (answer !== 'none')
      for (const { id } of tasks)
        await askServer(server, `/api/tasks/${id}/${answer === 'yes' ? 'accept' : 'decline'}`, { body: {} })
    return accepted({ ...listed.value, links })
  }
  const { store } = study.value
  try {
    const opened = openedPlaces()
    await store.tasks.holdForeign()
    const listed = await unansweredIn({ store, folder: new StudyFolder(folder, opened) })
    if (answer === 'yes') for (const { path: place } of listed.files) await opened.open(place)
    for (const { id, wouldRead } of listed.tasks) {
      if (answer === 'no') await store.tasks.decline(id)
      if (answer !== 'yes') continue
      if (wouldRead) await opened.open(wouldRead)
      await store.tasks.accept(id)
    }
    return accepted({ ...listed, links })
  } finally {
    await store.close()
  }
}
