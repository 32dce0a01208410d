import { stillGrounds } from '../../study/index.ts'
import { defaultStudy } from '../outside-world.ts'

/** What can be asked of the films, and where what is found can go. */
export const findHelp = `
silverscreen find LINE [--save NAME] [--most N] [--json] [--out FILE.csv] [--edl DIR] [--otio FILE] [--handles FRAMES]
                  [--clips DIR --ground GROUND [--ground-note TEXT]] [--study DIR]
silverscreen find --saved NAME […] [--study DIR]
silverscreen find --list [--json] [--study DIR]

Says in how many films something is found, film by film, and of which shots nobody can say it since nobody has looked.
LINE joins conditions by AND, OR, NOT and round brackets, in English or Chinese:

  chimney                   a code, by its name, with all that stand under it; only:chimney without them
  chimney[value:View=low]   a mark of which this is said too: value, position, attitude, coder
  value: position: attitude: coder: link: film: period: place:
                            other conditions; names with blanks stand between quotation marks
  text:工厂                 words in texts that lie in the time of a film; sound:gongchang as they sound
  A NEAR/3 B                within three shots; NEAR/10s within ten seconds; BEFORE/3, AFTER/3; OVERLAPS

  --save NAME    save the query with the study under this name; it stands on the page, and undo there takes it back
  --saved NAME   ask the query that is saved with the study under this name
  --list         list the queries that are saved with the study
  --most N       list not more than N shots (default: 500)
  --json         as JSON, with the query that was read
  --out FILE     write everything that is found into FILE, as CSV
  --edl DIR      write it for a cutting program into the empty folder DIR, an EDL (CMX 3600) for each film
  --otio FILE    write it for a cutting program into FILE, as OpenTimelineIO
  --handles N    take so many frames more on both sides (default: 12; of clips none)
  --clips DIR    make a short film of each shot in the empty folder DIR, with a list of credits and grounds
  --ground GROUND
                 on what ground: ${stillGrounds.join(', ')};
                 or stated, as each film's page says. Whoever names it confirms that it holds
  --ground-note TEXT
                 who gave it, the law, the licence
  --study DIR    the study's folder (default: ${defaultStudy})
`
