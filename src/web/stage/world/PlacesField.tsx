import { useMemo } from 'react'
import { nameIn, noNames, noPlace } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { plainText } from '../../state/plain-text.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { NamedField } from './NamedField.tsx'
import { useWorld, useWorldActs } from './use-world.ts'

interface PlacesFieldProps {
  id?: string
  label: string
  hint: string
  placeIds: readonly string[]
  onChange: (placeIds: string[]) => void
}

/** Some of the places, each to be taken away, and a field to add one by its name; one that is not there yet is made. */
export function PlacesField({ id, label, hint, placeIds, onChange }: PlacesFieldProps) {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { places } = useWorld()
  const { setPlace } = useWorldActs()
  const named = useMemo(
    () =>
      places.map(place => ({
        id: place.id,
        name: nameIn(place.names, language),
        found: plainText([place.names.en, place.names['zh-Hans'], place.pinyin].join(' ')),
      })),
    [places, language],
  )
  const make = (text: string) => {
    const placeId = newIdentifier()
    if (setPlace({ ...noPlace, id: placeId, names: { ...noNames, [language]: text } }))
      onChange([...placeIds, placeId])
  }
  return (
    <NamedField
      {...(id !== undefined && { id })}
      label={label}
      hint={hint}
      all={named}
      chosen={placeIds}
      onChange={onChange}
      onMake={make}
      sayMake={words.makePlaceNamed}
    />
  )
}
