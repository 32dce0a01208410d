import { Link } from '@tanstack/react-router'
import type { Code } from '../../../study/index.ts'
import { codeGroupName, codeName, codesOfGroup, namesGiven } from '../../../study/index.ts'
import { useCodeGroups } from '../../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../CodePage.module.css'

/** What a code is set against, and in whose place it may stand; each leads to the page of its group. */
export function GroupsOfCode({ code, codes }: { code: Code; codes: readonly Code[] }) {
  const { codeGroups: words, codebook } = useWords()
  const language = useAppState(state => state.preferences.language)
  const groups = useCodeGroups().filter(({ codeIds }) => codeIds.includes(code.id))
  if (groups.length === 0) return null
  return (
    <dl className={styles.facts}>
      {groups.map(group => {
        const others = codesOfGroup(group, codes)
          .filter(({ id }) => id !== code.id)
          .map(other => codeName(other, language))
          .join(codebook.between)
        const said = group.sort === 'opposition' ? words.against(others) : words.inPlaceOf(others)
        const isNamed = namesGiven(group.names).length > 0
        return (
          <div key={group.id}>
            <dt>{words.sorts[group.sort]}</dt>
            <dd>
              <Link to="/codebook" search={{ group: group.id }}>
                {isNamed ? codeGroupName(group, codes, language) : said}
              </Link>
              {isNamed && ` ${words.asSaid(said)}`}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
