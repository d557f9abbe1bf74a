import { readFileSync } from 'node:fs';

/**
 * A question as members of a debate would put it, and the sentences of the starter corpus that answer it. (Longer than most files,
 * since it is one list of data.)
 */
export type AskedQuestion = {
  /** The same question in one or several ways. */
  readonly asked: readonly string[];
  /** Each of these sentences answers it; none where the corpus does not say. */
  readonly answers: readonly Answering[];
};

type Answering = {
  /** Where the sentence stands: the folder of its document. */
  readonly from: string;
  /** Words that stand in this sentence and in no other one. */
  readonly sentence: string;
  /** The words in it that answer. */
  readonly answer: string;
};

const by = (from: string, sentence: string, answer = sentence): Answering => ({ from, sentence, answer });
const [CNBC, CNET, ENT, GOV, MEDIA] = [
  'cnbc',
  'cnet',
  'engineering-and-technology',
  'gov-uk',
  'medianama',
] as const;

const STATEMENT_OF_COALITION = 'We stand behind these principles and will be working with our members';

export const QUESTIONS: readonly AskedQuestion[] = [
  {
    asked: ['Who presented the eleven principles?', 'which official unveiled the 11 principles'],
    answers: [
      by(CNET, 'US attorney general William Barr made the announcement', 'William Barr'),
      by(CNBC, 'They were made public on a Thursday afternoon', 'William Barr'),
    ],
  },
  {
    asked: [
      'How many governments belong to the WePROTECT Global Alliance?',
      'number of governments in WeProtect?',
    ],
    answers: [by(CNBC, 'whose members are 97 governments', '97')],
  },
  {
    asked: [
      'Which companies will adopt the principles?',
      'What firms have signed up to the voluntary principles?',
    ],
    answers: [
      by(
        CNET,
        'six companies will adopt the principles',
        'Facebook, Google, Microsoft, Roblox, Snap and Twitter',
      ),
      by(
        CNBC,
        'Barr said that Facebook, Google, Microsoft',
        'Facebook, Google, Microsoft, Roblox, Snap and Twitter',
      ),
    ],
  },
  {
    asked: ['Who called encryption the elephant in the room?'],
    answers: [
      by(CNBC, 'Encryption remains the elephant in the room', 'James Brokenshire'),
      by(CNET, 'calling encryption “the elephant in the room.”', 'James Brokenshire'),
    ],
  },
  {
    asked: ['What did Wolf say about encryption?', 'what does chad wolf think of encryption'],
    answers: [by(CNET, 'We recognize encryption is an essential cybersecurity tool')],
  },
  {
    asked: [
      'When were the principles presented?',
      'On what day was the press conference about the voluntary principles?',
    ],
    answers: [
      by(CNET, 'were presented at a press conference on Thursday 5 March 2020', '5 March 2020'),
      by(CNBC, 'They were made public on a Thursday afternoon', 'Thursday'),
    ],
  },
  {
    asked: ['Who was acting secretary of Homeland Security?'],
    answers: [
      by(CNET, 'acting Homeland Security secretary Chad Wolf', 'Chad Wolf'),
      by(MEDIA, 'Acting Secretary of Homeland Security Kevin K. McAleenan', 'McAleenan'),
    ],
  },
  {
    asked: [
      'How many reports did Facebook make in 2018?',
      'how many times did facebook report abuse in 2018',
    ],
    answers: [
      by(CNET, 'made 16.8 million reports in 2018', '16.8 million'),
      by(MEDIA, 'Facebook made 16.8 million; in 2018', '16.8 million'),
    ],
  },
  {
    asked: [
      'When is the Senate Judiciary Committee going to hear the EARN IT Act?',
      'What date does the EARN IT bill come before the senators?',
    ],
    answers: [by(CNET, 'the Senate Judiciary Committee is to hear it on 11 March', '11 March')],
  },
  {
    asked: ['What does EARN IT stand for?', 'What is the full name of the EARN IT Act?'],
    answers: [
      by(
        CNET,
        'A draft of the EARN IT Act',
        'Eliminating Abusive and Rampant Neglect of Interactive Technologies',
      ),
    ],
  },
  {
    asked: ['What is Section 230?', 'what does section 230 do'],
    answers: [
      by(CNET, 'would lose the protection of Section 230', 'frees them from liability'),
      by(CNBC, 'reconsidering Section 230', 'platforms are not liable'),
    ],
  },
  {
    asked: ['Who wrote the EARN IT Act?', 'Which senators are behind EARN IT?'],
    answers: [
      by(CNET, 'Its authors are thought to be', 'Richard Blumenthal'),
      by(CNBC, 'The Washington Post reports that a bill', 'Richard Blumenthal'),
    ],
  },
  {
    asked: [
      'What happens to platforms that ignore the guidelines?',
      'What would websites lose by not following the guidelines?',
    ],
    answers: [by(CNET, 'Platforms that ignore its guidelines', 'the protection of Section 230')],
  },
  {
    asked: [
      'Why do tech companies refuse to build a backdoor?',
      'what is the reason companies give against backdoors',
    ],
    answers: [
      by(CNET, 'refuse to build one', 'less secure'),
      by(CNBC, 'companies answer that a backdoor', 'endanger everyone'),
      by(ENT, 'Privacy advocates object that a backdoor', 'cost every user privacy'),
    ],
  },
  {
    asked: ['Where were the principles made public?'],
    answers: [
      by(CNBC, 'They were made public on a Thursday afternoon', 'Department of Justice'),
      by(CNET, 'were presented at a press conference', 'press conference'),
    ],
  },
  {
    asked: ['Who runs the FBI?', 'Who is the FBI director?'],
    answers: [by(CNBC, 'FBI Director Christopher Wray have said', 'Christopher Wray')],
  },
  {
    asked: [
      'According to the New York Times, how many reports come from Facebook?',
      'how much of the child abuse material did the New York Times blame on Facebook',
    ],
    answers: [
      by(CNBC, 'A New York Times investigation', '12 million'),
      by(MEDIA, 'The New York Times, in a report', '12 million'),
    ],
  },
  {
    asked: ['What did Barr ask Facebook to do in his letter?'],
    answers: [by(CNBC, 'asked Facebook by letter to hold its encryption', 'hold its encryption')],
  },
  {
    asked: ['What did the Technology Coalition say about the principles?'],
    answers: [by(CNBC, STATEMENT_OF_COALITION), by(CNET, STATEMENT_OF_COALITION)],
  },
  {
    asked: ['Did Barr say there is too much at stake?', 'has barr ever said that too much is at stake'],
    answers: [by(CNBC, "There's too much at stake")],
  },
  {
    asked: ['How many civil society groups are in the alliance?'],
    answers: [by(CNBC, 'whose members are 97 governments', '30')],
  },
  {
    asked: ['Who is Priti Patel?'],
    answers: [
      by(ENT, 'Home Secretary Priti Patel is to speak', 'Home Secretary'),
      by(GOV, 'Home Secretary Priti Patel said', 'Home Secretary'),
      by(MEDIA, 'British Home Secretary Priti Patel signed', 'Home Secretary'),
    ],
  },
  {
    asked: ['What is the NSPCC?', 'What kind of organisation is the NSPCC?'],
    answers: [
      by(ENT, 'an online round table of the NSPCC', 'charity'),
      by(MEDIA, "Barnardo's and the NSPCC", 'society'),
    ],
  },
  {
    asked: ['Where is Patel going to speak?', 'at which event will the Home Secretary give her speech'],
    answers: [by(ENT, 'Home Secretary Priti Patel is to speak at', 'round table')],
  },
  {
    asked: [
      'What share of people want companies to be able to detect abuse images?',
      'how many of those polled want tech firms to find abuse pictures',
    ],
    answers: [by(ENT, 'In a YouGov poll', '90 per cent')],
  },
  {
    asked: ['Who published the YouGov poll?'],
    answers: [by(ENT, 'In a YouGov poll', 'NSPCC')],
  },
  {
    asked: ['What percentage would prosecute senior managers?', 'How many want bosses to be prosecuted?'],
    answers: [by(ENT, 'prosecution of senior managers', '78 per cent')],
  },
  {
    asked: ['Who is the head of the NSPCC?', 'Who leads the NSPCC?'],
    answers: [by(ENT, 'Sir Peter Wanless, CEO of the NSPCC', 'Peter Wanless')],
  },
  {
    asked: ['Who said that private messaging is the frontline of child sexual abuse?'],
    answers: [by(ENT, 'Private messaging is the frontline', 'Peter Wanless')],
  },
  {
    asked: [
      'How many of the reports could be lost through encryption?',
      'By how much would encryption reduce the reports?',
    ],
    answers: [
      by(ENT, 'could cost 70 per cent', '70 per cent'),
      by(MEDIA, 'NCMEC estimates that encryption would cut the reports', '70%'),
    ],
  },
  {
    asked: ['What did the Facebook spokesperson say about child exploitation?'],
    answers: [by(ENT, 'Child exploitation has no place on our platforms')],
  },
  {
    asked: [
      'What is Patel expected to ask of companies?',
      'What will Priti Patel demand from the tech firms?',
    ],
    answers: [by(ENT, 'Patel is expected to ask companies', 'take the safety of children as seriously')],
  },
  {
    asked: [
      'Which countries issued the international statement?',
      'which nations are behind the joint statement',
    ],
    answers: [by(GOV, 'They are the United Kingdom, the United States', 'India and Japan')],
  },
  {
    asked: ['How many countries issued the statement on end-to-end encryption?'],
    answers: [by(GOV, 'seven countries issued an international statement', 'seven')],
  },
  {
    asked: [
      'What share of Facebook users live in these countries?',
      'What fraction of all Facebook users do the seven countries have?',
    ],
    answers: [by(GOV, 'one fifth of all Facebook users', 'one fifth')],
  },
  {
    asked: [
      'When was the international statement issued?',
      'since when is there an international statement on encryption',
    ],
    answers: [by(GOV, 'On Sunday 11 October 2020', '11 October 2020')],
  },
  {
    asked: ['What do the seven countries ask of the companies?'],
    answers: [
      by(GOV, 'Users should be no less safe', 'Users should be no less safe'),
      by(GOV, 'should lose sight of what is illegal', 'lose sight'),
      by(GOV, 'Three things are asked', 'Three things'),
      by(GOV, 'Our countries urge all tech companies', 'work with us'),
    ],
  },
  {
    asked: ['Is the UK against strong encryption?', 'Does Britain support strong encryption?'],
    answers: [by(GOV, 'are in favour of strong encryption', 'in favour')],
  },
  {
    asked: ['Why do the seven countries reject encryption without lawful access?'],
    answers: [by(GOV, 'What they reject is', 'exposes the public to serious danger')],
  },
  {
    asked: ['What did Patel say about terrorists?', 'what has Priti Patel said on terrorism'],
    answers: [by(GOV, 'continuing to unmask sexual predators and terrorists')],
  },
  {
    asked: [
      'How many people signed the letter to Zuckerberg?',
      'How many signatories does the letter to Facebook have?',
    ],
    answers: [by(MEDIA, '129 signatories from 102 countries', '129')],
  },
  {
    asked: ['From how many countries do the signatories come?'],
    answers: [by(MEDIA, '129 signatories from 102 countries', '102')],
  },
  {
    asked: [
      'Which charities led the campaign?',
      'what children’s organisations were leading the campaign against Facebook’s encryption',
    ],
    answers: [by(MEDIA, "Two British children's charities", "Barnardo's and the NSPCC")],
  },
  {
    asked: ['Who is Hany Farid?', 'What is Professor Farid an expert in?'],
    answers: [by(MEDIA, 'the American professor Hany Farid', 'expert in the analysis of digital images')],
  },
  {
    asked: [
      'When did Facebook announce its plan to encrypt its messaging services?',
      'Since when have Facebook’s encryption plans been known?',
    ],
    answers: [by(MEDIA, 'Facebook had made its plan', 'March 2019')],
  },
  {
    asked: [
      'How many arrests did the reports lead to?',
      'How many people got arrested in Britain because of the reports?',
    ],
    answers: [by(MEDIA, 'they led to over 2,500 arrests', '2,500')],
  },
  {
    asked: ['What do the signatories demand?'],
    answers: [
      by(MEDIA, 'They make two demands', 'two demands'),
      by(MEDIA, 'Facebook should stop the integration', 'stop the integration'),
      by(MEDIA, 'ask Facebook CEO Mark Zuckerberg not to', 'not to bring'),
    ],
  },
  {
    asked: ['Which Australian minister signed the open letter?', 'Who signed the open letter for Australia?'],
    answers: [by(MEDIA, 'Australian Home Minister Peter Dutton', 'Peter Dutton')],
  },
  {
    asked: ['What did Facebook reply to the open letter?'],
    answers: [by(MEDIA, 'Facebook said in reply', 'there would be no backdoor')],
  },
  {
    asked: [
      'Who wants encrypted messages to be decryptable?',
      'which Indian state wants to be able to decrypt messages',
    ],
    answers: [by(MEDIA, 'The government of Tamil Nadu', 'Tamil Nadu')],
  },
  { asked: ['How many arrests did the reports lead to in France?'], answers: [] },
  { asked: ['What did Christopher Wray say about WhatsApp?'], answers: [] },
  { asked: ['How much money did Facebook give to the NSPCC?'], answers: [] },
  { asked: ['When did Priti Patel resign?'], answers: [] },
  { asked: ['Who founded Roblox?'], answers: [] },
  { asked: ['How many reports did Google make in 2018?'], answers: [] },
  { asked: ['What did the European Commission say about encryption?'], answers: [] },
  { asked: ['Where was Chad Wolf born?'], answers: [] },
  { asked: ['Why did Apple leave the alliance?'], answers: [] },
  { asked: ['How many countries signed the international statement in 2023?'], answers: [] },
];

/** The questions of a file beside this one; ours, so its lines have the type. */
export const readQuestions = (set: 'studied' | 'counted'): readonly AskedQuestion[] =>
  readFileSync(new URL(`questions-${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AskedQuestion);
