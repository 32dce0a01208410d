import type { CslItem, Doubt } from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import type { Found, ReadSign } from './doubts.ts'
import { printedForm } from './doubts.ts'
import { checkFields } from './fields.ts'
import { checkIdentifiers } from './identifiers.ts'
import { checkList } from './list.ts'
import { checkPrinted } from './printed.ts'
import { checkScripts } from './scripts.ts'

/** What may be wrong in a list, reference by reference; `read` says how a sign can be read. */
export function checkReferences(items: readonly CslItem[], read: ReadSign): Doubt[] {
  const ofList = checkList(items)
  return items.flatMap(item => {
    const printed = printedForm(item)
    const found = [
      ...checkFields(item),
      ...checkIdentifiers(item),
      ...checkScripts(item, read),
      ...(printed ? checkPrinted(printed, item) : []),
      ...(ofList.get(item.id) ?? []),
    ]
    return once(found).map(one => ({ ...one, id: item.id }))
  })
}

function once(found: readonly Found[]): Found[] {
  return found.filter(
    (one, at) => !found.slice(0, at).some(other => isSame({ ...one, printed: 0 }, { ...other, printed: 0 })),
  )
}
