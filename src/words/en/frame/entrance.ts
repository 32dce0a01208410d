export const entrance = {
  heading: 'This study is open for whoever started it',
  how: 'Open the whole address that the program printed in the terminal, with its key. “silverscreen serve” prints it again.',
  ledHere: 'If you have opened it before, and a link on another page led you here:',
  goOn: 'go on',
}

export type EntranceWords = typeof entrance
