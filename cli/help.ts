/** What `hitherto --help` prints. */
export const HELP = `Hitherto: earlier figures and earlier reporting for a news page.

  hitherto check PAGE…            what was reported before, for each figure of a saved page
  hitherto read PAGE… --json      title, date and text of saved pages (.gz too)
  hitherto figures [FILE]         every quantity in a text
  hitherto compare [FILE]         the figures of two texts, held against each other
  hitherto related [FILE] --archive FILE
                                  texts of an archive that belong to a text
  hitherto pack build FOLDER      counts, sorts and signs a pack; --out FILE.zip packs it
  hitherto pack check PACK        says what is wrong with a pack (folder or zip), by line and field

PAGE is a file of HTML, or - for standard input.
figures, compare and related read JSON lines (standard input when no FILE is given) and answer each with one line.

Options of check
  --json                 one JSON object a page, one page a line
  --pack PACK            also look in this pack (folder or zip); may be given again
  --published DATE       the page's date, when it does not say (2021-12-15, 2021-12 or 2021)
  --url ADDRESS          the page's address, when it does not say
  --today DATE           the reader's day (default: today); a page without a date counts as of this day
Options of related
  --any-date             later texts too

  --help, --version

Exit status: 0 when everything was read, 2 when something cannot be read or is no HTML.
Where each input is answered with a line of JSON, its "error" says so instead (check keeps the 2).`;
