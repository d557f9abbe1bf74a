/**
 * Words of public debate that ask for one another: a question says “kids” where the text prints “children”. One
 * group a line; a word may stand in several. Forms of one word need no mention, their stems are compared.
 */
const GROUPS = `
  child kid minor youngster juvenile youth
  people person individual man woman folk
  user customer subscriber
  citizen public population resident inhabitant voter
  company firm business corporation enterprise vendor
  tech technology technological digital
  platform service app site website network
  internet online web cyber
  group organisation body association society coalition alliance union
  charity non-profit ngo
  country nation state government
  government ministry administration cabinet authority official
  minister secretary
  senator sen senate
  party republican democrat democratic labour conservative tory liberal
  politician lawmaker legislator congressman parliamentarian mp
  parliament congress senate legislature
  police enforcement investigator officer cop detective
  criminal offender perpetrator culprit predator paedophile
  crime offence wrongdoing
  victim sufferer
  expert specialist professional researcher academic scientist
  academic professor scholar
  author writer sponsor drafter
  write draft draw author sponsor pen prepare behind
  head lead leader chief ceo boss chair director run president
  manager executive boss
  leader lead spearhead
  spokesperson spokesman spokeswoman speaker
  speak speech talk address
  hear hearing discuss debate consider
  meeting conference summit session event round-table roundtable gathering
  court judge tribunal
  law act bill legislation statute legislative
  rule guideline standard regulation principle
  duty obligation responsibility
  liable liability responsible immunity accountable
  protection shield immunity safeguard
  protect safeguard shield defend
  safety security protection
  safe secure
  dangerous risky unsafe harmful
  danger risk threat hazard peril jeopardy
  endanger jeopardise threaten
  privacy private confidentiality
  message messaging chat messenger
  letter write wrote written
  picture image photo photograph
  video livestream stream film
  report article story investigation
  report flag notify
  newspaper paper media press outlet
  survey poll study questionnaire pollster
  respondent surveyed polled
  evidence proof
  figure number statistic count
  data information
  share percentage percent fraction proportion
  half third quarter fifth
  backdoor door
  decrypt decryptable break crack
  encrypt encryption e2ee e2e encrypted
  monitor surveillance spy snoop scan
  access entry
  detect find spot discover identify uncover
  find locate trace track unmask
  seek search look
  remove delete erase ban
  stop halt end cease prevent block drop abandon suspend pause
  prevent avoid avert
  prohibit ban forbid outlaw
  allow permit let enable
  cut reduce decrease lower shrink decline reduction drop fall lose
  increase raise grow rise growth climb
  double twice
  hamper hinder obstruct impede
  lose loss forfeit cost
  cost price charge expense
  pay money fund spend payment sum
  buy purchase acquire acquisition
  sell sale
  gain profit benefit advantage
  damage harm hurt injure
  harm abuse exploitation misuse
  abuse mistreat molest
  kill murder die death dead
  arrest detain catch detention
  prosecute prosecution charge sue trial
  punish penalty fine sanction punishment
  jail prison imprison
  help assist aid support contribute assistance
  support back favour endorse favor approve supporter
  promote encourage foster advocate
  cooperate collaborate together join cooperation collaboration
  oppose reject resist object refuse opposition
  criticise attack condemn blame denounce criticism
  attribute blame credit link due
  refuse decline deny reject
  deny denial dispute
  agree accept consent approve agreement
  adopt sign endorse implement commit accept agree
  sign signatory signature
  promise pledge vow commit commitment
  demand ask request require urge call appeal
  require need necessary must
  want wish desire hope
  want favour support
  plan intend intention project scheme
  propose suggest recommend proposal suggestion
  recommend advise advice recommendation
  present unveil announce publish reveal introduce launch release issue disclose known
  public publish release announce unveil present announcement
  announce declare disclose known announcement
  publish issue print
  start begin commence launch
  end finish conclude stop
  continue remain persist
  change alter modify reform reconsider
  reconsider review rethink revisit
  apply application
  follow obey comply compliance
  ignore disregard flout
  answer reply respond response
  explain reason explanation
  argue claim contend assert say argument
  say tell state claim mention add remark comment
  think believe view opinion consider
  doubt question
  question ask inquire query
  know aware known
  fear worry concern afraid
  warn caution warning
  expect predict forecast anticipate estimate
  argue claim say state tell warn fear believe think estimate expect suggest
  estimate reckon calculate
  call name describe label term dub
  describe characterise
  named called
  compare liken comparison
  show demonstrate prove reveal
  mean meaning stand
  cause lead result bring consequence
  effect impact consequence result influence
  create make build develop
  built construct build
  use employ usage
  work job labour
  give provide supply hand grant
  get receive obtain
  take seize
  keep retain hold maintain
  hold delay postpone wait
  take part participate attend
  attend present participate
  belong member include membership
  include contain comprise consist cover extend
  join enter
  leave quit exit resign
  resign quit step
  elect vote election
  appoint name nominate
  win victory
  fail failure
  succeed success
  fight combat tackle battle struggle
  tackle address
  solve solution fix
  problem issue trouble
  important essential crucial vital key
  serious grave severe
  strict tough tight strong
  strong robust
  big large great huge
  small little minor
  new recent novel latest
  old former previous past
  voluntary optional
  illegal unlawful criminal
  legal lawful law
  international global worldwide world
  home interior domestic
  joint common together
  whole entire full all
  impossible unfeasible unworkable
  acceptable tolerable
  terrorist terrorism terror
  war conflict
  military army armed soldier
  money dollar pound euro
  car vehicle automobile
  ship boat vessel
  house home building
  school pupil student education
  teacher educator
  doctor physician medic
  hospital clinic
  illness disease sickness
  food meal
  climate warming
  energy power electricity
  job employment post position
  worker employee staff
  wage salary pay
  tax levy
  trade commerce
  town city
  street road
  year annual yearly
  day date
  uk britain british u.k kingdom english england
  us u.s usa america american
  eu european europe
  australia australian
  india indian
  canada canadian
  japan japanese
  china chinese
  france french
  germany german
  russia russian
  spain spanish
  facebook meta
`;

/** The words that may stand for a word, by their keys; as written, so that they can be searched for. */
export type Alike = (key: string) => ReadonlyMap<string, string>;

const NONE: ReadonlyMap<string, string> = new Map();

/** @param keyOf the form in which words are compared */
export function alikeBy(keyOf: (word: string) => string): Alike {
  const alike = new Map<string, Map<string, string>>();
  for (const line of GROUPS.split('\n')) {
    const group = line.split(' ').filter(Boolean);
    for (const key of group.map(keyOf)) {
      const others = alike.get(key) ?? new Map<string, string>();
      for (const word of group) if (keyOf(word) !== key) others.set(keyOf(word), word);
      alike.set(key, others);
    }
  }
  return (key) => alike.get(key) ?? NONE;
}
