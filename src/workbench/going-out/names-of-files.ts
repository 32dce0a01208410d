/** A title as a file name that every system takes. */
export function safeName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.slice(0, 100).replace(/[. ]+$/, '') || 'film'
}

/** A file for each title, in their order, no two alike on any system. */
export function namesOfFiles(titles: readonly string[], ending: string): string[] {
  const taken = new Set<string>()
  return titles.map(title => {
    const bare = safeName(title)
    let name = bare + ending
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${bare} ${number}${ending}`
    taken.add(name.toLowerCase())
    return name
  })
}
