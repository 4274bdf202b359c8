// What the page asks and gets: the types of src/live/request.rs and src/live/response.rs, as JSON.

declare module "polaris-engine" {
  export function initSync(options: { module: WebAssembly.Module }): unknown;
  export class Engine {
    constructor();
    ask(request: string): string;
  }
}

type Lang = "en" | "nl";
type Situation = "ordinary" | "change_of_power" | "after_an_affair" | "election_year";
type Stage = "request" | "answer" | "counter";

interface Card {
  intervention: string; dose: number; coverage: number; from_year: number; joint: boolean; repeated: boolean;
}
interface PolicyCard { name: string; label: string; interventions: Card[] }
interface SliderValue { parameter: string; value: number }
interface Form {
  title: string; inhabitants: number; copies: number; seed: number; replicates: number; years: number;
  sliders: SliderValue[]; policies: PolicyCard[]; euros_per_hour: number | null; smallest_difference: number;
}
interface Part { name: string; data: string; from: number; to: number }
interface Dilemma { stage: Stage; request: string; chosen: string; other: string }
interface After { risk: boolean; came_out: boolean; affair: boolean; official_left: boolean; trust: number }
interface Elsewhere { from: number; to: number; outcomes: [After, After][] }

type Ask =
  | { ask: "page"; lang: Lang }
  | { ask: "municipality"; lang: Lang; form: Form }
  | { ask: "import"; lang: Lang; name: string; text: string }
  | { ask: "simulate"; scenario: string; from: number; to: number }
  | { ask: "assume"; scenario: string; world: number }
  | { ask: "compare"; lang: Lang; scenario: string; replicates: number; parts: Part[]; assumptions: Part[]; whole: boolean }
  | { ask: "find"; scenario: string; situation: Situation }
  | { ask: "story" | "debrief"; lang: Lang; scenario: string; municipality: number; replicate: number; policy: string }
  | { ask: "elsewhere"; scenario: string; policy: string; dilemma: Dilemma; from: number; to: number }
  | { ask: "weigh"; lang: Lang; dilemma: Dilemma; found: Elsewhere[] };

interface SliderInfo {
  parameter: string; label: string; ends: [string, string]; meaning: string; source: string;
  default: number; plausible: [number, number];
}
interface Amount { hours: number; whom: string; yearly: boolean }
interface InterventionInfo {
  name: string; label: string; dose_one: string; reach: string; route: string; hours: string; source: string;
  dose_max: number; amounts: Amount[]; joint: string; repeated: string;
}
interface Lesson {
  key: string; title: string; text: string; inhabitants: number; sliders: SliderValue[]; situation: Situation;
}
interface PageInfo {
  version: string; texts: Record<string, string>; sliders: SliderInfo[]; interventions: InterventionInfo[];
  form: Form; lessons: Lesson[]; worlds: number; fewest_replicates: number; inhabitants: [number, number];
  sources: [string, number][];
}
interface Network { aldermen: string[]; directors: string[]; pairs: [number, number][] }
interface Municipality {
  form: Form | null; scenario: string; policies: [string, string][]; told: string; municipalities: number;
  replicates: number; network: Network; remarks: string[];
}
interface Mark {
  policy: string; mean: number | null; chance: [number, number] | null; assumptions: [number, number] | null;
  verdict: string;
}
interface Picture { name: string; title: string; svg: string; alt: string; caption: string; table: string }
interface Comparison {
  replicates: number; enough: boolean; heading: string; table: string[][]; sentences: string[]; shared: string[];
  marks: Mark[]; matters: number; figures: Picture[]; memo: string; csv: string; counts: Record<string, number>[];
}
interface TimelineMark { week: number; kind: string; label: string }
interface StoryEvent {
  week: number; tone: "politics" | "risk" | "alarm" | "relief" | "plain"; seen_outside: boolean; notable: boolean;
  seat: number | null; post: number | null; dossier: number | null; says: string[]; why: string[];
  numbers: [string, string][];
}
interface PairsState { week: number; trust: number[]; safety: number[] }
interface ChoiceOption { code: string; label: string; line: string; odds: number | null }
interface Choice {
  week: number; dossier: number; stage: Stage; event: number; seat: number; post: number; torn: boolean;
  improper: boolean; request: string; case: string[]; question: string; options: ChoiceOption[]; chosen: string;
  forced: boolean;
}
interface Story {
  weeks: number; about: string; network: Network; marks: TimelineMark[]; events: StoryEvent[]; states: PairsState[];
  choices: Choice[]; markdown: string; handout: string;
}
interface Debriefing {
  sides: [string, string]; rows: { when: string; week: number; sides: [string[], string[]] }[];
  counts: [string, string, string][]; caveat: string;
}
interface Weighed {
  found: number; looked_at: number; enough: boolean; table: string[][]; sentence: string; caveat: string;
}

type Answers = {
  page: PageInfo; municipality: Municipality; import: Municipality; simulate: Part; assume: Part;
  compare: Comparison; find: { replicate: number | null; week: number }; story: Story; debrief: Debriefing;
  elsewhere: Elsewhere; weigh: Weighed;
};
