import { citeInText, plateItem } from '../../essay/index.ts'
import type { CitedPlateAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { readStyle } from '../sources/read-style.ts'
import { openGate } from '../withholding/open-gate.ts'

/** A plate as the text of an essay names it, in the style of its references, as it would be published today. */
export async function citePlate(
  { store, now, stylesFolder }: Pick<OpenStudy, 'store' | 'now'> & { stylesFolder: string },
  { essayId, plateId }: { essayId: string; plateId: string },
): Promise<Result<CitedPlateAnswer, Refusal>> {
  const essay = await store.essays.find(essayId)
  if (!essay) return refused({ kind: 'no-such-essay' })
  const plate = (await store.essays.named('plate', [plateId])).get(plateId)
  if (!plate) return refused({ kind: 'no-such-plate' })
  const style = await readStyle(stylesFolder, essay.style)
  if (!style.ok) return style
  const gate = await openGate(store, null)
  const item = plateItem(gate.value(plate), {
    ...{ essay: gate.value(essay), day: now().slice(0, 10), style: style.value },
  })
  return accepted({ text: citeInText([item], style.value, [[{ id: plateId }]])[0]!.text })
}
