/** One command. `run` takes the words after its name and gives the exit code. */
export interface Command {
  name: string
  summary: string
  help: string
  run: (words: string[]) => Promise<number>
}
