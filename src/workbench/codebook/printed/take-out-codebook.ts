import { readFile } from 'node:fs/promises'
import type { CodebookMisfit } from '../../../exchange/index.ts'
import { writeQdc } from '../../../exchange/index.ts'
import type { Media } from '../../../media/index.ts'
import type { Gate, Result } from '../../../study/index.ts'
import { accepted, fileWithFrames, msToFrame, refused, titleFor } from '../../../study/index.ts'
import type { CodebookToPrint, Language, Refusal } from '../../../words/index.ts'
import { clockTime, codebookMarkdown, printedCodebook, throughGate, wordsIn } from '../../../words/index.ts'
import { stillOf } from '../../films/draw-still.ts'
import type { OpenStudy } from '../../open-study.ts'
import { openGate } from '../../withholding/open-gate.ts'
import type { StillPicture } from './codebook-docx.ts'
import { codebookDocx } from './codebook-docx.ts'
import { jpegSize } from './jpeg-size.ts'

export const codebookForms = ['markdown', 'docx', 'refi-qda'] as const
export type CodebookForm = (typeof codebookForms)[number]

export interface TakenOutCodebook {
  title: string
  /** The file's bytes, in base 64. */
  content: string
  /** What the form has no place for. */
  misfits: CodebookMisfit[]
}

type Ground = Pick<OpenStudy, 'store' | 'folder' | 'now'> & {
  openMedia: () => Promise<Result<Media, Refusal>>
}

/** The width that the stills of a code's page have: most are drawn already. */
const stillWidth = 320

/** The codebook as it goes into an appendix, in one file with its example stills. */
export async function takeOutCodebook(
  study: Ground,
  { form, language }: { form: CodebookForm; language: Language },
): Promise<Result<TakenOutCodebook, Refusal>> {
  const { coding, studies } = study.store
  if (form === 'refi-qda') return takeOutQdc(study, language)
  const gate = await openGate(study.store, language)
  const { examples, pictures } = await illustrated(study, language, gate)
  const codebook: CodebookToPrint = {
    codes: await coding.codes(),
    contradictions: await coding.contradictions(),
    aspects: await coding.aspects(),
    groups: await coding.codeGroups(),
    choiceLists: await coding.choiceLists(),
    examples,
  }
  const { codes, contradictions, aspects } = codebook
  if (codes.length + contradictions.length + aspects.length === 0)
    return refused({ kind: 'codebook-is-empty' })
  const date = new Date(study.now()).toLocaleDateString(language, { dateStyle: 'long' })
  const { name } = await studies.profile()
  const printed = throughGate(printedCodebook(codebook, { study: name, date, language }), gate)
  const bytes =
    form === 'docx'
      ? await codebookDocx(printed, id => pictures.get(id) ?? null)
      : Buffer.from(codebookMarkdown(printed, id => asAddress(pictures.get(id))))
  return accepted({ title: printed.title, content: bytes.toString('base64'), misfits: [] })
}

async function takeOutQdc({ store }: Ground, language: Language): Promise<Result<TakenOutCodebook, Refusal>> {
  const gate = await openGate(store, language)
  const codes = gate.value(await store.coding.codes())
  if (codes.length === 0) return refused({ kind: 'codebook-is-empty' })
  const { text, misfits } = writeQdc({
    ...{ codes, sets: gate.value(await store.coding.codeSets()), language },
    aspects: (await store.coding.aspects()).length,
    contradictions: (await store.coding.contradictions()).length,
  })
  const { name } = await store.studies.profile()
  const title = gate.text(wordsIn(language).codebook.appendix.title(name))
  return accepted({ title, content: Buffer.from(text).toString('base64'), misfits })
}

/** The examples, and the picture of each of which the file is at hand; the others are only named. */
async function illustrated(study: Ground, language: Language, gate: Gate) {
  const examples: CodebookToPrint['examples'][number][] = []
  const pictures = new Map<string, StillPicture>()
  for (const example of await study.store.coding.codeExamples()) {
    if (!gate.letsFrame(example.partId, example.atMs)) continue
    const place = await study.store.films.part(example.partId)
    const film = place && (await study.store.films.find(place.filmId))?.film
    const title = (film && titleFor(film, language)) || wordsIn(language).corpus.untitled
    examples.push({ ...example, place: `${title} ${clockTime(Math.floor(example.atMs / 1000))}` })
    const file = fileWithFrames(place)
    const frame = file && msToFrame(file.clock, example.atMs)
    if (!file || frame === null) continue
    const drawn = await stillOf(study, { fileId: file.id, frame, ending: 'jpg', width: stillWidth })
    const jpeg = drawn.ok ? await readFile(drawn.value).catch(() => null) : null
    const size = jpeg && jpegSize(jpeg)
    if (jpeg && size) pictures.set(example.id, { jpeg, ...size })
  }
  return { examples, pictures }
}

function asAddress(picture: StillPicture | undefined): string | null {
  return picture ? `data:image/jpeg;base64,${picture.jpeg.toString('base64')}` : null
}
