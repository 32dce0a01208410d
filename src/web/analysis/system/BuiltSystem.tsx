import type { BuiltGroup, SystemFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened, useOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import { FilmsOfCodes } from './FilmsOfCodes.tsx'
import { nameOfGroup } from './name-of-group.ts'
import styles from './SystemView.module.css'

interface BuiltSystemProps {
  finding: SystemFinding
  names: Names
}

/** Families, oppositions and commutation sets of the codebook, beside the ties that run within and across them. */
export function BuiltSystem({ finding, names }: BuiltSystemProps) {
  const { system } = useWords()
  const { families, groups } = finding
  return (
    <section className={styles.section} aria-labelledby="built" data-testid="built">
      <h2 id="built">{system.built}</h2>
      {families.length + groups.length === 0 && <p className={styles.note}>{system.nothingBuilt}</p>}
      <ul className={styles.list}>
        {families.map(family => (
          <Family key={family.codeId} family={family} finding={finding} names={names} />
        ))}
        {groups.map(group => (
          <Group key={group.groupId} group={group} finding={finding} names={names} />
        ))}
      </ul>
    </section>
  )
}

function Family({
  family,
  finding,
  names,
}: BuiltSystemProps & { family: SystemFinding['families'][number] }) {
  const { system } = useWords()
  const numbers = useNumbers()
  const { codeId, codeIds, tiesP1: first, tiesP2: second } = family
  const [isOpen, setOpen] = useIsOpened(`built.${codeId}`)
  const name = names.code(codeId)
  return (
    <li>
      <button type="button" className={styles.press} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {numbers === 'none'
          ? system.builtFamilyPlainly({ name, members: codeIds.map(id => names.code(id)) })
          : system.builtFamily({ name, codes: codeIds.length, ...{ first, second } })}
      </button>
      {isOpen && <FilmsOfCodes place={`family.${codeId}`} label={name} {...{ codeIds, finding, names }} />}
    </li>
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
        <button
          type="button"
          className={styles.press}
          aria-expanded={open === everySide}
          onClick={() => setOpen(open === everySide ? null : everySide)}
        >
          {system.builtBoth({
            ...{ first: group.bothP1, second: group.bothP2, films },
            across: [group.tiesP1, group.tiesP2],
          })}
        </button>
      </p>
      {open === everySide && (
        <FilmsOfCodes
          place={`sides.${group.groupId}`}
          label={nameOfGroup(group, names)}
          codeIds={group.sides.map(({ codeId }) => codeId)}
          {...{ finding, names }}
        />
      )}
      {open !== null && open !== everySide && <FilmsOfCode codeId={open} finding={finding} names={names} />}
    </li>
  )
}

/** In the place of a code: all sides of a group. */
const everySide = 'sides'
