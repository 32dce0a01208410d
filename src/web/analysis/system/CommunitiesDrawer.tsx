import type { CommunitiesOfPeriod, Computed, SystemFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened, useOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import styles from './SystemView.module.css'

interface CommunitiesDrawerProps {
  finding: SystemFinding
  names: Names
}

/** Groups of codes by period, closed until somebody asks: they always seem to change. */
export function CommunitiesDrawer({ finding, names }: CommunitiesDrawerProps) {
  const { system } = useWords()
  const [isOpen, setOpen] = useIsOpened('groups')
  const isTested = useNumbers() === 'inferential'
  const { communities, periods } = finding
  const { change } = communities
  return (
    <details
      className={styles.drawer}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
      data-testid="communities"
    >
      <summary>{system.communities}</summary>
      <p className={styles.note}>{system.communitiesMeaning(communities)}</p>
      {isTested && (
        <p className={styles.technical}>
          {isNotComputable(change) ? system.cannot(change.because) : system.communityChange(change, finding)}
        </p>
      )}
      <Groups period={1} name={periods.first} found={communities.first} finding={finding} names={names} />
      <Groups period={2} name={periods.second} found={communities.second} finding={finding} names={names} />
    </details>
  )
}

interface GroupsProps extends CommunitiesDrawerProps {
  period: 1 | 2
  name: string
  found: Computed<CommunitiesOfPeriod>
}

function Groups({ period, name, found, finding, names }: GroupsProps) {
  const { system } = useWords()
  const [open, setOpen] = useOpened(`member.${period}`)
  return (
    <>
      <h3>{system.communitiesOf(name)}</h3>
      {isNotComputable(found) ? (
        <p className={styles.note}>{system.cannot(found.because)}</p>
      ) : (
        <ul className={styles.list}>
          {Array.from({ length: found.communityCount }, (_, community) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number.
            <li key={community}>
              {finding.family
                .flatMap((codeId, node) =>
                  found.membership[node] === community ? [{ codeId, stability: found.stability[node]! }] : [],
                )
                .map(({ codeId, stability }, place) => (
                  <span key={codeId}>
                    {place > 0 && system.between}
                    <button
                      type="button"
                      className={styles.press}
                      aria-expanded={open === codeId}
                      onClick={() => setOpen(open === codeId ? null : codeId)}
                    >
                      {system.member({ name: names.code(codeId), stability })}
                    </button>
                  </span>
                ))}
            </li>
          ))}
        </ul>
      )}
      {open && <FilmsOfCode codeId={open} finding={finding} names={names} />}
    </>
  )
}
