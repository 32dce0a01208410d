import { useNavigate, useSearch } from '@tanstack/react-router'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWorld } from '../../stage/world/use-world.ts'
import { useWords } from '../../use-app.ts'

const known = ['kind', 'director', 'country', 'filmed', 'represented'] as const

/** By what films are divided, which stands in the address; undefined where they are not. */
export function useWithinAsked(): string | undefined {
  return useSearch({ from: '/analysis', select: ({ within }) => within })
}

/** What films can be divided by: what the program knows of them, and every field of which the study has facts. */
export function WithinChoice() {
  const { strata } = useWords()
  const navigate = useNavigate({ from: '/analysis' })
  const asked = useWithinAsked()
  const fields = useOtherFields()
  const others = asked && !fields.includes(asked) && !isKnown(asked) ? [asked, ...fields] : fields
  return (
    <LabelledSelect
      label={strata.label}
      choices={[
        { value: '', name: strata.none },
        ...known.map(value => ({ value, name: strata.choices[value] })),
        ...others.map(value => ({ value, name: value })),
      ]}
      chosen={asked ?? ''}
      onChoose={value =>
        void navigate({ search: before => ({ ...before, within: value || undefined }), replace: true })
      }
    />
  )
}

function isKnown(field: string): boolean {
  return known.some(name => name === field)
}

/** Of dates and running times each film has its own: they divide nothing. */
const dividesNothing = new Set([
  'releaseDate',
  'storyDate',
  'shootingDate',
  'runningTime',
  'titles',
  'title',
  'people',
])

function useOtherFields(): string[] {
  const { facts } = useWorld()
  const fields = facts.flatMap(({ about, field }) =>
    about === 'film' && !dividesNothing.has(field) && !isKnown(field) ? [field] : [],
  )
  return [...new Set(fields)].sort()
}
