export const languages = ['en', 'zh-Hans'] as const

export type Language = (typeof languages)[number]

/** The first of a person's preferred languages that the program speaks; English where there is none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0]
    if (primary === 'zh') return 'zh-Hans'
    if (primary === 'en') return 'en'
  }
  return 'en'
}

export function isLanguage(text: string | null): text is Language {
  return (languages as readonly (string | null)[]).includes(text)
}
