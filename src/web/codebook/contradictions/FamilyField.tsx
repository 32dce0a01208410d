import { useState } from 'react'
import type { Contradiction, Names } from '../../../study/index.ts'
import { familiesOf, isSameFamily, nameIn, namesGiven, noNames } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../CodebookForm.module.css'
import { NameFields } from '../NameFields.tsx'
import { proposedFamilies } from './contradiction-draft.ts'

interface FamilyFieldProps {
  family: Names
  contradictions: readonly Contradiction[]
  onChange: (family: Names) => void
}

/** The families that are proposed and those in use, or another one, under a name of the scholar's own. */
export function FamilyField({ family, contradictions, onChange }: FamilyFieldProps) {
  const { contradictions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const [isOwn, setIsOwn] = useState(false)
  const known = knownFamilies(contradictions)
  const chosen = known.findIndex(one => isSameFamily(one, family))
  const choose = (value: string) => {
    setIsOwn(value === 'own')
    onChange(known[Number(value)] ?? noNames)
  }
  return (
    <div className={styles.pair}>
      <label>
        {words.family}
        <select
          value={isOwn ? 'own' : chosen < 0 ? '' : chosen}
          onChange={event => choose(event.currentTarget.value)}
        >
          <option value="">{words.noFamily}</option>
          {known.map((one, index) => (
            <option key={nameIn(one, language)} value={index}>
              {nameIn(one, language)}
            </option>
          ))}
          <option value="own">{words.ownFamily}</option>
        </select>
      </label>
      {isOwn && (
        <div className={styles.pair}>
          <NameFields
            labels={{ en: words.familyEn, 'zh-Hans': words.familyZh }}
            names={family}
            onChange={onChange}
          />
        </div>
      )}
    </div>
  )
}

function knownFamilies(contradictions: readonly Contradiction[]): Names[] {
  const inUse = familiesOf(contradictions).map(({ names }) => names)
  const own = inUse.filter(
    names => namesGiven(names).length > 0 && !proposedFamilies.some(one => isSameFamily(one, names)),
  )
  return [...proposedFamilies, ...own]
}
