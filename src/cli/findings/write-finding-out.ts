import path from 'node:path'
import type { FindingForm } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { writeOut } from '../export/write-out.ts'

const forms: Readonly<Record<string, FindingForm>> = {
  ...{ '.json': 'json', '.csv': 'csv', '.svg': 'svg', '.png': 'png', '.docx': 'docx', '.r': 'r' },
}

/** In which form a finding is written into a file, by its ending; null where it is none of them. */
export function formOfFile(file: string): FindingForm | null {
  return forms[path.extname(file).toLowerCase()] ?? null
}

export function writeFindingOut(
  file: string,
  taken: Result<{ content: string }, Refusal>,
): Result<null, Refusal> {
  return taken.ok ? writeOut(path.resolve(file), Buffer.from(taken.value.content, 'base64')) : taken
}
