import { fold } from '../../domain/fold.ts';
import type { Gender } from '../../domain/vocabulary.ts';

/**
 * Common given names of English-language news and the gender they usually tell, for resolving pronouns.
 * A name that is used for both is left out; what is not here simply tells nothing.
 */

const FEMALE = `
  abigail ada adele adriana agnes alexandra alexis alice alicia alison allison alyssa amanda amber amelia amina amy ana
  andrea angela angelina anita anja ann anna anne annette annie antonia april ariana arlene ashley astrid audrey aurora
  ayesha barbara beatrice becky belinda bernadette bernice beth bethany betsy betty beverly bianca bonnie brenda bridget
  brittany camilla candace carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia celeste
  charlotte chelsea cheryl chloe christina christine cindy claire clara claudia condoleezza connie constance courtney
  crystal cynthia daisy dana daniela danielle daphne deborah debbie debra deirdre delia denise diana diane dianne dina
  dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen
  eloise elsa emily emma erica erika erin esther ethel eva evelyn faith fatima fiona florence frances francesca gabriela
  gabrielle gail gemma georgina geraldine gillian gina ginger gladys gloria grace greta gretchen gwen hannah harriet
  hazel heather heidi helen helena helga hilary hillary holly huma ida ilhan ingrid irene iris isabel isabella isabelle
  ivanka jacqueline jan jane janet janice janine jasmine jean jeanne jeannette jennifer jenny jessica jill jo joan joanna
  joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie juliet june kamala karen karin karla
  kate katharine katherine kathleen kathryn kathy katie katrina kay kayleigh kelly kellyanne kendra kimberly kirsten
  kristen kristin kristina laura lauren laurie leah leila lena leslie lesley lillian lily linda lindsey lisa liz loretta
  lori lorraine louise lucia lucille lucy lydia lynn mabel madeleine madison maggie marcia margaret maria marian marianne
  marie marilyn marina marjorie marlene marsha martha mary matilda maureen maxine megan melania melanie melinda melissa
  mercedes meredith mia michele michelle mildred miriam molly monica muriel myra nadia nadine nancy naomi natalia natalie
  natasha nicola nicole nina nora norma olga olivia paige pamela patricia patty paula pauline peggy penelope penny
  phyllis polly priscilla priti rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary
  roxanne ruby ruth sabrina sally samantha sandra sara sarah sasha selena serena shannon sharon sheila shelley sheryl
  shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne sybil sylvia tamara
  tammy tanya tara teresa theresa tiffany tina tracy tulsi ursula valerie vanessa vera veronica vicki victoria violet
  virginia vivian wanda wendy whitney wilma yolanda yvette yvonne zoe
`;

const MALE = `
  aaron abdul abraham adam ahmed alan albert alec alejandro alexander alfred ali allan allen alvin andre andreas andrew
  andy angus anthony antonio antonin archie armando arnold arthur arturo asa austin barack barney barry bart ben benjamin
  bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan byron calvin
  cameron carl carlos cesar chad charles charlie chester chris christian christopher chuck clarence claude clay clifford
  clint clive clyde colin connor corey cory craig curtis dale damian dan daniel danny darren darryl dave david dean
  dennis derek desmond dick diego dmitry dominic don donald doug douglas duncan dustin dwayne dwight earl ed eddie edgar
  edmund eduardo edward edwin eli elias elijah elliott elon emanuel emmanuel enrique eric erik ernest ethan eugene evan
  felix ferdinand fernando floyd francis francisco francois frank franklin fred frederick gabriel gareth gary gavin gene
  geoffrey george gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gustavo guy hans
  hany harold harry harvey hassan hector henry herbert herman horace howard hugh hugo humphrey ian ibrahim igor ivan isaac
  ismail jack jacob jaime jake james jamie jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jesus jim
  jimmy joaquin joe joel john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan julian julio
  julius justin karl keith ken kenneth kevin khalid kirk klaus kurt kyle lamar lance larry lars laurence lawrence leo
  leon leonard leroy lester lewis liam lindsey lionel lloyd lou louis lucas luis luke luther malcolm manuel marc marcel
  marco marcus mario mark marshall martin marvin matt matthew maurice max maxim mehmet melvin michael miguel mikhail mike
  milo mitch mitchell mitt mohamed mohammad mohammed moses muhammad murray narendra nathan nathaniel ned neil nelson
  nicholas nick nicolas nigel noah noel norman oliver omar orlando oscar otto owen pablo patrick paul pedro perry pete
  peter phil philip phillip pierre rafael rahm ralph ramon rand randall randolph randy raul ray raymond reginald reince
  rex ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger roland ron ronald ronnie ross roy rudolph
  rudy rupert russ russell ryan salvador sam samir samuel santiago saul scott sean sebastian sergei sergey seth shane
  shaun shawn sheldon sherman sidney simon spencer stan stanley stephen steve steven stewart stuart ted terence terry
  theo theodore thomas tim timothy toby todd tom tommy tony travis trent trevor tyler umar vernon victor vincent vladimir
  wade wallace walter warren wayne wesley wilbur will william willie winston wolfgang xavier yusuf zachary
`;

export type { Gender };

/** Used for both, so they tell that a word is a given name and nothing more. */
const EITHER =
  'alex casey chris dana jamie jordan kim lee leslie lindsey morgan pat robin sam sydney taylor terry tracy';

const told = <G>(names: string, gender: G) =>
  names
    .trim()
    .split(/\s+/u)
    .map((name) => [name, gender] as const);
const GENDER = new Map<string, Gender | 'either'>([
  ...told(FEMALE, 'female' as const),
  ...told(MALE, 'male' as const),
  ...told(EITHER, 'either' as const),
]);

export function genderOfGivenName(name: string): Gender | undefined {
  const gender = GENDER.get(fold(name));
  return gender === 'either' ? undefined : gender;
}

export const isGivenName = (name: string): boolean => GENDER.has(fold(name));
