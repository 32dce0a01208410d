import { useNavigate, useSearch } from '@tanstack/react-router'
import { numbersChoices } from '../../study/index.ts'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { useStudy, useWords } from '../use-app.ts'

/** How much of numbers this question shows, where that is not as the study chose. */
export function NumbersShown() {
  const { wayIn, studyMenu } = useWords()
  const navigate = useNavigate({ from: '/analysis' })
  const asked = useSearch({ from: '/analysis', select: ({ numbers }) => numbers })
  const ofStudy = useStudy()?.numbers ?? 'inferential'
  return (
    <LabelledSelect
      label={wayIn.numbers}
      choices={[
        { value: '', name: wayIn.asStudy(studyMenu.numbersNames[ofStudy]) },
        ...numbersChoices.map(value => ({ value, name: studyMenu.numbersNames[value] })),
      ]}
      chosen={numbersChoices.find(choice => choice === asked) ?? ''}
      onChoose={numbers =>
        void navigate({
          search: before => ({ ...before, numbers: numbers || undefined }),
          replace: true,
        })
      }
    />
  )
}
