import type { BuiltGroup, SystemFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import { nameOfGroup } from './name-of-group.ts'
import styles from './SystemView.module.css'

interface BuiltSystemProps {
  finding: SystemFinding
  names: Names
}

/** Families, oppositions and commutation sets of the codebook, beside the ties that run within and across them. */
export function BuiltSystem({ finding, names }: BuiltSystemProps) {
  const { system } = useWords()
  const numbers = useNumbers()
  const { families, groups } = finding
  return (
    <section className={styles.section} aria-labelledby="built" data-testid="built">
      <h2 id="built">{system.built}</h2>
      {families.length + groups.length === 0 && <p className={styles.note}>{system.nothingBuilt}</p>}
      <ul className={styles.list}>
        {families.map(({ codeId, codeIds, tiesP1, tiesP2 }) => (
          <li key={codeId}>
            {numbers === 'none'
              ? system.builtFamilyPlainly({
                  name: names.code(codeId),
                  members: codeIds.map(id => names.code(id)),
                })
              : system.builtFamily({
                  name: names.code(codeId),
                  codes: codeIds.length,
                  ...{ first: tiesP1, second: tiesP2 },
                })}
          </li>
        ))}
        {groups.map(group => (
          <Group key={group.groupId} group={group} finding={finding} names={names} />
        ))}
      </ul>
    </section>
  )
}

function Group({ group, finding, names }: BuiltSystemProps & { group: BuiltGroup }) {
  const { system } = useWords()
  const [open, setOpen] = useOpened(`built.${group.groupId}`)
  const films = [group.filmsP1, group.filmsP2] as const
  return (
    <li>
      <h3>{system.builtGroup({ sort: system.sorts[group.sort], name: nameOfGroup(group, names) })}</h3>
      <ul>
        {group.sides.map(({ codeId, presentP1, presentP2 }) => (
          <li key={codeId}>
            <button
              type="button"
              className={styles.press}
              aria-expanded={open === codeId}
              onClick={() => setOpen(open === codeId ? null : codeId)}
            >
              {system.builtSide({
                name: names.code(codeId),
                ...{ first: presentP1, second: presentP2, films },
              })}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {system.builtBoth({
          ...{ first: group.bothP1, second: group.bothP2, films },
          across: [group.tiesP1, group.tiesP2],
        })}
      </p>
      {open && <FilmsOfCode codeId={open} finding={finding} names={names} />}
    </li>
  )
}
