/** Words that tell an office, a profession or a body: what parts a name from what stands around it. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Before a name: “Sir”, “Sen.”, “Mr”. They are no part of the name. */
export const HONORIFICS = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady baroness baron prof prof. professor rev rev. reverend sen sen.
  rep rep. gov gov. lt lt. gen gen. col col. capt capt. sgt sgt. maj maj. cmdr cmdr. adm adm. hon hon. judge justice pope
  king queen prince princess president senator representative congressman congresswoman governor mayor ambassador rabbi
  ag vp pm mp msp mep bishop archbishop cardinal imam sheikh ayatollah sens sens. reps reps. del del. st.
`);

/** Nouns that name a person by what they do; the head of “a Facebook spokesperson”. */
export const ROLE_NOUNS = words(`
  cto cfo coo ciso cio commissioner barrister solicitor mp msp mep academic activist actor actress adviser advisor advocate aide ambassador analyst anchor architect artist assistant
  attorney author ally boss broadcaster businessman businesswoman campaigner candidate captain ceo cfo chair chairman
  chairperson chairwoman chancellor chief cleric co-author co-chair co-founder coach colleague columnist comedian
  commander commentator commissioner congressman congresswoman consultant contributor coordinator correspondent
  councillor councilman councilwoman counsel counsellor critic defender delegate democrat deputy designer developer
  diplomat director doctor donor economist editor educator employee engineer envoy executive expert farmer father
  founder founders friend general governor head historian host husband host-in-chief independent insider inspector
  inventor investigator investor journalist judge justice lawmaker lawyer leader lecturer legislator lieutenant lobbyist
  man manager mayor member minister moderator mother musician neighbor nominee novelist officer official operative
  opponent organizer owner parent participant pastor philosopher physician pilot politician pollster premier president
  presenter priest producer professor programmer prosecutor psychologist publisher rabbi recruiter reporter
  representative republican researcher resident rival scholar scientist secretary senator sergeant sheriff singer
  socialist sociologist soldier speaker specialist spokesman spokesperson spokeswoman spokespeople staffer star
  strategist student superintendent supporter surgeon surrogate survivor teacher technologist treasurer undersecretary
  veteran victim voter whistleblower wife witness woman worker writer son daughter official officials spokesmen aides
  advisers advisors experts critics lawmakers leaders analysts researchers lawyers campaigners advocates activists
  supporters opponents democrats republicans senators governors voters
`);

/** Adjectives and nouns that stand before an office: “acting”, “US”, “Republican”. */
export const ROLE_MODIFIERS = words(`
  acting american australian british canadian chinese conservative deputy democratic dutch european federal former french
  german gop indian international irish israeli italian japanese junior labour liberal libertarian national new
  presidential republican russian scottish senior shadow state then u.k. u.s. uk united us vice-presidential vice wartime
  welsh assistant associate attorney chief first foreign general home interior justice defense defence homeland
  housing labor prime security house senate majority minority party campaign press executive managing legal policy
  communications technology tech digital police county city town district supreme court tory
`);

/** A capitalised run with one of these is a body, a place, a law or a work, and no person. */
export const BODY_NOUNS = words(`
  academy act administration agency alliance america army assembly assn association authority bank bill board bureau
  cabinet campaign center centre channel church circuit city clinic club coalition college commission committee
  commons communications community company conference congress constitution convention corp corp. corporation council
  county court department dept district division economist exchange federation force forum foundation front fund
  gazette government group guardian herald hospital house inc inc. industries initiative institute institution
  international journal law league libraries library llc llp ltd ltd. magazine market media ministry mirror morning
  museum nation nations navy network networks news office online organisation organization parliament parties party
  police post press program programme project radio report reports republic review road school schools senate service
  services society state states station street studies studio supreme survey syndicate system systems team technologies
  technology telegraph television territory times today tonight tower town tribune tribunal trust tv union university
  usa village watch week white world wire works yard
`);
