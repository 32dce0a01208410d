import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made } from '../change.ts'
import { namesGiven } from '../codebook/names.ts'
import type { ValuesRefusal } from '../codebook/values.ts'
import { complaintAboutValues, keepingValues } from '../codebook/values.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ChoiceList } from './choice-list.ts'
import { choicesIn } from './choice-list.ts'

type ChoiceListRefusal =
  | ValuesRefusal
  | { kind: 'aspect-text-too-long'; most: number }
  | { kind: 'aspect-text-not-plain' }

/**
 * Says what a list offers, and in which order. A value that is left out stays, retired: it may have been chosen.
 * `upon`: what the new list was made from.
 */
export function setChoiceList(
  lists: readonly ChoiceList[],
  wanted: ChoiceList,
  upon?: ChoiceList,
): Result<Change, ChoiceListRefusal | EditedMeanwhile> {
  const before = lists.find(({ id }) => id === wanted.id)
  const merged = before
    ? editRecord<ChoiceList>('choiceList', before, { to: wanted, upon })
    : accepted(wanted)
  if (!merged.ok) return merged
  const after: ChoiceList = {
    id: wanted.id,
    values: keepingValues(choicesIn(lists, wanted.id), merged.value.values),
  }
  const complaint = complaintAboutValues(after.values) ?? complaintAboutTexts(after)
  if (complaint) return refused(complaint)
  if (!before) return accepted([made('choiceList', after)])
  return accepted(isSame(before, after) ? [] : [changed('choiceList', before, after)])
}

function complaintAboutTexts({ values }: ChoiceList): ChoiceListRefusal | null {
  for (const text of values.flatMap(({ names }) => namesGiven(names))) {
    const complaint = complaintAboutLine(text, bounds.name)
    if (complaint === 'too-long') return { kind: 'aspect-text-too-long', most: bounds.name }
    if (complaint) return { kind: 'aspect-text-not-plain' }
  }
  return null
}
