export const settings = {
  title: 'Settings',
  meaning: 'What you choose here holds for you in this browser. It is no part of the study.',
  language: 'Language',
  brightness: 'Brightness',
  brightnessMeaning: 'Dark for looking at pictures and light for reading, or one of the two everywhere.',
  rail: 'The rail at the left',
  railNames: { open: 'Open', folded: 'Folded' },
}

export type SettingsWords = typeof settings
