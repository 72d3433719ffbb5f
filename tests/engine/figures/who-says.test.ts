import { describe, expect, it } from 'vitest';
import { claimAt } from '@/engine/figures/claim-at.ts';

/** Who says the «marked» words. */
function sayer(marked: string): string | null {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  return claimAt(text, start, marked.indexOf('»') - 1)?.attribution?.claimant ?? null;
}

describe('who says it, wherever subject and verb stand', () => {
  it.each([
    ['Ana Ruiz, 54, a nurse from Lima, said «34» wards were shut.', 'Ana Ruiz'],
    ['Ana Ruiz, who runs the clinic, said «34» wards were shut.', 'Ana Ruiz'],
    ['Ruiz, who announced a «$34 million» plan, left early.', 'Ruiz'],
    ['The toll was confirmed by Ruiz at «34».', 'Ruiz'],
    ['His fortune, «$34 million» estimated by Forbes, was gone.', 'Forbes'],
    ['On Monday, the mayor left the hall, saying he needed «34» buses.', 'mayor'],
    ['Shares slid, with a new Acme survey finding that «34» percent would sell.', 'Acme survey'],
    ['Some «34» wards are shut (Ruiz says).', 'Ruiz'],
    ['Yields fell by «34» percent, according to the 2019 paper.', '2019 paper'],
    ['Some «34» wards are shut, according to a tally by the Nurses Union.', 'Nurses Union'],
    ["By the Nurses Union's count, «34» wards are shut.", 'Nurses Union'],
    ["Critics doubt the mayor's claim that «34» wards are shut.", 'mayor'],
    ['The poll gave Ruiz «34» percent.', 'poll'],
    ['A police count of «34,000» marchers was mocked.', 'police'],
    ['The quake killed «34» people, Acme News said, citing the governor.', 'governor'],
    ['Ruiz said «34» wards were shut, citing the nurses.', 'Ruiz'],
    ['Thefts rose «34» percent, figures from the ministry show.', 'ministry'],
    ['Some «34» wards are shut, a study by Acme College found.', 'Acme College'],
    ['The family said «34» men had left.', 'family'],
    ['The national assembly quietly said «34» men had left.', 'national assembly'],
    ["The union's demand for «34» more guards was refused.", 'union'],
    ["China's demand for oil fell by «34» percent.", null],
    ['The bill would require «34» hours of training.', 'bill'],
    ['The firm runs two mines and says «34» men work there.', 'firm'],
    ['Ruiz wrote this week, adding that «34» wards were shut.', 'Ruiz'],
    ['The mayor fled, in the wake of a new poll showing «34» percent want him out.', 'poll'],
    ['Some «34» wards are shut, said former governor Ana Ruiz.', 'Ana Ruiz'],
    ['Officials have in the past said «34» wards were shut.', 'Officials'],
    ['“I think «34» wards are shut,” Ruiz told the court.', 'Ruiz'],
    ['Support stands at «34» percent in the poll.', 'poll'],
    ['Ruiz stood at «34» percent in the most recent Acme poll.', 'Acme poll'],
    ['An Acme poll released Friday had Ruiz at «34» percent.', 'Acme poll'],
    ['Recent polls from Acme and Lima University show Ruiz at «34» percent.', 'polls from Acme and Lima University'],
    ['Dozens of polls from Acme had «34» voters in common.', null],
    ['“We counted «34» wards. The rest is shut,” Ruiz said.', 'Ruiz'],
    [
      'The Centers for Ear and Nose Control and Care estimates that «34» wards were shut.',
      'Centers for Ear and Nose Control and Care',
    ],
    ['A New Lima Herald poll found «34» wards shut.', 'New Lima Herald poll'],
    ['A poll by Acme found «34» wards shut.', 'poll by Acme'],
    ['Officials at the Health Ministry said «34» wards were shut.', 'Officials at the Health Ministry'],
    ['Ana Ruiz, 30, of Lima, P.E., who left, said «34» wards were shut.', 'Ana Ruiz'],
    ['He knew Eva Hall, a nurse at the University of Lima who had said «34» wards were shut.', 'nurse'],
    ['He sent a paper in May that said «34» wards were shut.', 'paper'],
    ['She jokingly told the hall that «34» wards were shut.', 'she'],
    ['Acme, a small firm, says that Ruiz, who lives in Lima, has sold «34» paintings.', 'Acme'],
    ["Ruiz's reported gifts, «$34 million», came from women, according to Acme.", 'Acme'],
    ["The mayor's odd and long-held belief that «34» wards were shut is his own.", 'mayor'],
    ["Berlin's pledge last month to send «34» tanks was welcome.", 'Berlin'],
    ['The pledge by Berlin to send «34» tanks was welcome.', 'Berlin'],
    ["The ministry's latest figure was «34» wards.", 'ministry'],
    ['Per the ministry, «34» wards were shut.', 'ministry'],
    ['Ruiz was quoted as saying «34» wards were shut.', 'Ruiz'],
    ['Local radio quoted a doctor as saying «34» wards were shut.', 'doctor'],
    ['The ministry has not confirmed that «34» wards are shut.', null],
    ['The ministry has yet to confirm that «34» wards are shut.', null],
    ['Officials counted 9 deaths but hospitals report «34».', 'hospitals'],
    ['The army denied reports that «34» wards are shut.', null],
    ['Reports that «34» wards are shut were denied.', null],
    ['The mayor put it at 12, but official data show «34».', 'official data'],
    ['The charity Water Now says «34» wards are shut.', 'Water Now'],
    ['Acme Bank would shut «34» wards, it said.', 'Acme Bank'],
    ['The agency shut «34» wards, it said.', 'agency'],
    ['A rally drew «34» fans, it said.', 'it'],
    ['The mine is widely expected to employ «34» people.', 'unnamed sources'],
    ['Ruiz led by «34» points in recent polls from Acme and Fox.', 'Acme and Fox'],
    ["Monday's Acme poll has Ruiz ahead by «34» points.", "Monday's Acme poll"],
    ['The ministry raised the death toll to «34».', 'ministry'],
    ['Acme cut its full-year sales forecast to «34» ships.', 'Acme'],
    ['While Ruiz said little, police said «34» wards were shut.', 'police'],
    ['In a note, the Justice Department noted «34» files were lost.', 'Justice Department'],
    [
      "The Lima Weather Service's Storm Prediction Center warned of «34» storms.",
      "Lima Weather Service's Storm Prediction Center",
    ],
    ["“It takes «34» days,” the firm's CEO, Ana Ruiz, told the hall.", 'Ana Ruiz'],
    ['Lima has a fish trade valued at little and projected to grow by «34» percent.', 'unnamed sources'],
    ['The Committee to Protect Trees reports «34» fires.', 'Committee to Protect Trees'],
    ['The toll rose to «34», reported officials, with few others hurt.', 'officials'],
    ['The toll rose to 12, reported officials, with «34» hurt.', 'officials'],
    ['The toll rose to «34», said the mayor, Eva Stone.', 'Eva Stone'],
    ['According to the Lima mayor, Eva Stone, «34» wards were shut.', 'Eva Stone'],
    ['According to Captain Eva Stone of the Lima Fire Department, «34» wards were shut.', 'Eva Stone'],
    ['According to an Acme post by Eva Stone, «34» wards were shut.', 'Eva Stone'],
    ['A report from the Peruvian government said «34» wards were shut.', 'report from the Peruvian government'],
    ['The Acme agency placed the toll in the «hundreds».', 'Acme agency'],
    ['A Lima Herald poll out last month shows «34» percent want more.', 'Lima Herald poll'],
    ['Late last night the Acme agency confirmed «34» cases.', 'Acme agency'],
    ['This week a team at Lima University said «34» wards were shut.', 'team at Lima University'],
    ['Today the Lima Institute said «34» wards were shut.', 'Lima Institute'],
    ['Mayor Ana Ruiz earlier this week said «34» wards were shut.', 'Ana Ruiz'],
    ['The disease modeller Eva Stone said «34» wards were shut.', 'Eva Stone'],
    ["Today's study found «34» wards shut.", "Today's study"],
    ['Mayor Says Storm Destroyed «34» Homes', 'Mayor'],
    ['In the 50-region poll, «34» percent would sell.', '50-region poll'],
    ["Ruiz led by «34» points in Monday's Acme poll.", "Monday's Acme poll"],
    ['As an Acme study from 2011 noted, «34» wards were shut.', 'Acme study'],
    ['Some «34» wards are shut, the health ministry in Lima said.', 'health ministry in Lima'],
    ['Some «34» wards are shut, according to the Health Ministry in the Andes.', 'Health Ministry in the Andes'],
    ['Some «34» wards are shut, Ana Ruiz in Lima said.', 'Ana Ruiz'],
    ['Some «34» wards were shut, the ministry in May said.', 'ministry'],
    ['Organisers said half a million marched, while police counted «34,000».', 'police'],
    ['Some «34» wards are shut, people familiar with the plan said.', 'people familiar with the plan'],
    ['The captain is accused of having hidden «34» crates.', 'unnamed sources'],
    ['The data it had collected, which showed «34» wards, are lost.', null],
    ['The data, which showed «34» wards, are lost.', 'data'],
    ['Ruiz self-published a book and sold «60» copies.', null],
    ['Vega helped found a party of «60» members.', null],
    ['The team found its way to a town of «60» huts.', null],
    ['The team found «60» huts.', 'team'],
    ['None of the rats were willing to give up «60» pellets.', null],
    ['It was a note coming from a judge who said «34» had fled.', 'judge'],
    ['The mayor shut the school, saying «34» pupils were ill.', 'mayor'],
    ['The mayor shut the school, adding some «34» pupils in the town were ill.', 'mayor'],
    ['The school grew, adding «34» pupils to the 12 that were there.', null],
    ['The team won, adding «34» points.', null],
    ['Ruiz was quoted by the Acme agency as saying «34» wards were shut.', 'Ruiz'],
    ['Ruiz is quoted in the Acme report as saying «34» wards were shut.', 'Ruiz'],
    ['The way the mayor sees it, «34» wards are enough.', 'mayor'],
    ['To hear the union tell it, «34» wards are shut.', 'union'],
    ['When the mayor sees it, the boat is «34» miles off.', null],
    ['A count by volunteers came to «34» birds.', 'volunteers'],
    ['Economists forecast growth of «3» percent.', 'Economists'],
    ['The sales forecast beat growth of «3» percent.', null],
    ["The union's website lists «34» wards.", "union's website"],
    ["The union's garden shows «34» plants.", null],
    ['Unconfirmed reports put the toll at «34».', 'Unconfirmed reports'],
    ['Officials report that «34» died.', 'Officials'],
    ['The family claim that «34» died.', 'family'],
  ])('%s', (text, claimant) => {
    expect(sayer(text)).toBe(claimant);
  });

  it.each([
    ['what somebody wants is theirs', 'The ministry plans to buy «34» jets.', 'ministry'],
    ['but who reports it comes first', 'Officials said the ministry plans to buy «34» jets.', 'Officials'],
    ['and nobody else who agrees', 'The ministry plans to buy jets, but «34» pilots left.', null],
  ])('%s', (_, text, claimant) => {
    expect(sayer(text)).toBe(claimant);
  });
});

describe('a claimant whose clause leaves out its verb', () => {
  it.each([
    ['Organisers put the crowd at 100,000, police at «40,000».', 'police'],
    ['Organisers put the crowd at «100,000», police at 40,000.', 'Organisers'],
    ['Acme pegs the crowd at 3,000, police at «2,000».', 'police'],
    ['Acme pegs the crowd at 3,000 and the rent at «2,000».', 'Acme'],
    ['The union put the turnout at 90,000 and the government at just «35,000».', 'government'],
    ['The ministry puts the toll at 41,000; the UN at about «30,000».', 'UN'],
    ['Analysts put the cost at $3 billion, the government at «$1 billion».', 'government'],
    ['Organisers said 100,000 marched, police «40,000».', 'police'],
    ['She put the crowd at 100,000, the heat at «40» degrees.', 'she'],
    ['The ministry said 40 soldiers and police were hurt, «12» of them badly.', 'ministry'],
    ['Police were at 12 sites, the army at «40».', null],
  ])('%s', (text, claimant) => {
    expect(sayer(text)).toBe(claimant);
  });
});

it('knows by whom somebody was quoted', () => {
  const claim = claimAt('Ruiz was quoted by the Acme agency as saying that 34 wards were shut.', 53, 55);
  expect(claim).toMatchObject({ attribution: { claimant: 'Ruiz' }, reporter: 'Acme agency' });
});

describe('the setting of a saying is the paper speaking', () => {
  it.each([
    'Ruiz said on Nov. «9» that the ward would shut.',
    'Ruiz said in front of a crowd of «340» that the ward would shut.',
    'On Nov. «9», Ruiz wrote, “The ward will shut.”',
    'Ruiz told a crowd of «340» that the ward would shut.',
    '“It is over,” Ruiz said «34» minutes into the debate.',
    '“It is over,” said Ana Ruiz, «34».',
    'It is over," said Ana Ruiz, who has given «$340» to the fund.',
    'Ana Ruiz, «34», a nurse from Lima, told Channel 7 that the ward would shut.',
    'Ana Ruiz told Channel «7» that the ward would shut.',
    'The ward is shut, according to Ruiz, which leaves «34» beds.',
    '“They want to pay,” said Ruiz of the «34th» District.',
  ])('%s', (text) => {
    expect(sayer(text)).toBeNull();
  });
});

describe('verbs and nouns that look alike', () => {
  it.each([
    'His talk show drew «34» guests.',
    'Waiting lists in Lima fell to «34».',
    'Jobless claims fell to «34» in May.',
    'The bank cut its rate by 25 basis points to «6.25» percent.',
    'The storm hit several Western states, leaving «34» towns dark.',
    'She won 758 pledged delegates and «34» others.',
    'He was confirmed with «34» votes.',
    'Without a strong showing in «34» towns the party is lost.',
    'The Latest: storm kills «34» in the north.',
    'Support fell below «34» percent in some polls.',
    'The film "34 Hours: The Long Road Home," runs «34» minutes.',
    "Last year's estimate of «34» stands.",
    'The uncle gave her «34» cows.',
    'Seventy-two percent say he lost «34» towns.',
    'A majority of voters believe he lost «34» towns.',
    'He has «34 million» euros of the sum raised by Ana Ruiz.',
    'The toll rose to «34» after crews dug out what was believed to be a ship.',
    'The toll rose to «34» after the find of a ship believed to be lost.',
    'On Monday morning, Eva Stone of the union, announced «34» talks.',
    'More than two million people replied they would bring «34» flags.',
    'He ruled the islands for «34» years.',
    'There are now eight confirmed cases, «34» fewer than in May.',
    'The rocket was also intended to carry «34» men.',
    'A court freed «340» pages in the case — the same case as in the files released in May.',
    'Per capita income rose to «$34,000».',
    'The first four states that vote hold «34» seats.',
    'The storm raised the death toll to «34».',
    'Hurricane Ida raised the death toll to «34».',
    'The bank raised its fee to «$34».',
    'The poll has a margin of error of «3» points.',
    'The party had Ruiz and «34» others.',
    'Sales were «$34 million», more than expected.',
    'He is a liar, miser and bully who has pledged «34» things.',
    'When Ruiz announced his bid, he won «34» towns.',
    'The annual report that the firm wrote has «34» pages.',
    'He shelved a report that could cost the firm «34» jobs.',
    'The route is as described in «34» books.',
    'Denying reports that «34» died, the mayor wept.',
    'The mayor said nothing about the «34» men.',
    'The mayor said almost nothing of the «34» men.',
    'The mayor may have thought «34» wards were enough.',
    'Norland declared war, and «34,000» died.',
    'Neither side said how many of the «34» men were free.',
    'No official said that «34» had died.',
  ])('nobody is quoted in: %s', (text) => {
    expect(sayer(text)).toBeNull();
  });

  it.each([
    ['Lima plans to cut «34» jobs.', 'Lima'],
    ['The mayor said little more than «34» had come.', 'mayor'],
    ['Beijing reports that «34» died.', 'Beijing'],
    ['Recent polling shows that «34» percent would sell.', 'polling'],
    ['Norland declared that «34,000» had died.', 'Norland'],
    ['The ministry points to fires that hurt «34».', 'ministry'],
    ['Three polls show a lead of «34» points.', 'Three polls'],
    ['The poll of farmers shows a lead of «34» points.', 'poll of farmers'],
    ['The ministry states that «34» died.', 'ministry'],
    ['Ruiz: We lost «34» beds in a week.', 'Ruiz'],
    ['Company Size: about «34» clerks', null],
  ])('%s', (text, claimant) => {
    expect(sayer(text)).toBe(claimant);
  });
});
